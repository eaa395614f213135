/** A value as it may stand in a message: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Values in a row, for a message. */
export function listed(values: readonly unknown[]): string {
  return values.map((value) => String(value)).join('、');
}
