import { procedureOf as procedureOfPlugin, refusals, TestCase } from './plugin-case.js';
import { shipped } from './plugin-folders.js';

const plugin = shipped('heilongjiang');
const procedureOf = (key: string) => procedureOfPlugin('heilongjiang', key);
const complaintForm = { respondent: '某采集单位', statement: '超范围采集' };
const objectionForm = { addressee: '公共信用工作机构', ground: '错误', statement: '处罚对象不是本单位' };
const transitionOf = (procedure: string, key: string) =>
  procedureOf(procedure).transitions.find((transition) => transition.key === key)!;
const templateOf = (key: string) => plugin.templates.find((template) => template.key === key)!;

describe('an objection to information', () => {
  // 2022-07-01 is a Friday.
  const opened = () => new TestCase(procedureOf('data-objection'), '2022-07-01', objectionForm);

  it('[R-HLJ-66] takes the four grounds and the three addressees of the article, with reasons', () => {
    const form = procedureOf('data-objection').form!;
    expect(form.properties?.['ground']?.enum).toHaveLength(4);
    expect(form.properties?.['addressee']?.enum).toHaveLength(3);
    expect(form.required).toEqual(['addressee', 'ground', 'statement']);
  });

  it('[R-HLJ-67] [R-HLJ-68] is marked within 1 worked day and decided within 3, both from receipt', () => {
    expect(opened().clocks('2022-07-01')).toEqual({
      'mark-within': ['2022-07-04', 'running'],
      'decide-within': ['2022-07-06', 'running'],
    });
    expect(opened().step('mark', 'clerk', '2022-07-04').effects).toContain('mark-objected');
  });

  it('[R-HLJ-68] names the competent unit where the office is not competent, with reasons', () => {
    expect(refusals(() => opened().step('tell-competent-unit', 'clerk', '2022-07-01'))).toContain('case-form-required');
    const told = opened().step('tell-competent-unit', 'clerk', '2022-07-01', {
      competentUnit: '某局',
      reason: '非本单位提供',
    });
    expect([told.isFinal, told.notice]).toEqual([true, 'competent-unit']);
  });

  it('[R-HLJ-69] has 7 worked days with assistance, still from receipt, and the other unit 2 from its notice', () => {
    const objection = opened();
    objection.step('mark', 'clerk', '2022-07-04');
    const asked = { assistingUnit: '某局', assistanceNotifiedOn: '2022-07-05', question: '处罚对象' };
    expect(objection.step('ask-assistance', 'clerk', '2022-07-05', asked).effects).toEqual(['request-assistance']);
    expect(objection.clocks('2022-07-05')).toMatchObject({
      'decide-within': [expect.anything(), 'replaced'],
      'decide-with-assistance': ['2022-07-12', 'running'],
      'assist-within': ['2022-07-07', 'running'],
    });
  });

  it('[R-HLJ-69] is not given the longer time once the 3 days have run out', () => {
    const objection = opened();
    objection.step('mark', 'clerk', '2022-07-04');
    const late = { assistingUnit: '某局', assistanceNotifiedOn: '2022-07-07', question: '处罚对象' };
    expect(refusals(() => objection.step('ask-assistance', 'clerk', '2022-07-07', late))).toContain(
      'case-clock-run-out',
    );
  });

  it('[R-HLJ-70] stands still for the five causes of the article, and for no other', () => {
    const causes = procedureOf('data-objection').clocks?.find(({ key }) => key === 'decide-within')?.suspendedBy;
    expect(causes).toEqual(['inspection', 'testing', 'quarantine', 'appraisal', 'expert-review']);
    const objection = opened();
    objection.step('mark', 'clerk', '2022-07-04');
    objection.step('suspend', 'clerk', '2022-07-05', { cause: 'appraisal', reason: '送鉴定' });
    objection.step('resume', 'clerk', '2022-07-11');
    // Of the days 5, 6, 7, 8 and 11 the whole ones between are not counted.
    expect(objection.clocks('2022-07-11')).toMatchObject({ 'decide-within': ['2022-07-11', 'running'] });
  });

  it('[R-HLJ-71] when upheld corrects, tells the applicant and all who hold a copy, and ends the mark', () => {
    const effects = ['uphold-correct', 'uphold-void', 'uphold-stop-publicity'].map(
      (key) => transitionOf('data-objection', key).effects,
    );
    for (const found of effects) {
      expect(found).toEqual(expect.arrayContaining(['unmark', 'notify-subject', 'notify-receivers']));
    }
    expect(effects.map((found) => found?.[1])).toEqual(['correct-record', 'void-record', 'stop-publicity']);
  });

  it('[R-HLJ-71] [R-HLJ-74] when refused gives reasons and shows the remedies', () => {
    const objection = opened();
    objection.step('mark', 'clerk', '2022-07-04');
    objection.step('check', 'reviewer', '2022-07-05', { finding: '属实' });
    expect(refusals(() => objection.step('refuse', 'decider', '2022-07-05'))).toEqual(
      expect.arrayContaining(['case-form-required', 'case-refusal-reason']),
    );
    expect(objection.step('refuse', 'decider', '2022-07-05', { reason: '信息无误' }).notice).toBe('objection-refused');
  });
});

