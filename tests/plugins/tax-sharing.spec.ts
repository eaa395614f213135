import { compileProposals } from '@xinheng/effects';
import type { Json } from '@xinheng/logic';
import { record } from './hebei-input.js';
import { conditionsOf, officer, procedureOf, refusals, TestCase } from './plugin-case.js';
import { inForce, shipped } from './plugin-folders.js';

const plugin = shipped('tax-sharing');
const { catalogue, lists, manifest, parameters } = plugin;
const opened = (key: string, form: Readonly<Record<string, Json>>, on = '2022-07-01') => {
  const procedure = procedureOf('tax-sharing', key);
  return new TestCase(procedure, on, form, conditionsOf(procedure));
};

describe('the sharing directory', () => {
  it('[R-SN-5] says of each entry provider, item, way, cycle and owner', () => {
    const entry = catalogue.find(({ key }) => key === 'directory-entry');
    expect(entry?.fields?.required).toEqual(['provider', 'information', 'way', 'cycle', 'owner', 'secrecy']);
  });

  it('[R-SN-5] is edited jointly, by two persons of two departments, edition by edition', () => {
    const change = procedureOf('tax-sharing', 'directory-change');
    expect(change.form?.required).toContain('edition');
    expect(change.transitions.find(({ key }) => key === 'publish')).toMatchObject({
      notSamePersonAs: 'submit',
      notSameDepartmentAs: 'submit',
    });
    expect(officer('clerk').account).not.toBe(officer('decider').account);
  });

  it('[R-SN-6] marks State secrets, trade secrets and privacy', () => {
    const entry = catalogue.find(({ key }) => key === 'directory-entry');
    expect(entry?.fields?.properties?.['secrecy']?.enum).toEqual(['无', '国家秘密', '商业秘密', '个人隐私']);
    expect(catalogue.every(({ disclosure }) => disclosure === 'closed')).toBe(true);
  });

  it('[R-SN-2] notes the agreed way where the platform cannot serve', () => {
    const agreed = { department: '某局', information: '某项', way: '商定方式' };
    const way = opened('exchange-way', agreed);
    expect(refusals(() => way.step('record-platform', 'clerk', '2022-07-01'))).toEqual(['case-step-condition']);
    expect(refusals(() => way.step('record-agreed', 'clerk', '2022-07-01'))).toEqual([
      'case-form-required',
      'case-form-required',
    ]);
    opened('exchange-way', { ...agreed, whyNotPlatform: '未接入', agreedOn: '2022-06-30' }).step(
      'record-agreed',
      'clerk',
      '2022-07-01',
    );
  });
});

describe('assistance', () => {
  it('[R-SN-3] refers a suspected violation, with a receipt', () => {
    const referral = opened('referral', { department: '某局', facts: '示例', foundOn: '2022-07-01' });
    expect(referral.step('tell', 'clerk', '2022-07-01').effects).toContain('request-assistance');
    expect(refusals(() => referral.step('receive', 'reviewer', '2022-07-04'))).toEqual(['case-form-required']);
    referral.step('receive', 'reviewer', '2022-07-04', { receipt: '1号' });
  });

  it('[R-SN-4] tracks a request by its days, and flags refusal or delay without reason', () => {
    const assistance = opened('assistance', { matter: '示例', department: '某局' });
    expect(assistance.clocks('2022-07-01')).toEqual({ 'assist-within': ['2022-07-15', 'running'] });
    expect(parameters.find(({ key }) => key === 'assist-days')?.title).toContain('示例');
    const flagged = assistance.step('flag', 'head', '2022-07-18', { item: 'refusal-to-assist', reasons: '无故拖延' });
    expect(flagged.effects).toContain('create-record');
  });

  it('[R-SN-7] [R-SN-8] hears complaints, disputes and reports, and answers with a result', () => {
    for (const [key, notice] of [
      ['rights-complaint', 'complaint-reply'],
      ['dispute', 'dispute-reply'],
    ] as const) {
      const [step] = procedureOf('tax-sharing', key).transitions;
      expect([step?.requires, step?.notice]).toEqual([['result'], notice]);
    }
  });

  it('[R-SN-9] is reported to government by the period that is set', () => {
    const report = opened('periodic-report', { periodEndsOn: '2022-06-30' });
    expect(report.clocks('2022-07-01')).toEqual({ 'report-within': ['2022-12-30', 'running'] });
    expect(refusals(() => report.step('report', 'head', '2022-07-01'))).toEqual(['case-form-required']);
  });
});

describe('the measure as a whole', () => {
  it('[R-SN-1] proposes who has tax credit A for joint incentives', () => {
    const propose = compileProposals(inForce, 'tax-sharing', '2022-06-30');
    const subject = { kind: 'enterprise', code: '91610100Y00000016D', region: '610102' } as const;
    const graded = (grade: string) =>
      record('tax-sharing:tax-credit-grade', '2022-04-30', { fields: { grade, year: 2021 } });
    const of = (grade: string) => propose?.({ subject, records: [graded(grade)] }).map(({ list }) => list);
    expect([of('A'), of('B')]).toEqual([['tax-sharing:tax-trustworthy'], []]);
  });

  it('[R-SN-10] holds from 2022-03-01 on and takes the place of that of 2015', () => {
    expect(manifest.documents?.map(({ key, inForce: days, supersedes }) => [key, days, supersedes])).toEqual([
      ['sn-2022', { from: '2022-03-01', until: null }, ['sn-2015']],
      ['sn-2015', { from: null, until: '2022-02-28' }, undefined],
    ]);
    const dated = [
      ...catalogue,
      ...lists,
      ...plugin.measures,
      ...plugin.procedures,
      ...plugin.templates,
      ...plugin.facts,
    ];
    expect(new Set(dated.map(({ inForceFrom }) => inForceFrom))).toEqual(new Set(['2022-03-01']));
  });

  it('says of all 24 articles what became of them', () => {
    expect(manifest.coverage).toHaveLength(24);
  });
});
