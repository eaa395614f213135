const PLACEHOLDER = /\{([^{}]+)\}/;

/** What placeholders say besides numbers and days, in English. */
const VALUES: Readonly<Record<string, string>> = { 是: 'yes', 否: 'no', 无: 'none' };

/**
 * A text that was made from a template, made anew from another of the same placeholders: `一般失信6次` by
 * `一般失信{n}次` is `{n} records` → `6 records`. A text that is not of the template stays as it is: the template may
 * have been changed since.
 */
export function reword(text: string, written: string, spoken: string): string {
  if (written === spoken) return text;
  const parts = written.split(new RegExp(PLACEHOLDER, 'g'));
  const pattern = parts.map((part, at) => (at % 2 === 1 ? '(.+?)' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')));
  const found = new RegExp(`^${pattern.join('')}$`, 'su').exec(text);
  if (found === null) return text;
  const values = new Map(parts.filter((_, at) => at % 2 === 1).map((name, at) => [name, found[at + 1] ?? '']));
  return spoken.replace(new RegExp(PLACEHOLDER, 'g'), (placeholder, name: string) => {
    const value = values.get(name) ?? placeholder;
    return VALUES[value] ?? value;
  });
}
