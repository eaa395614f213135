/** The languages in which every message exists. */
export type Locale = 'zh-CN' | 'en';

/** The best language for an `Accept-Language` header or a `LANG` variable; Chinese where nothing is said. */
export function localeOf(preference: string | undefined | null): Locale {
  const wanted = (preference ?? '')
    .split(',')
    .map((part, order) => {
      const [tag, ...options] = part.trim().split(';');
      const quality = options.map((option) => /^\s*q=([0-9.]+)/.exec(option)?.[1]).find((value) => value !== undefined);
      return { tag: (tag ?? '').trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality), order };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)([-_.]|$)/.test(tag))
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
