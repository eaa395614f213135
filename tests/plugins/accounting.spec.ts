import type { ClosedEvaluation, SubjectInput, SubjectRecord } from '@xinheng/facts';
import { join } from 'node:path';
import { readPlugin } from '@xinheng/plugin-kit';
import { loadPlugin } from '@xinheng/plugin-pack';
import { gradeWith } from './grade-with.js';
import { record } from './hebei-input.js';
import { conditionsOf, procedureOf, refusals, TestCase } from './plugin-case.js';
import { pluginsFolder, shipped } from './plugin-folders.js';

const plugin = shipped('accounting');
const { catalogue, lists, measures, parameters, procedures, schemes } = plugin;
const subject = {
  kind: 'person',
  code: '330522198503120003',
  region: '330522',
  attributes: { 'accounting-position': '从事具体会计工作的人员' },
} as const;

const of = (item: string, decidedOn = '2022-06-01', fields = {}): SubjectRecord =>
  record(`accounting:${item}`, decidedOn, { fields });
const short = (missingCredits: number): SubjectRecord => of('education-short', '2022-06-01', { missingCredits });
const rate = (records: readonly SubjectRecord[], given: Partial<SubjectInput> = {}, asOf = '2022-12-31') =>
  gradeWith('accounting:accountant-credit', { subject, records, ...given }, asOf);
const step = (procedure: string, key: string) =>
  procedureOf('accounting', procedure).transitions.find((transition) => transition.key === key)!;

describe('whom the county rates', () => {
  it('[R-CX-1] three classes of accountants, whose work is of nine kinds', () => {
    const valuesOf = (key: string) => plugin.subjectAttributes.find((one) => one.key === key)?.values;
    expect(valuesOf('accounting-position')).toHaveLength(3);
    expect(valuesOf('accounting-work')).toHaveLength(9);
    for (const position of valuesOf('accounting-position') ?? []) {
      const person = { ...subject, attributes: { 'accounting-position': position } };
      expect(rate([], { subject: person })).toMatchObject({ status: 'graded', grade: 'Excellent' });
    }
  });

  it.each([
    ['[R-CX-2] no practising CPA', { attributes: { ...subject.attributes, 'practising-cpa': true } }],
    ['[R-CX-20] nobody of another county', { region: '330523' }],
    ['[R-CX-1] nobody without an accounting position', { attributes: {} }],
    ['[R-HLJ-1] no minor', { code: '330522200608150006' }],
  ])('%s', (_, changed) => {
    expect(rate([], { subject: { ...subject, ...changed } }).status).toBe('out-of-scope');
  });

  it('[R-HLJ-34] [R-HLJ-40] persons: never open, basis and purpose said, no burden by points', async () => {
    expect(catalogue.map(({ disclosure, publicity }) => [disclosure, publicity])).toEqual(
      catalogue.map(() => ['closed', 'none']),
    );
    for (const { disclosure, basis, purpose } of schemes) {
      expect([disclosure, basis?.document, (purpose ?? '') === '']).toEqual(['authorised', 'cx-2022', false]);
    }
    expect(measures.filter(({ kind }) => ['constraint', 'punishment'].includes(kind))).toEqual([]);
    const { source } = await loadPlugin(join(pluginsFolder, 'accounting'), { shelves: [pluginsFolder] });
    const scheme = { ...schemes[0], purpose: undefined, disclosure: 'open' };
    const changed = new Map([...(source ?? []), ['schemes/accountant-credit.json', JSON.stringify(scheme)] as const]);
    const { issues } = readPlugin(changed, { others: [shipped('national')] });
    expect(issues.map(({ code }) => code)).toEqual(['plugin-scheme-open-person', 'plugin-scheme-person-purpose']);
  });
});

