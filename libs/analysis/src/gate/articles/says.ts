const DIGITS = '零一二三四五六七八九';
const NUMERAL = '零〇一二三四五六七八九十百千万两';

/** Whether a text names a value, in figures or in Chinese numerals; null where it cannot be told for such a value. */
export function says(text: string, value: number | string | boolean): boolean | null {
  const forms = formsOf(value);
  return forms.length === 0 ? null : forms.some((form) => holds(text, form));
}

function formsOf(value: number | string | boolean): readonly string[] {
  if (typeof value === 'boolean') return [];
  if (typeof value === 'string') return durationForms(value);
  const percent = Number((value * 100).toFixed(6));
  const fractions =
    value > 0 && value < 1 ? [`${percent}%`, `${percent}％`, `百分之${chinese(percent) ?? percent}`] : [];
  const numeral = chinese(value);
  return [String(value), ...(numeral === null ? [] : [numeral]), ...fractions];
}

/** `P1Y`: 1年, 一年; other texts by themselves. */
function durationForms(value: string): readonly string[] {
  const [, count, unit] = /^P(\d+)([YMD])$/.exec(value) ?? [];
  if (count === undefined || unit === undefined) return value === '' ? [] : [value];
  const units = { Y: ['年'], M: ['个月', '月'], D: ['日', '天'] }[unit as 'Y' | 'M' | 'D'];
  const numbers = [count, chinese(Number(count)) ?? count];
  return units.flatMap((name) => numbers.map((number) => number + name));
}

/** Whole numbers up to 99 as they are written. */
function chinese(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 99) return null;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

/** A number by itself: not part of a longer one, and not that of an article. */
function holds(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + form.length)];
    const isWhole = !continues(before, form.charAt(0)) && !continues(after, form.charAt(form.length - 1));
    if (isWhole && before !== '第') return true;
  }
  return false;
}

function continues(neighbour: string, own: string): boolean {
  if (/[0-9]/.test(own)) return /[0-9.]/.test(neighbour) && neighbour !== '';
  return NUMERAL.includes(own) && neighbour !== '' && NUMERAL.includes(neighbour);
}
