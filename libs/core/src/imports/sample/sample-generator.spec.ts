import { isUnifiedCode } from '@xinheng/facts';
import { csvText } from './csv-text.js';
import { generateSample } from './sample-generator.js';

const order = { asOf: '2022-06-30', subjects: 400, records: 1_600, seed: 20220421 };
const sample = generateSample(order);
const column = (file: { headers: readonly string[]; rows: readonly (readonly string[])[] }, header: string) =>
  file.rows.map((row) => row[file.headers.indexOf(header)] ?? '');

describe('generateSample', () => {
  it('gives the same bytes for the same order', () => {
    expect(generateSample(order)).toEqual(sample);
    expect(generateSample({ ...order, seed: 1 })).not.toEqual(sample);
  });

  it('makes exactly as many enterprises and records as ordered', () => {
    expect(sample.subjects.rows).toHaveLength(400);
    expect(sample.files.reduce((sum, file) => sum + file.rows.length, 0)).toBe(1_600);
  });

  it('gives every enterprise a name of its own, marked 示例, and a valid code that belongs to nobody', () => {
    const names = column(sample.subjects, '企业名称');
    const codes = column(sample.subjects, '统一社会信用代码');
    expect(new Set(names).size).toBe(400);
    expect(names.every((name) => name.startsWith('示例'))).toBe(true);
    expect(new Set(codes).size).toBe(400);
    expect(codes.every((code) => isUnifiedCode(code) && code.slice(8, 12) === 'Y000')).toBe(true);
  });

  it('marks every file 示例 and gives every row all columns', () => {
    for (const file of [sample.subjects, ...sample.files]) {
      expect(file.name).toContain('示例');
      expect(file.rows.every((row) => row.length === file.headers.length)).toBe(true);
    }
  });

  it('names in the records only enterprises of the sample, and leaves some without any', () => {
    const codes = new Set(column(sample.subjects, '统一社会信用代码'));
    const spoken = new Set(
      sample.files.flatMap((file) => {
        const header = file.headers.find((name) => name.endsWith('_SHXYM')) ?? '统一社会信用代码';
        return column(file, header);
      }),
    );
    expect([...spoken].every((code) => codes.has(code))).toBe(true);
    expect(codes.size - spoken.size).toBeGreaterThan(15);
    expect(codes.size - spoken.size).toBeLessThan(40);
  });

  it('keeps to the places of a region, and takes all where it has none there', () => {
    const regions = (within: string) => column(generateSample({ ...order, within }).subjects, '注册地址行政区划');
    expect(regions('1302').every((region) => region.startsWith('1302'))).toBe(true);
    expect(new Set(regions('44')).size).toBeGreaterThan(20);
  });

  it('takes Harbin with items of its own province, and leaves out what only Hebei marks', () => {
    const { subjects, files } = generateSample({ ...order, subjects: 60, records: 240, within: '2301' });
    expect(column(subjects, '注册地址行政区划').every((region) => region.startsWith('2301'))).toBe(true);
    expect(subjects.headers).not.toContain('企业隶属关系');
    expect(files.map(({ item }) => item).filter((item) => item.startsWith('hebei:'))).toEqual([]);
    expect(files.map(({ item }) => item)).toContain('heilongjiang:judgment-debtor');
  });

  it('moves with the day it is made for', () => {
    const later = generateSample({ ...order, asOf: '2026-01-15' });
    expect(later.subjects.rows.map((row) => row[1])).toEqual(sample.subjects.rows.map((row) => row[1]));
    expect(later).not.toEqual(sample);
  });
});

describe('csvText', () => {
  it('quotes what must be quoted and ends lines with CR LF', () => {
    expect(csvText({ headers: ['a', 'b'], rows: [['1,2', 'x"y']] })).toBe('a,b\r\n"1,2","x""y"\r\n');
  });
});
