import { readPlugin } from '../read-plugin.js';
import { resolveDefinitions } from '../resolve-definitions.js';
import { nationalLike, sampleFile, sampleSource, set, type Change } from '../test-plugins.js';
import { runCases } from './run-cases.js';

const file = 'cases/credit-grade.json';

/** The report over the cases of the good plugin with one file changed. */
function reportWith(changed: string, change: Change) {
  const content = sampleFile<never>(changed);
  change(content);
  const national = nationalLike();
  const { plugin, issues } = readPlugin(sampleSource({ [changed]: content }), { others: [national] });
  expect(issues).toEqual([]);
  return runCases(plugin!, resolveDefinitions([national, plugin!]));
}

const told = (report: ReturnType<typeof runCases>) =>
  report.issues.map(({ code, pointer, params }) => [code, pointer, params]);

describe('runCases', () => {
  it('passes a plugin whose rules give what its cases expect', () => {
    const report = reportWith(file, () => undefined);
    expect([report.passed, report.failed, report.issues]).toEqual([18, 0, []]);
    expect(report.results[0]).toMatchObject({ scheme: 'credit-grade', title: '没有失信记录为A', file, pointer: '/0' });
  });

  it('tells what a case expects and what it got, property by property', () => {
    const report = reportWith(
      file,
      set(1, 'expect', { grade: 'A', facts: { 'general-dishonesty-12m': 2 }, reasons: [] }),
    );
    expect(report.failed).toBe(1);
    expect(told(report)).toEqual([
      [
        'plugin-case-differs',
        '/1/expect/grade',
        { title: '1次一般失信为B', path: 'grade', expected: '"A"', actual: '"B"' },
      ],
      [
        'plugin-case-differs',
        '/1/expect/facts/general-dishonesty-12m',
        { title: '1次一般失信为B', path: 'facts.general-dishonesty-12m', expected: '2', actual: '1' },
      ],
      [
        'plugin-case-differs',
        '/1/expect/reasons',
        { title: '1次一般失信为B', path: 'reasons', expected: '[]', actual: '["1年内一般失信1次"]' },
      ],
    ]);
    expect(report.issues.map((found) => found.file)).toEqual([file, file, file]);
  });

  it('tells the cases that a changed parameter breaks', () => {
    const report = reportWith('parameters.json', set(0, 'values', 0, 'value', 1));
    expect(report.results.filter(({ passed }) => !passed).map(({ title }) => title)).toEqual([
      '2次一般失信（含2次）为B',
      '3次一般失信为C',
    ]);
  });

  it('tells a record that should be refused and is not, and one that is and should not be', () => {
    const reviewed = { result: '不合格', reviewed: true };
    expect(told(reportWith(file, set(16, 'records', 0, 'fields', reviewed)))).toEqual([
      ['plugin-case-not-refused', '/16/expect/refused', expect.objectContaining({ title: '未经复核的拒收' })],
    ]);
    expect(told(reportWith(file, set(16, 'expect', { grade: 'B' })))).toEqual([
      [
        'plugin-case-differs',
        '/16/expect/status',
        expect.objectContaining({ actual: '"检查结论未经复核的，不予归集"' }),
      ],
    ]);
  });

  it('tells a day on which the scheme is not in force', () => {
    const report = reportWith('schemes/credit-grade.json', set('inForceFrom', '2025-01-01'));
    expect(report.failed).toBe(0);
    const later = reportWith('schemes/credit-grade.json', set('inForceFrom', '2025-07-01'));
    expect(later.issues[0]).toMatchObject({ code: 'grading-not-in-force', file, pointer: '/0/asOf' });
    expect(later.results[0]).toMatchObject({ passed: false, output: null });
  });

  it('expects nothing of what a case does not name, and null of what is not there', () => {
    expect(reportWith(file, set(17, 'expect', { rule: null, score: null, status: 'out-of-scope' })).failed).toBe(0);
    expect(reportWith(file, set(1, 'expect', { status: 'graded', version: '0.1.0' })).failed).toBe(0);
  });
});
