import { compileProposals, measuresOf } from '@xinheng/effects';
import type { SubjectRecord } from '@xinheng/facts';
import { gradeWith } from './grade-with.js';
import { record } from './hebei-input.js';
import { procedureOf, refusals, TestCase } from './plugin-case.js';
import { inForce, shipped } from './plugin-folders.js';

const plugin = shipped('huizhou');
const { lists, measures, parameters, schemes, supervision, templates } = plugin;
const firm = (attributes = {}) =>
  ({ kind: 'enterprise', code: '91441302Y000000160', region: '441302', attributes }) as const;
const day = '2022-06-30';
const dishonesty = (severity: string, effect = '一般') =>
  record('huizhou:dishonesty', '2022-03-01', { fields: { field: '市场监管', severity, effect } });
const rate = (scheme: string, records: readonly SubjectRecord[], attributes = {}) =>
  gradeWith(`huizhou:${scheme}`, { subject: firm(attributes), records }, day);

describe('risk', () => {
  it('[R-HZ-1] [R-HZ-2] is a level of each enterprise, by the indicators of 2022, which are data', () => {
    expect(rate('risk-level', [])).toMatchObject({ grade: 'Low', score: 100 });
    expect(rate('risk-level', [dishonesty('严重'), dishonesty('一般')])).toMatchObject({ grade: 'High', score: 60 });
    const indicators = parameters.filter(({ title }) => title.includes('2022年版指标'));
    expect(indicators.map(({ title }) => title.includes('示例'))).toEqual([true, true, true, true]);
    expect(supervision.treatments.map(({ grade }) => grade)).toEqual(['Low', 'Medium', 'High', 'VeryHigh']);
  });

  it.each([
    ['ecology', '生态环境'],
    ['housing', '住房城乡建设'],
    ['health', '卫生健康'],
    ['medical-insurance', '医疗保障'],
  ])('[R-HZ-3] joins the public base with the data of %s', (key, title) => {
    const data = record(`huizhou:${key}-data`, '2022-03-01', { fields: { matter: '示例', deduction: 15 } });
    expect(rate(`${key}-model`, [data, dishonesty('严重')], { 'supervised-by': [title] })).toMatchObject({
      grade: 'Poor',
      score: 55,
    });
    expect(rate(`${key}-model`, [data]).status).toBe('out-of-scope');
  });
});

describe('procedures', () => {
  it('[R-HZ-4] lets a debtor who performed the judgment be repaired', () => {
    expect(procedureOf('huizhou', 'repair').form?.properties?.['way']?.enum).toContain('主动履行人民法院判决');
  });

  it('[R-HZ-5] prints a notice of four points with each penalty, and keeps that it was served', () => {
    const body = templates.find(({ key }) => key === 'penalty-notice')?.body.join('\n') ?? '';
    for (const point of ['对外公示', '异议申诉', '更新或者撤销', '信用修复']) expect(body).toContain(point);
    const notice = new TestCase(procedureOf('huizhou', 'penalty-notice'), '2022-07-01', { decision: '1号' });
    expect(refusals(() => notice.step('serve', 'clerk', '2022-07-01'))).toContain('case-form-required');
    const served = notice.step('serve', 'clerk', '2022-07-01', {
      item: 'penalty-notice-served',
      deliveredOn: '2022-07-01',
    });
    expect([served.notice, served.effects.includes('create-record')]).toEqual(['penalty-notice', true]);
  });

  it('[R-HZ-7] a member of the alliance verifies the code, and the benefit is recorded', () => {
    const code = new TestCase(procedureOf('huizhou', 'incentive-code'), '2022-07-01', { code: '1', field: '休闲旅游' });
    expect(refusals(() => code.step('give', 'alliance-member', '2022-07-01'))).toContain('case-step-state');
    code.step('verify', 'alliance-member', '2022-07-01', { member: '某景区' });
    const given = code.step('give', 'alliance-member', '2022-07-01', { item: 'benefit', benefit: '门票九折' });
    expect(given.effects).toContain('create-record');
    expect(procedureOf('huizhou', 'incentive-code').form?.properties?.['field']?.enum).toEqual([
      '政务服务',
      '交通出行',
      '休闲旅游',
    ]);
  });

  it('[R-HZ-10] [R-HZ-11] [R-HZ-12] checks commitments of the fast review, lists matters, spares certificates', () => {
    expect(procedureOf('huizhou', 'fast-review').transitions.find(({ key }) => key === 'break')?.effects).toContain(
      'break-commitment',
    );
    expect(lists.find(({ key }) => key === 'commitment-matters')?.title).toContain('59项');
    expect(supervision.items.map(({ title }) => title)).toEqual(['旅馆业特种行业许可证核发（告知承诺）']);
    expect(procedureOf('huizhou', 'certificate-commitment').form?.properties?.['act']?.enum).toEqual([
      '行政许可',
      '行政确认',
      '行政给付',
    ]);
  });

  it('[R-HZ-15] records each credit check', () => {
    expect(procedureOf('huizhou', 'credit-check').transitions[0]?.effects).toEqual(['create-record']);
  });
});

describe('lists and measures', () => {
  it('[R-HZ-6] honest enterprises and entrepreneurs get three measures; persons are listed for nobody to see', () => {
    for (const list of ['huizhou:honest-enterprise', 'huizhou:honest-entrepreneur']) {
      const found = measuresOf(inForce, 'huizhou', { lists: [list] }, { subject: firm() }, day);
      expect(found.map(({ measure }) => measure)).toEqual(
        ['easy-handling', 'easy-service', 'easy-travel'].map((key) => `huizhou:${key}`),
      );
    }
    expect(lists.map(({ disclosure }) => disclosure)).not.toContain('internal');
    expect(lists.find(({ key }) => key === 'honest-entrepreneur')?.disclosure).toBe('authorised');
    expect(schemes.every(({ subjectKinds }) => !subjectKinds.includes('person'))).toBe(true);
  });

  it('[R-HZ-13] the park favours good credit within it', () => {
    const of = (inPark: boolean) => {
      const result = { scheme: 'huizhou:risk-level', grade: 'Low' };
      const found = measuresOf(
        inForce,
        'huizhou',
        { current: [result] },
        { subject: firm({ 'in-park': inPark }) },
        day,
      );
      return found.filter(({ state }) => state === 'applies').map(({ measure }) => measure);
    };
    expect([of(true), of(false)]).toEqual([['huizhou:park-rent', 'huizhou:park-term'], []]);
  });

  it('[R-HZ-14] the negative list knows field, severity and effect, and takes measures of the national list only', () => {
    expect(procedureOf('huizhou', 'negative-listing').form?.required).toEqual([
      'behaviour',
      'field',
      'severity',
      'effect',
    ]);
    const burdens = measures.filter(({ kind }) => kind === 'punishment' || kind === 'constraint');
    expect(burdens.map(({ listedIn }) => listedIn)).toEqual(['national:punishment-base', 'national:punishment-base']);
    const propose = compileProposals(inForce, 'huizhou', day);
    const proposed = (effect: string) =>
      propose?.({ subject: firm(), records: [dishonesty('严重', effect)] }).map(({ list }) => list);
    expect([proposed('较大'), proposed('一般')]).toEqual([['huizhou:negative'], []]);
    expect(lists.find(({ key }) => key === 'negative')?.carriesTo?.map(({ role }) => role)).toEqual([
      'legal-representative',
    ]);
  });
});