describe('the score', () => {
  it.each([
    ['nothing', [], 1000, 'Excellent'],
    ['at 850', [of('accounting-violation')], 850, 'Excellent'],
    ['below 850', [of('accounting-violation'), short(1)], 849.9, 'Good'],
    ['at 800', [of('false-declaration')], 800, 'Good'],
    ['below 800', [of('false-declaration'), short(1)], 799.9, 'Medium'],
    ['at 750', [of('accounting-violation'), of('commitment-broken')], 750, 'Medium'],
    ['below 750', [of('accounting-violation'), of('commitment-broken'), short(1)], 749.9, 'FairlyPoor'],
    ['at 700', [of('exam-misconduct')], 700, 'FairlyPoor'],
    ['below 700', [of('exam-misconduct'), short(1)], 699.9, 'Poor'],
  ])('[R-CX-7] %s: the grade of its band', (_, records, score, grade) => {
    expect(rate(records)).toMatchObject({ score, grade });
  });

  it('[R-CX-6] begins at 1000, gains 340 at most and loses 1000 at most', () => {
    const commended = Array.from({ length: 9 }, () => of('commended'));
    const misconduct = Array.from({ length: 9 }, () => of('exam-misconduct'));
    expect(rate(commended)).toMatchObject({ score: 1340 });
    expect(rate(misconduct)).toMatchObject({ score: 0 });
    expect(rate([...commended, ...misconduct])).toMatchObject({ score: 340 });
  });

  it('[R-CX-6] a veto makes the grade poor and leaves the score', () => {
    for (const item of ['forged-accounts', 'accounting-crime']) {
      expect(rate([of(item), of('commended')])).toMatchObject({ grade: 'Poor', score: 1080, rule: item });
    }
  });

  it('[R-CX-11] counts 1 January to 31 December', () => {
    expect(schemes[0]?.cycle).toEqual({ mode: 'calendar-year', every: 'P1Y' });
    for (const [day, score] of [
      ['2021-12-31', 1000],
      ['2022-01-01', 700],
      ['2022-12-31', 700],
      ['2023-01-01', 1000],
    ] as const) {
      expect([day, rate([of('exam-misconduct', day)])]).toMatchObject([day, { score }]);
    }
  });

  it('[R-CX-8] is made of indicators that are data, each with its basis, all marked as samples', () => {
    const points = parameters.filter(({ key }) => key.endsWith('-points'));
    expect(points).toHaveLength(9);
    expect(points.every(({ title }) => title.includes('示例'))).toBe(true);
    const [score] = schemes;
    expect(score?.method === 'score' && score.indicators.every(({ basis }) => basis?.document === 'cx-2022')).toBe(
      true,
    );
  });
});

describe('how a score comes about', () => {
  it('[R-CX-3] [R-CX-5] a declaration is entered after first review and audit by two persons, with evidence', () => {
    const form = { item: 'commended', occurredOn: '2022-05-01', matter: '先进会计', evidence: '证书' };
    expect(procedureOf('accounting', 'score-declaration').form?.required).toContain('evidence');
    const declared = new TestCase(procedureOf('accounting', 'score-declaration'), '2022-07-01', form);
    expect(refusals(() => declared.step('audit', 'reviewer', '2022-07-01'))).toContain('case-step-state');
    declared.step('review', 'clerk', '2022-07-01', { finding: '属实' });
    expect(step('score-declaration', 'audit').notSamePersonAs).toBe('review');
    expect(declared.step('audit', 'reviewer', '2022-07-04').effects).toContain('create-record');
  });

  it('[R-CX-12] declaration, appeal and repair are open in announced windows only', () => {
    const announced = procedures.filter(({ window }) => window === 'announced').map(({ key }) => key);
    expect(announced).toEqual(['score-declaration', 'evaluation-appeal', 'repair']);
  });

  const form = {
    item: 'exam-misconduct',
    occurredOn: '2022-05-01',
    matter: '考试违纪',
    deductionBasis: '人社部令第31号',
    deductionResult: '扣300分',
    appealUntil: '2022-07-15',
  };
  const procedure = procedureOf('accounting', 'deduction');
  const notified = () => {
    const deduction = new TestCase(procedure, '2022-07-01', form, conditionsOf(procedure));
    expect(
      refusals(() => deduction.step('take-effect', 'decider', '2022-07-01', { decidedAfter: '2022-07-18' })),
    ).toContain('case-step-state');
    expect(deduction.step('notify', 'clerk', '2022-07-01').notice).toBe('deduction-notice');
    return deduction;
  };

  it('[R-CX-18] a deduction is told first: basis, result and the last day of appeal', () => {
    expect(procedure.form?.required).toEqual(
      expect.arrayContaining(['deductionBasis', 'deductionResult', 'appealUntil']),
    );
    const body = plugin.templates.find(({ key }) => key === 'deduction-notice')?.body.join('') ?? '';
    for (const field of ['deductionBasis', 'deductionResult', 'appealUntil']) expect(body).toContain(`{form.${field}}`);
  });

  it('[R-CX-18] it takes effect only after the last day of appeal, or once the appeal is decided', () => {
    const early = notified();
    expect(refusals(() => early.step('take-effect', 'decider', '2022-07-15', { decidedAfter: '2022-07-15' }))).toEqual([
      'case-step-condition',
    ]);
    expect(early.step('take-effect', 'decider', '2022-07-18', { decidedAfter: '2022-07-18' }).effects).toContain(
      'create-record',
    );
    const appealed = notified();
    const late = { statement: '有异议', appealedOn: '2022-07-16' };
    expect(refusals(() => appealed.step('appeal', 'clerk', '2022-07-18', late))).toEqual(['case-step-condition']);
    appealed.step('appeal', 'clerk', '2022-07-15', { statement: '有异议', appealedOn: '2022-07-15' });
    expect(
      refusals(() => appealed.step('take-effect', 'decider', '2022-07-18', { decidedAfter: '2022-07-18' })),
    ).toContain('case-step-state');
    appealed.step('check', 'reviewer', '2022-07-18', { finding: '属实' });
    expect(appealed.step('uphold', 'decider', '2022-07-18', { reason: '不成立' }).effects).toContain('create-record');
  });

  it('[R-CX-19] an appeal is answered within the set time, what is wrong corrected or revoked, the harm undone', () => {
    const appeal = new TestCase(procedureOf('accounting', 'evaluation-appeal'), '2022-07-01', { statement: '有误' });
    expect(parameters.find(({ key }) => key === 'appeal-answer-days')?.title).toContain('示例');
    expect(appeal.clocks('2022-07-01')).toEqual({ 'answer-within': ['2022-07-06', 'running'] });
    for (const key of ['correct', 'revoke']) {
      expect(step('evaluation-appeal', key).requires).toEqual(['correction', 'remedialAction']);
    }
  });
});

