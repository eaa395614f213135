import { isNothing, textOf, toHalfWidth, type Cell } from './cell.js';
import { csvLine, neutraliseFormula } from './neutralise-formula.js';
import { readDay } from './read-day.js';
import { readDecimal, type AmountScale } from './read-decimal.js';

describe('isNothing', () => {
  it.each<Cell>([null, '', '  ', '　', '— —', '——', '－', '-', '--', '/', '／', '无', '暂无', 'NULL', '#N/A', '﻿'])(
    'takes %p for nothing',
    (cell) => {
      expect(isNothing(cell)).toBe(true);
      expect(textOf(cell)).toBe('');
    },
  );

  it.each<Cell>([0, false, '0', '无锡市', '/a', 'N'])('takes %p for something', (cell) => {
    expect(isNothing(cell)).toBe(false);
  });
});

describe('textOf', () => {
  it.each<[Cell, string]>([
    [91130102, '91130102'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [0.1, '0.1'],
    ['　甲公司（石家庄） ', '甲公司（石家庄）'],
    [new Date('2022-06-30T00:00:00Z'), '2022-06-30'],
    [true, 'true'],
  ])('writes %p as a person would', (cell, text) => {
    expect(textOf(cell)).toBe(text);
  });
});

describe('toHalfWidth', () => {
  it('turns digits, letters and signs, and leaves Chinese as it is', () => {
    expect(toHalfWidth('９１Ａ－（甲）　乙')).toBe('91A-(甲) 乙');
  });
});

describe('readDay', () => {
  it.each<[Cell, string | null | undefined]>([
    ['2022/3/4', '2022-03-04'],
    ['2022-3-4', '2022-03-04'],
    ['2022.3.4', '2022-03-04'],
    ['2022年3月4日', '2022-03-04'],
    ['2022 年 3 月 4 日', '2022-03-04'],
    ['２０２２／３／４', '2022-03-04'],
    ['20220304', '2022-03-04'],
    ['2022-03-04 15:30:00', '2022-03-04'],
    ['2022-03-04T15:30:00+08:00', '2022-03-04'],
    [44624, '2022-03-04'],
    ['44624', '2022-03-04'],
    [44624.75, '2022-03-04'],
    [new Date('2022-03-04T00:00:00Z'), '2022-03-04'],
    ['2024-02-29', '2024-02-29'],
    ['2022-02-29', undefined],
    ['2022-13-01', undefined],
    ['三月四日', undefined],
    ['2022', undefined],
    [true, undefined],
    ['— —', null],
    [null, null],
  ])('reads %p as %p', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });
});

describe('readDecimal', () => {
  it.each<[Cell, AmountScale, string | null | undefined]>([
    ['1,234.50', 0, '1234.5'],
    ['￥1,234', 0, '1234'],
    ['人民币 12 元整', 0, '12'],
    ['0.1', 4, '1000'],
    ['１２．５', 4, '125000'],
    ['12.5万元', 0, '125000'],
    ['12.5万元', 4, '125000'],
    ['3000元', 4, '3000'],
    ['0.00001', 4, '0.1'],
    [0.3, 4, '3000'],
    ['1.2亿元', 0, '120000000'],
    ['-5', 0, '-5'],
    ['-0', 0, '0'],
    ['无', 4, null],
    ['三万', 0, undefined],
    ['1.2.3', 0, undefined],
    ['', 0, null],
  ])('reads %p at scale %p as %p', (cell, scale, text) => {
    expect(readDecimal(cell, scale)).toBe(text);
  });
});

describe('what leaves as CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd|calc', "'+cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['-2', '-2'],
    ['+8613', '+8613'],
    ['甲公司', '甲公司'],
  ])('lets a spreadsheet show %p and never run it', (text, safe) => {
    expect(neutraliseFormula(text)).toBe(safe);
  });

  it('quotes what must be quoted', () => {
    expect(csvLine([3, '罚款,"大"', null, '=A1'])).toBe(`3,"罚款,""大""",,'=A1\r\n`);
  });
});
