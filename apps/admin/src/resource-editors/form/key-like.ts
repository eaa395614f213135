const KEY = /^[a-z][a-z0-9-]{0,62}$/;
const RESERVED: ReadonlySet<string> = new Set(['param', 'lookup', 'subject', 'fields', 'form', 'case', 'otherwise']);

/** Whether a text may be a key of the plugin format. */
export function isKey(text: string): boolean {
  return KEY.test(text) && !RESERVED.has(text);
}

/** The key that somebody probably meant: `General Limit` → `general-limit`. */
export function keyLike(text: string): string {
  const near = text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 63);
  return isKey(near) ? near : RESERVED.has(near) ? `${near}-1` : '';
}
