import type { FactDefinition } from '../definitions.js';
import { factSentence, type FactSpeaker } from './fact-sentence.js';

const speaker = (locale: 'zh-CN' | 'en'): FactSpeaker => ({
  locale,
  titleOf: (_, reference) => `<${reference}>`,
  factTitle: ({ title }) => title,
  fieldTitle: (_, field) => `<${field}>`,
  filter: () => (locale === 'zh-CN' ? '当 造成严重后果' : 'when it was grave'),
  logic: () => null,
  parameterValue: (key) => (key === 'window' ? 'P1Y' : undefined),
});
const base = { key: 'f', title: '近1年一般失信次数', type: 'integer' } as const;

describe('factSentence', () => {
  it.each<[string, Partial<FactDefinition>, string, string]>([
    [
      'records in a window',
      { from: { records: { severity: ['general'] } }, window: { last: 'P1Y' }, aggregate: 'count' },
      '近1年内的信用信息计数；失信程度：一般',
      'number of records within 1 year; severity: general',
    ],
    [
      'the window of a parameter, items by title, a filter',
      {
        from: { records: { items: ['a', 'b'], filter: true } },
        window: { last: { var: 'param.window' } },
        aggregate: 'sum',
        field: 'fields.amount',
      },
      '近1年内的<a>、<b><fields.amount>合计；当 造成严重后果',
      'sum of <fields.amount> over <a>, <b> within 1 year; when it was grave',
    ],
    ['a list', { from: { list: 'serious' } }, '是否在“<serious>”内', 'whether on the list “<serious>”'],
    [
      'earlier results',
      { from: { evaluations: { scheme: 's', rounds: 2 } }, aggregate: 'count' },
      '“<s>”最近2轮评价结果计数',
      'number of the last 2 results of “<s>”',
    ],
    [
      'results of years',
      { from: { evaluations: { scheme: 's', lastYears: 3 } }, aggregate: 'count' },
      '“<s>”近3年评价结果计数',
      'number of the results of “<s>” in the last 3 years',
    ],
  ])('says %s', (_, part, chinese, english) => {
    const fact = { ...base, ...part } as FactDefinition;
    expect([factSentence(speaker('zh-CN'), fact), factSentence(speaker('en'), fact)]).toEqual([chinese, english]);
  });
});