describe('an objection to the serious-dishonesty list', () => {
  const opened = () => new TestCase(procedureOf('list-objection'), '2022-07-01', { statement: '已履行' });

  it('[R-HLJ-58] is decided within 3 worked days of receipt', () => {
    expect(opened().clocks('2022-07-01')).toEqual({ 'decide-within': ['2022-07-06', 'running'] });
  });

  it('[R-HLJ-58] when accepted removes the entry and ends the punishments, when refused gives reasons', () => {
    expect(transitionOf('list-objection', 'uphold').effects).toEqual(
      expect.arrayContaining(['leave-list', 'end-measures', 'notify-subject', 'notify-receivers']),
    );
    expect(transitionOf('list-objection', 'refuse').requires).toEqual(['reason']);
  });
});

describe('credit repair', () => {
  it('[R-HLJ-72] goes to the determining unit or the credit body', () => {
    expect(procedureOf('credit-repair').form?.properties?.['addressee']?.enum).toEqual([
      '认定单位',
      '公共信用工作机构',
    ]);
  });

  it('[R-HLJ-73] when granted stops publicity, leaves the list, ends measures, tells the subject, grades anew', () => {
    expect(transitionOf('credit-repair', 'grant').effects).toEqual(
      expect.arrayContaining([
        'repair-record',
        'stop-publicity',
        'leave-list',
        'end-measures',
        'mark-stale',
        'notify-subject',
      ]),
    );
  });

  it('[R-HLJ-79] opens the commitment way again', () => {
    expect(transitionOf('credit-repair', 'grant').effects).toContain('unbar-commitments');
  });
});

