import type { CivilDay, Subject } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { WorkedCase } from '../model/worked-case.js';
import type { SamplePlugin } from './sample-plugin.js';

const asOf = '2025-06-30';

const failed = (decidedOn: CivilDay, more: Readonly<Record<string, Json>> = {}): Json => ({
  item: 'inspection-failed',
  decidedOn,
  fields: { result: '不合格' },
  ...more,
});

const severe = { fields: { result: '严重不合格' } };

/**
 * Every kind of case: each rule, both sides of each number, the edge days of each window, 29 February, lists, repair,
 * voiding, a record that is refused, subjects whom the scheme does not grade.
 */
export function sampleCases({ regions }: SamplePlugin): readonly WorkedCase[] {
  // An invented code with valid check characters, which belongs to nobody.
  const subject: Subject = { kind: 'enterprise', code: '91130102Y000000161', region: regions[0] ?? '130102' };
  const given = (title: string, records: readonly Json[], expect: WorkedCase['expect'], day = asOf): WorkedCase => ({
    title,
    asOf: day,
    subject,
    ...(records.length > 0 && { records }),
    expect,
  });
  const listed = (title: string, enteredOn: CivilDay, endedOn: CivilDay | null, grade: string): WorkedCase => ({
    title,
    asOf,
    subject,
    lists: [{ list: 'national:serious-dishonesty', enteredOn, endedOn }],
    expect: { grade },
  });
  return [
    given('没有失信记录为A', [], {
      grade: 'A',
      rule: 'otherwise',
      reasons: ['1年内无失信行为记录'],
      nextChangeOn: null,
    }),
    given('1次一般失信为B', [failed('2025-03-01')], {
      grade: 'B',
      rule: 'some-general',
      reasons: ['1年内一般失信1次'],
      facts: { 'general-dishonesty-12m': 1, 'serious-dishonesty-12m': 0 },
      nextChangeOn: '2026-03-01',
    }),
    given('2次一般失信（含2次）为B', [failed('2025-03-01'), failed('2025-03-02')], {
      grade: 'B',
      rule: 'some-general',
    }),
    given('3次一般失信为C', [failed('2025-03-01'), failed('2025-03-02'), failed('2025-03-03')], {
      grade: 'C',
      rule: 'many-general',
      reasons: ['1年内一般失信3次，超过2次'],
    }),
    given('1次严重失信为C', [failed('2025-03-01', severe)], { grade: 'C', rule: 'serious-record' }),
    listed('在名单内为C', '2020-01-01', null, 'C'),
    listed('移出名单当日为A', '2020-01-01', asOf, 'A'),
    listed('次日才移出名单仍为C', '2020-01-01', '2025-07-01', 'C'),
    given('整1年前的不计入', [failed('2024-06-30')], { grade: 'A' }),
    given('差1日满1年的仍计入', [failed('2024-07-01')], { grade: 'B' }),
    given('差1日满1年的严重失信仍计入', [failed('2024-07-01', severe)], { grade: 'C' }),
    given('闰日认定的，次年2月28日仍计入', [failed('2028-02-29')], { grade: 'B' }, '2029-02-28'),
    given('闰日认定的，次年3月1日不再计入', [failed('2028-02-29')], { grade: 'A' }, '2029-03-01'),
    given(
      '未载明认定日期的以发生日期计算',
      [{ item: 'inspection-failed', occurredOn: '2025-03-01', fields: { result: '不合格' } }],
      {
        grade: 'B',
      },
    ),
    given('修复当日起不再计入', [failed('2025-03-01', { repairedOn: asOf })], { grade: 'A' }),
    given('撤销的从不计入', [failed('2025-03-01', { voidedOn: '2025-08-01' })], { grade: 'A' }),
    given('未经复核的拒收', [failed('2025-03-01', { fields: { result: '不合格', reviewed: false } })], {
      refused: '检查结论未经复核的，不予归集',
    }),
    {
      title: '社会组织不在评价范围',
      asOf,
      subject: { ...subject, kind: 'association' },
      expect: { status: 'out-of-scope', grade: null },
    },
  ];
}
