import { reword } from './reword.js';

describe('reword', () => {
  it.each([
    ['1年内一般失信6次', '1年内一般失信{general}次', '{general} records within 1 year', '6 records within 1 year'],
    ['甲2条，乙1.5万元', '甲{a}条，乙{b}万元', '{b} of b, {a} of a', '1.5 of b, 2 of a'],
    ['在名单内：是', '在名单内：{listed}', 'listed: {listed}', 'listed: yes'],
    ['1年内无失信行为记录', '1年内无失信行为记录', 'No record within 1 year', 'No record within 1 year'],
    ['分数(a)3', '分数(a){n}', 'score (a) {n}', 'score (a) 3'],
  ])('says %s', (text, written, spoken, expected) => {
    expect(reword(text, written, spoken)).toBe(expected);
  });

  it('leaves a text alone that the template did not make', () => {
    expect(reword('1年内一般失信6次', '2年内一般失信{general}次', '{general} records')).toBe('1年内一般失信6次');
  });

  it('leaves a text alone that nobody has translated', () => {
    expect(reword('1年内一般失信6次', '1年内一般失信{n}次', '1年内一般失信{n}次')).toBe('1年内一般失信6次');
  });
});
