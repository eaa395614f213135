import { assert, integer, property } from 'fast-check';
import { gapsIn, readNumeral, writeNumeral } from './article-numbers.js';

describe('readNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十一', 31],
    ['一百零二', 102],
    ['一百一十', 110],
    ['12', 12],
    ['甲', null],
    ['', null],
  ])('reads %s as %s', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it('reads what writeNumeral writes', () => {
    assert(
      property(integer({ min: 1, max: 999 }), (value) => {
        expect(readNumeral(writeNumeral(value))).toBe(value);
      }),
    );
  });
});

describe('gapsIn', () => {
  it.each([
    [['第一条', '第二条', '第三条'], []],
    [['第一条', '第三条'], ['第二条']],
    [['第十一条第二款', ...Array.from({ length: 9 }, (_, index) => `第${writeNumeral(index + 1)}条`)], ['第十条']],
    [
      ['一(一)', '一(三)', '三（一）'],
      ['二', '一(二)'],
    ],
    [['第1条', '第3条'], ['第2条']],
    [['全文'], []],
    [[], []],
  ])('of %j are %j', (articles, gaps) => {
    expect([...gapsIn(articles)].sort()).toEqual([...gaps].sort());
  });
});
