/** What is there of each subject, in the order given. */
export function bySubject<T extends { readonly subject: number }>(
  parts: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const part of parts) {
    const group = groups.get(part.subject);
    if (group === undefined) groups.set(part.subject, [part]);
    else group.push(part);
  }
  return groups;
}
