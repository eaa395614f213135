import type { Locale } from '@xinheng/problem';

type Words = Readonly<Record<string, string>>;

/** The words that sentences about facts are made of. */
export interface FactWords {
  readonly aggregate: Words;
  readonly severity: Words;
  readonly nature: Words;
  readonly role: Words;
  readonly commitment: Words;
  readonly records: string;
  readonly between: string;
  readonly clause: string;
  within(duration: string): string;
  readonly thisYear: string;
  of(owner: string): string;
  recordsOf(window: string, owner: string, what: string, aggregate: string, field: string | null): string;
  severityIs(words: string): string;
  natureIs(words: string): string;
  attribute(title: string): string;
  onList(title: string): string;
  rounds(scheme: string, rounds: number | null, years: number | null, aggregate: string): string;
  commitments(states: string, aggregate: string): string;
}

const zh: FactWords = {
  aggregate: {
    count: '计数',
    exists: '有无',
    sum: '合计',
    average: '平均',
    min: '最小值',
    max: '最大值',
    latest: '最近一次的值',
    distinct: '去重计数',
    daysSinceLatest: '距最近一次的天数',
  },
  severity: { none: '不计入', general: '一般', serious: '严重' },
  nature: { positive: '守信', negative: '失信', basic: '基础' },
  role: {
    'legal-representative': '法定代表人',
    'actual-controller': '实际控制人',
    'responsible-person': '负责人',
    employer: '用人单位',
    parent: '上级单位',
  },
  commitment: { kept: '已履行', broken: '未履行', pending: '履行中' },
  records: '信用信息',
  between: '、',
  clause: '；',
  within: (duration) => `近${duration}内的`,
  thisYear: '本年度内的',
  of: (owner) => `${owner}的`,
  recordsOf: (window, owner, what, aggregate, field) => `${window}${owner}${what}${field ?? ''}${aggregate}`,
  severityIs: (words) => `失信程度：${words}`,
  natureIs: (words) => `信息性质：${words}`,
  attribute: (title) => `主体的${title}`,
  onList: (title) => `是否在“${title}”内`,
  rounds: (scheme, rounds, years, aggregate) =>
    `“${scheme}”${years === null ? '' : `近${years}年`}${rounds === null ? '' : `最近${rounds}轮`}评价结果${aggregate}`,
  commitments: (states, aggregate) => `信用承诺${aggregate}；状态：${states}`,
};

const en: FactWords = {
  aggregate: {
    count: 'number of',
    exists: 'whether there are any',
    sum: 'sum of',
    average: 'average of',
    min: 'least of',
    max: 'greatest of',
    latest: 'latest of',
    distinct: 'number of different',
    daysSinceLatest: 'days since the latest of',
  },
  severity: { none: 'not counted', general: 'general', serious: 'serious' },
  nature: { positive: 'honesty', negative: 'dishonesty', basic: 'basic' },
  role: {
    'legal-representative': 'legal representative',
    'actual-controller': 'actual controller',
    'responsible-person': 'person in charge',
    employer: 'employer',
    parent: 'parent unit',
  },
  commitment: { kept: 'kept', broken: 'broken', pending: 'pending' },
  records: 'records',
  between: ', ',
  clause: '; ',
  within: (duration) => ` within ${duration}`,
  thisYear: ' within the calendar year',
  of: (owner) => ` of the ${owner}`,
  recordsOf: (window, owner, what, aggregate, field) =>
    `${aggregate} ${field === null ? what : `${field} over ${what}`}${owner}${window}`,
  severityIs: (words) => `severity: ${words}`,
  natureIs: (words) => `nature: ${words}`,
  attribute: (title) => `${title} of the subject`,
  onList: (title) => `whether on the list “${title}”`,
  rounds: (scheme, rounds, years, aggregate) =>
    `${aggregate} ${rounds === null ? 'the results' : `the last ${rounds} results`} of “${scheme}”${years === null ? '' : ` in the last ${years} years`}`,
  commitments: (states, aggregate) => `${aggregate} credit commitments; state: ${states}`,
};

/** The words of a language. */
export function factWords(locale: Locale): FactWords {
  return locale === 'zh-CN' ? zh : en;
}
