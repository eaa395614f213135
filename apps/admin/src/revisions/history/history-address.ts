/** The address of the history of a plugin, or of one of its resources. */
export function historyAddress(
  plugin: string,
  of?: { readonly resource: string; readonly key: string; readonly title?: string },
): string {
  const search = new URLSearchParams({ plugin });
  if (of) {
    search.set('resource', of.resource);
    search.set('key', of.key);
    if (of.title !== undefined) search.set('title', of.title);
  }
  return `/revision-history?${search.toString()}`;
}
