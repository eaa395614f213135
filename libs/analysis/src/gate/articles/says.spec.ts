import { says } from './says.js';

describe('whether an article names a value', () => {
  it.each([
    ['1年内一般失信5次以下（含5次）', 5, true],
    ['1年内一般失信五次以下', 5, true],
    ['一般失信15次以下', 5, false],
    ['一般失信十五次以下', 5, false],
    ['一般失信十五次以下', 15, true],
    ['第五条 一般失信次数由部门规定', 5, false],
    ['抽查比例不低于3.5%', 5, false],
    ['抽查比例不低于5%', 0.05, true],
    ['抽查比例不低于百分之五', 0.05, true],
    ['抽查比例不低于3.5%', 0.035, true],
    ['近一年内的记录', 'P1Y', true],
    ['近12个月内的记录', 'P1Y', false],
    ['自认定之日起3个月', 'P3M', true],
    ['二十日内', 20, true],
  ])('%s, %s: %s', (text, value, expected) => {
    expect(says(text, value)).toBe(expected);
  });

  it('cannot tell of a switch', () => {
    expect(says('造成严重后果的', true)).toBeNull();
  });
});