describe('listing', () => {
  const form = {
    behaviour: 'defies-authority',
    basisDocumentKind: 'court-list',
    basisDocumentNumber: '执1号',
    basisDocumentIssuer: '某法院',
  };
  const elements = {
    reasons: '拒不履行',
    basis: '条例第二十九条',
    period: '三年',
    removalConditions: '履行完毕',
    remedies: '行政复议或者行政诉讼',
  };
  const heard = () => {
    const listing = new TestCase(procedureOf('serious-listing'), '2022-07-01', form);
    listing.step('propose', 'clerk', '2022-07-01');
    listing.step('notify', 'clerk', '2022-07-04', { reasons: '拒不履行' });
    listing.step('hear', 'reviewer', '2022-07-11', { defence: '放弃陈述申辩' });
    return listing;
  };

  it('[R-HLJ-43] is not decided while any of the five elements is missing', () => {
    for (const missing of Object.keys(elements)) {
      const given = Object.fromEntries(Object.entries(elements).filter(([key]) => key !== missing));
      expect([missing, refusals(() => heard().step('decide', 'decider', '2022-07-12', given))]).toEqual([
        missing,
        ['case-form-required'],
      ]);
    }
    expect(heard().step('decide', 'decider', '2022-07-12', elements).effects).toContain('enter-list');
  });

  it('[R-HLJ-58] is not decided before the subject was told and could be heard', () => {
    const listing = new TestCase(procedureOf('serious-listing'), '2022-07-01', form);
    listing.step('propose', 'clerk', '2022-07-01');
    expect(refusals(() => listing.step('decide', 'decider', '2022-07-01', elements))).toContain('case-step-state');
  });

  it('[R-HLJ-43] is published only after the decision, and only with the day on which it was delivered', () => {
    const listing = heard();
    listing.step('decide', 'decider', '2022-07-12', elements);
    expect(refusals(() => listing.step('publish', 'clerk', '2022-07-13'))).toEqual(['case-form-required']);
    expect(listing.step('publish', 'clerk', '2022-07-13', { deliveredOn: '2022-07-13' }).effects).toEqual(
      expect.arrayContaining(['publish-entry', 'apply-measure', 'bar-commitments']),
    );
  });

  it('[R-HLJ-41] names an effective document of a kind that may determine dishonesty', () => {
    for (const key of ['serious-listing', 'dishonesty-determination']) {
      const asked = procedureOf(key).form!;
      expect(asked.required).toEqual(
        expect.arrayContaining(['basisDocumentKind', 'basisDocumentNumber', 'basisDocumentIssuer']),
      );
      expect(asked.properties?.['basisDocumentKind']?.enum).not.toEqual(expect.arrayContaining(['commitment']));
    }
  });

  it('[R-HLJ-55] of linked persons is a decision of its own, after notice and hearing', () => {
    const linked = new TestCase(procedureOf('linked-person'), '2022-07-01', {
      entity: '某公司',
      entityCode: '91230100Y00000016T',
      role: '实际控制人',
    });
    expect(
      refusals(() =>
        linked.step('decide', 'decider', '2022-07-01', { reasons: '负有责任', item: 'linked-dishonesty' }),
      ),
    ).toContain('case-step-state');
    expect(transitionOf('linked-person', 'decide-measure').effects).toEqual(
      expect.arrayContaining(['create-record', 'apply-measure']),
    );
  });
});

describe('the other clocks', () => {
  it('[R-HLJ-63] [R-HLJ-64] 3 worked days to correct what was found wrong, public or not', () => {
    for (const key of ['information-correction', 'non-public-correction']) {
      const found = new TestCase(procedureOf(key), '2022-07-02', { foundOn: '2022-07-01', defect: '错误' });
      expect(found.clocks('2022-07-02')).toEqual({ 'correct-within': ['2022-07-06', 'running'] });
    }
    expect(transitionOf('information-correction', 'correct').effects).toContain('notify-receivers');
  });

  it('[R-HLJ-65] 2 worked days to report that the basis fell, 1 more to withdraw, measures end with it', () => {
    const fallen = new TestCase(procedureOf('basis-change'), '2022-07-04', {
      changedOn: '2022-07-01',
      change: '被撤销',
      documentNumber: '判1号',
    });
    expect(fallen.clocks('2022-07-04')).toEqual({ 'raise-within': ['2022-07-05', 'running'] });
    fallen.step('raise', 'clerk', '2022-07-05', { update: '撤销' });
    expect(fallen.clocks('2022-07-05')).toMatchObject({ 'update-within': ['2022-07-06', 'running'] });
    expect(fallen.step('void', 'clerk', '2022-07-06').effects).toEqual(
      expect.arrayContaining(['void-record', 'end-measures', 'mark-stale']),
    );
  });

  it('[R-HLJ-75] 20 worked days from acceptance to answer a complaint', () => {
    const complaint = new TestCase(procedureOf('complaint'), '2022-06-29', complaintForm);
    expect(complaint.clocks('2022-06-30')).toEqual({});
    complaint.step('accept', 'clerk', '2022-07-01');
    expect(complaint.clocks('2022-07-01')).toEqual({ 'answer-within': ['2022-07-29', 'running'] });
  });

  it('[R-HLJ-82] 2 months to check a commitment, clamped to the end of a short month', () => {
    const check = new TestCase(procedureOf('commitment-check'), '2023-01-03', {
      matter: '许可',
      decidedOn: '2022-12-31',
    });
    expect(check.clocks('2023-01-03')).toEqual({ 'check-within': ['2023-02-28', 'running'] });
  });

  it('[R-HLJ-82] an unkept commitment is revoked or penalised only after an order to rectify, and becomes a record', () => {
    const check = new TestCase(procedureOf('commitment-check'), '2022-07-01', {
      matter: '许可',
      decidedOn: '2022-07-01',
    });
    const outcome = { outcome: '撤销行政许可', reasons: '逾期未整改', item: 'commitment-breach' };
    expect(refusals(() => check.step('break', 'decider', '2022-08-01', outcome))).toContain('case-step-state');
    check.step('rectify', 'clerk', '2022-08-01', { finding: '未履行', rectifyBy: '2022-08-15' });
    expect(check.step('break', 'decider', '2022-08-16', outcome).effects).toEqual(
      expect.arrayContaining(['break-commitment', 'create-record', 'bar-commitments']),
    );
  });
});

