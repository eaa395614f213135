const digits = '零一二三四五六七八九';

/** A number as regulations write it: 十 → 10, 三十一 → 31, 一百零二 → 102, 12 → 12; null for what is none. */
export function readNumeral(text: string): number | null {
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  if (!/^[一二三四五六七八九十百零]{1,8}$/.test(text)) return null;
  let [total, current] = [0, 0];
  for (const character of text) {
    if (character === '百' || character === '十') {
      total += (current === 0 ? 1 : current) * (character === '百' ? 100 : 10);
      current = 0;
    } else current = digits.indexOf(character);
  }
  return total + current;
}

/** A number as regulations write it, up to 999: 31 → 三十一. */
export function writeNumeral(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const ten =
    tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`;
  return `${hundreds > 0 ? `${digits[hundreds]}百` : ''}${ten}${ones > 0 ? digits[ones] : ''}`;
}

/** An article in one way of writing: half-width brackets, no blanks. */
export function normalArticle(article: string): string {
  return article.replaceAll('（', '(').replaceAll('）', ')').replace(/\s+/g, '');
}

/** One step of an article: how its numbers are written around it, and which it is. */
interface Step {
  readonly number: number;
  /** Writes the step for another number. */
  write(number: number): string;
}

/** The numbered steps at the front of an article: 四(三) → 四, (三); 第三十一条第二款 → 第三十一条. */
function stepsOf(article: string): readonly Step[] {
  const whole = /^第([一二三四五六七八九十百零]+|[0-9]+)条/.exec(article);
  if (whole !== null) {
    const isChinese = !/[0-9]/.test(whole[1]);
    const write = (number: number): string => `第${isChinese ? writeNumeral(number) : number}条`;
    return [{ number: readNumeral(whole[1]) ?? 0, write }];
  }
  const section = /^([一二三四五六七八九十]+)(?:\(([一二三四五六七八九十]+)\))?/.exec(article);
  if (section === null) return [];
  const [, first = '', second] = section;
  const step = (text: string, write: (numeral: string) => string): Step => ({
    number: readNumeral(text) ?? 0,
    write: (number) => write(writeNumeral(number)),
  });
  return [
    step(first, (numeral) => numeral),
    ...(second === undefined ? [] : [step(second, (numeral) => `(${numeral})`)]),
  ];
}

/**
 * The articles that are missing from a numbering: 一(一) and 一(三) without 一(二), 第二条 without 第一条. What lies
 * behind the last that is listed cannot be known from the list.
 */
export function gapsIn(articles: readonly string[]): readonly string[] {
  const numbers = new Map<string, { readonly seen: Set<number>; readonly write: Step['write'] }>();
  for (const article of articles) {
    let before = '';
    for (const step of stepsOf(normalArticle(article))) {
      const known = numbers.get(before) ?? { seen: new Set<number>(), write: step.write };
      known.seen.add(step.number);
      numbers.set(before, known);
      before += step.write(step.number);
    }
  }
  return [...numbers].flatMap(([before, { seen, write }]) => {
    const last = Math.min(999, Math.max(...seen));
    return Array.from({ length: last }, (_, index) => index + 1)
      .filter((number) => !seen.has(number))
      .map((number) => before + write(number));
  });
}
