/** Something that a rule reads, by its name and the titles under which people know it. */
export interface NamedThing {
  readonly key: string;
  readonly title: string;
}

interface Ground {
  readonly title: string;
  /** Chinese words of a title. */
  readonly words: RegExp;
  /** English words of a key, split at dashes and dots. */
  readonly names: RegExp;
}

/** Complaints against an enterprise that were found to be true are conduct of its own. */
const proven = /被投诉|被举报|属实|查实|against|upheld/;

const grounds: readonly Ground[] = [
  {
    title: '所有制',
    words: /所有制|隶属关系|经济类型|国有|民营|私营|外资|港澳台资|股权性质|控股类型/,
    names: /(^|-)(ownership|state-owned|private|foreign-owned|foreign-invested|soe)(-|$)/,
  },
  {
    title: '注册地或户籍',
    words: /户籍|籍贯|注册地|外地企业|本地企业|外省|原籍|所在区域|住所地/,
    names: /(^|-)(home-region|region|origin|domicile|household|non-local|local-firm)(-|$)/,
  },
  {
    title: '投诉举报',
    words: /投诉|举报|信访/,
    names: /(^|-)(complaints?|whistle-?blowing|petitions?)(-|$)/,
  },
  { title: '提出异议', words: /异议/, names: /(^|-)(objections?)(-|$)/ },
  {
    title: '申请救济',
    words: /行政复议|申请复议|提起诉讼|行政诉讼|申诉|上诉|听证|陈述申辩|国家赔偿|救济/,
    names: /(^|-)(reconsideration|appeals?|remed(y|ies)|lawsuits?|litigation|hearings?|defence)(-|$)/,
  },
];

/** What nobody may be graded down for and something tells of; null where it does not. */
export function groundOf({ key, title }: NamedThing): string | null {
  const name = key.slice(key.indexOf(':') + 1).replaceAll('.', '-');
  if (proven.test(title) || proven.test(name)) return null;
  return grounds.find(({ words, names }) => words.test(title) || names.test(name))?.title ?? null;
}
