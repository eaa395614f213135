/** Whether an edition is in force on a day; both ends of its stretch are inside, open ends are open. */
export function isInForce(
  edition: { readonly inForceFrom?: string | null; readonly inForceUntil?: string | null },
  on: string,
): boolean {
  return (edition.inForceFrom ?? '') <= on && (edition.inForceUntil ?? '9999-12-31') >= on;
}