describe('organs and state-owned units on the list', () => {
  it('[R-HLJ-53] are interviewed, ordered to correct by a day, then held accountable with a public promise', () => {
    const organ = new TestCase(procedureOf('interview-and-order'), '2022-07-01', {
      listedOn: '2022-07-01',
      statement: '未纠正',
    });
    organ.step('interview', 'head', '2022-07-04', { interviewOn: '2022-07-08' });
    organ.step('order', 'head', '2022-07-08', { correctBy: '2022-08-08', conduct: '拖欠款项' });
    expect(organ.step('hold-accountable', 'head', '2022-08-09', { reasons: '未按期纠正' }).effects).toContain(
      'announce',
    );
  });

  it('[R-HLJ-54] are made known by two routes, and the outcome comes back', () => {
    const circular = procedureOf('circular');
    expect(circular.form?.properties?.['receiver']?.enum).toEqual([
      '上一级人民政府或者主管部门以及审计机关',
      '所在单位和相关纪检监察机关（机构）、组织（人事）部门',
    ]);
    expect(transitionOf('circular', 'answer').recipients).toEqual(['determining-unit', 'credit-authority']);
  });
});

describe('documents', () => {
  it('[R-HLJ-74] that decide against somebody name both remedies', () => {
    const adverse = [
      'competent-unit',
      'objection-refused',
      'list-objection-refused',
      'repair-refused',
      'listing-decision',
      'dishonesty-decision',
      'linked-person-decision',
      'correction-order',
      'promise-order',
      'complaint-reply',
      'commitment-refused',
      'commitment-rectify',
      'commitment-revoked',
    ];
    for (const key of adverse) {
      const text = templateOf(key).body.join('');
      expect([key, text.includes('行政复议'), text.includes('行政诉讼')]).toEqual([key, true, true]);
    }
  });

  it('[R-HLJ-43] of a listing print its five elements', () => {
    const text = templateOf('listing-decision').body.join('');
    for (const element of ['reasons', 'basis', 'period', 'removalConditions', 'remedies'])
      expect(text).toContain(`{form.${element}}`);
  });

  it('ask only for what the form of their own step, or of the case, makes sure of', () => {
    const unsure = plugin.procedures.flatMap(({ key, form, transitions }) =>
      transitions.flatMap(({ key: step, notice, requires = [], form: own }) => {
        const asked =
          templateOf(notice ?? 'receipt')
            .body.join('')
            .match(/(?<=\{form\.)\w+/g) ?? [];
        const sure = [...(form?.required ?? []), ...requires, ...(own?.required ?? [])];
        return asked.filter((name) => !sure.includes(name)).map((name) => `${key}/${step}: ${name}`);
      }),
    );
    expect(unsure).toEqual([]);
  });
});
