import { readPlugin } from '../read-plugin.js';
import { findingsOf, nationalLike, sampleFile, sampleSource, set, type Change } from '../test-plugins.js';

describe('of worked cases, readPlugin finds', () => {
  it.each<[string, Change, ...string[]]>([
    ['two of one title', set(1, 'title', '没有失信记录为A'), 'plugin-case-title-twice /1/title'],
    ['an unknown item', set(1, 'records', 0, 'item', 'inspection-fail'), 'input-item-unknown /1/records/0/item'],
    ['an unknown list', set(5, 'lists', 0, 'list', 'serious'), 'input-list-unknown /5/lists/0/list'],
    [
      'an unknown field',
      set(1, 'records', 0, 'fields', { result: '不合格', reviwed: true }),
      'plugin-property-misspelt /1/records/0/fields/reviwed',
    ],
    ['a record without a day', set(1, 'records', 0, 'decidedOn', null), 'input-day-missing /1/records/0'],
    ['an unknown grade', set(1, 'expect', 'grade', 'BB'), 'plugin-case-grade-unknown /1/expect/grade'],
    ['an unknown rule', set(1, 'expect', 'rule', 'some-generl'), 'plugin-case-rule-unknown /1/expect/rule'],
    ['an unknown fact', set(1, 'expect', 'facts', { general: 1 }), 'plugin-case-fact-unknown /1/expect/facts/general'],
    ['a refusal nobody gives', set(16, 'expect', 'refused', '拒收'), 'plugin-case-reason-unknown /16/expect/refused'],
    ['a day that is none', set(1, 'asOf', '2025-02-29'), 'plugin-value-not-a-day /1/asOf'],
  ])('%s', (_, change, ...expected) => {
    expect(findingsOf('cases/credit-grade.json', change)).toEqual(expected);
  });

  it('a file of cases of no scheme', () => {
    const source = sampleSource({ 'cases/other.json': sampleFile('cases/credit-grade.json') });
    const { issues } = readPlugin(source, { others: [nationalLike()] });
    expect(issues.map(({ code, file }) => [code, file])).toEqual([['plugin-case-scheme-unknown', 'cases/other.json']]);
  });
});