describe('the uses of three years', () => {
  const round = (year: number, grade: string, score: number, rule: string | null = null): ClosedEvaluation => ({
    scheme: 'accounting:accountant-credit',
    asOf: `${String(year)}-12-31`,
    grade,
    score,
    rule,
  });
  const excellent = (year: number) => round(year, 'Excellent', 1000);
  const use = (scheme: string, evaluations: readonly ClosedEvaluation[]) => {
    const outcome = gradeWith(`accounting:${scheme}`, { subject, evaluations }, '2022-06-30');
    return outcome.status === 'graded' ? [outcome.grade, outcome.rule] : [outcome.status];
  };

  it.each([
    ['three years excellent', [excellent(2019), excellent(2020), excellent(2021)], ['Yes', 'otherwise']],
    ['one good', [excellent(2019), round(2020, 'Good', 849.9), excellent(2021)], ['No', 'three-years']],
    ['an older poor year', [round(2018, 'Poor', 1), ...[2019, 2020, 2021].map(excellent)], ['Yes', 'otherwise']],
    ['two years, 850 on average', [round(2020, 'Good', 800), round(2021, 'Excellent', 900)], ['Yes', 'otherwise']],
    ['two years, below 850', [round(2020, 'Good', 800), round(2021, 'Excellent', 899)], ['No', 'under-three-years']],
    ['a year that was vetoed', [round(2020, 'Poor', 1000, 'forged-accounts'), excellent(2021)], ['No', 'vetoed']],
    ['no year', [], ['No', 'never-rated']],
  ])('[R-CX-13] advanced accountant: %s', (_, rounds, expected) => {
    expect(use('advanced-accountant', rounds)).toEqual(expected);
  });

  it.each([
    ['good or better', [round(2020, 'Good', 810), excellent(2021)], ['Yes', 'otherwise']],
    ['one medium', [round(2020, 'Medium', 760), excellent(2021)], ['No', 'medium-or-lower']],
    ['an older medium', [round(2018, 'Medium', 760), excellent(2021)], ['Yes', 'otherwise']],
  ])('[R-CX-14] talents and experts: %s', (_, rounds, expected) => {
    expect(use('talent-pool', rounds)).toEqual(expected);
  });

  it('[R-CX-15] [R-CX-16] [R-CX-17] excellent brings three priorities, every grade two references with authorisation', () => {
    const of = (kind: string, scheme: string) =>
      measures
        .filter(({ kind: own, causes = [] }) => own === kind && causes[0]?.scheme === scheme)
        .map(({ key, disclosure }) => [key, disclosure]);
    expect(of('incentive', 'accountant-credit')).toEqual(
      ['training-first', 'seminar-first', 'research-first'].map((key) => [key, 'authorised']),
    );
    expect(of('reference', 'accountant-credit')).toEqual(
      ['senior-review', 'employer-use'].map((key) => [key, 'authorised']),
    );
  });
});

describe('the rest of the text', () => {
  it('[R-CX-20] generates the score of who comes, and hands over the history of who goes', () => {
    expect(step('transfer-in', 'generate').effects).toContain('mark-stale');
    expect(step('transfer-out', 'hand-over').notice).toBe('transfer-record');
  });

  it('[R-CX-21] keeps no serious list on a county document', async () => {
    expect(lists.map(({ status }) => status)).toEqual(['awaiting-basis', 'awaiting-basis']);
    const { source } = await loadPlugin(join(pluginsFolder, 'accounting'), { shelves: [pluginsFolder] });
    const active = lists.map((list) => ({ ...list, status: 'active' }));
    const changed = new Map([...(source ?? []), ['lists.json', JSON.stringify(active)] as const]);
    const { issues } = readPlugin(changed, { others: [shipped('national')] });
    expect(issues.map(({ code }) => code)).toEqual(['plugin-serious-list-level']);
  });

  it('[R-CX-22] repairs by rectification or commitment, which ends publicity and punishment', () => {
    expect(procedureOf('accounting', 'repair').form?.properties?.['way']?.enum).toEqual(['完成整改', '作出信用承诺']);
    expect(step('repair', 'grant').effects).toEqual(
      expect.arrayContaining(['repair-record', 'stop-publicity', 'end-measures', 'mark-stale']),
    );
  });

  it('[R-CX-10] compares the registered qualification with the records of examinations and reviews', () => {
    expect(plugin.metrics.find(({ key }) => key === 'title-matches')).toMatchObject({ over: 'subjects' });
  });
});
