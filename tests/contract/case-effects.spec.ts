import {
  AuditService,
  CaseIntakeService,
  CasesModule,
  CasesService,
  CaseStepsService,
  FirstAdministratorService,
  ListsModule,
  MeasuresModule,
  NoticesService,
  ProvenanceService,
  RecordDecisionsService,
  RecordEntryService,
  RecordsModule,
  RecordsService,
  SubjectRegistry,
  SYSTEM_ACTOR,
  UnitsService,
  type Actor,
  type CaseDraft,
  type CaseStepOrder,
} from '@xinheng/core';
import type { Database, ListQuery } from '@xinheng/platform';
import { openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';
import { unifiedCode } from '../support/sample-codes.js';

const everything: ListQuery = {
  conditions: [],
  q: null,
  custom: {},
  sort: { field: 'id', direction: 'ASC' },
  offset: 0,
  limit: 10,
};

describeOnDatabases('what decisions of cases do', (makeDatabase) => {
  let database: Database;
  let core: TestCore;
  let serial = 0;
  let clerk: Actor;
  let reviewer: Actor;
  let decider: Actor;
  let head: Actor;

  const subject = async (): Promise<number> => {
    serial += 1;
    const draft = { kind: 'enterprise' as const, code: unifiedCode(serial), name: '示例公司', region: '230102' };
    const [outcome] = await core.run((tx) => core.get(SubjectRegistry).register(tx, [draft], core.context(clerk)));
    return outcome !== undefined && 'subject' in outcome ? outcome.subject : 0;
  };
  const penalty = (owner: number): Promise<string> =>
    core.get(RecordEntryService).enter(clerk, {
      subject: owner,
      item: 'heilongjiang:administrative-penalty',
      decidedOn: '2022-07-01',
      procedure: 'ordinary',
      basisDocument: { kind: 'penalty-decision', number: `哈罚〔2022〕${(serial += 1)}号`, issuer: '示例局' },
      fields: { violationFacts: '示例', authority: '示例局' },
    });
  const open = (draft: Omit<CaseDraft, 'receivedOn' | 'channel' | 'applicant'>, receivedOn = core.clock.today()) =>
    core.get(CaseIntakeService).open(clerk, { channel: 'post', applicant: '示例公司', receivedOn, ...draft });
  const step = (id: string, actor: Actor, transition: string, more: Partial<CaseStepOrder> = {}): Promise<void> =>
    core.get(CaseStepsService).take(actor, id, null, { transition, form: {}, ...more });
  const refusal = async (work: Promise<unknown>): Promise<readonly string[]> => {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    const { code, issues = [] } = error as { code?: string; issues?: readonly { code: string }[] };
    return [String(code), ...issues.map((one) => one.code)];
  };
  const caseOf = (id: string) => core.get(CasesService).get(clerk, id, 'zh-CN');
  const record = (id: string) => core.get(RecordsService).get(clerk, id, 'zh-CN');
  const entries = (owner: number) =>
    database.read.query<{ id: number; state: string; unpublished_on: string | null }>(
      'SELECT id, state, unpublished_on FROM list_entry WHERE subject_id = ? ORDER BY id',
      [owner],
    );
  const measures = (owner: number) =>
    database.read.query<{ measure: string; state: string; ended_how: string | null }>(
      'SELECT measure, state, ended_how FROM measure_application WHERE subject_id = ? ORDER BY id',
      [owner],
    );
  const decisionOf = async (id: string): Promise<number> => {
    const [row] = await database.read.query<{ notice_id: number }>(
      'SELECT notice_id FROM case_event WHERE case_id = ? AND notice_id IS NOT NULL AND is_undone = 0 ORDER BY sequence DESC LIMIT 1',
      [id],
    );
    return row?.notice_id ?? 0;
  };
  const serve = async (id: string, on = core.clock.today()): Promise<void> => {
    const notice = await decisionOf(id);
    const signed = { reason: '当场签收', sentOn: on, servedOn: on };
    const attempt = { way: 'direct' as const, outcome: 'served' as const, ...signed };
    await core.run((tx) => core.get(NoticesService).serve(tx, clerk, notice, attempt));
  };
  const elements = {
    reasons: '拒不履行生效法律文书',
    basis: '《黑龙江省社会信用条例》第二十九条',
    period: 'P3Y',
    removalConditions: '履行完毕',
    remedies: '可以申请行政复议或者提起行政诉讼',
  };

  /** A listing up to the decision. */
  const listed = async (owner: number, rests: string | null): Promise<string> => {
    const id = await open({
      procedure: 'heilongjiang:serious-listing',
      subject: String(owner),
      object: rests === null ? null : { kind: 'record', id: rests },
      form: {
        behaviour: 'defies-authority',
        basisDocumentKind: 'penalty-decision',
        basisDocumentNumber: '哈罚〔2022〕1号',
        basisDocumentIssuer: '示例局',
      },
    });
    await step(id, clerk, 'propose');
    await step(id, clerk, 'notify', { form: { reasons: '拒不履行' } });
    await step(id, clerk, 'hear', { form: { defence: '放弃陈述申辩' } });
    await step(id, decider, 'decide', { form: elements });
    return id;
  };
  const published = async (owner: number, rests: string | null): Promise<string> => {
    const id = await listed(owner, rests);
    await serve(id);
    await step(id, clerk, 'publish', { form: { deliveredOn: core.clock.today() } });
    return id;
  };

  beforeAll(async () => {
    database = await makeDatabase();
    core = await openCore(database, [CasesModule, ListsModule, MeasuresModule, RecordsModule], {
      adminPassword: 'Test-Admin-2022',
    });
    await core.get(FirstAdministratorService).ensure();
    const units = core.get(UnitsService);
    const [root] = (await units.list(SYSTEM_ACTOR, everything)).rows;
    const office = { title: '示例市信用办', level: 'city' as const, region: '230100', department: 'credit' };
    const { id, path } = await units.create(SYSTEM_ACTOR, root?.id ?? '', office);
    const { level, region, department } = office;
    const person = (accountId: string, roles: Actor['roles']): Actor => ({
      accountId,
      username: `user-${accountId}`,
      roles,
      unit: { id, path, level, region, department },
    });
    clerk = person('21', ['clerk']);
    reviewer = person('22', ['reviewer']);
    decider = person('23', ['decider']);
    head = person('24', ['head', 'decider']);
  });
  beforeEach(() => core.clock.set('2022-09-27'));
  afterAll(() => core.close());

  it('[R-HLJ-43] puts somebody on the serious-dishonesty list by the whole procedure, with defence and service', async () => {
    const owner = await subject();
    const id = await listed(owner, null);
    expect(await entries(owner)).toMatchObject([{ state: 'decided' }]);
    expect(await refusal(step(id, clerk, 'publish', { form: { deliveredOn: '2022-09-27' } }))).toEqual([
      'case-step-refused',
      'case-not-served',
    ]);
    expect(await measures(owner)).toEqual([]);
    await serve(id);
    await step(id, clerk, 'publish', { form: { deliveredOn: '2022-09-27' } });
    expect(await entries(owner)).toMatchObject([{ state: 'published', unpublished_on: null }]);
    expect((await measures(owner)).map(({ measure, state }) => [measure, state])).toEqual([
      ['heilongjiang:no-convenience', 'active'],
      ['heilongjiang:cancel-convenience', 'active'],
      ['heilongjiang:no-commitment-way', 'active'],
    ]);
    expect(await caseOf(id)).toMatchObject({ isClosed: true, state: 'published', closedOn: '2022-09-27' });
  });

  it('[R-HLJ-43] refuses the decision where one of the five elements is blank, and does nothing then', async () => {
    const owner = await subject();
    const id = await open({
      procedure: 'heilongjiang:serious-listing',
      subject: String(owner),
      form: {
        behaviour: 'defies-authority',
        basisDocumentKind: 'penalty-decision',
        basisDocumentNumber: '哈罚〔2022〕1号',
        basisDocumentIssuer: '示例局',
      },
    });
    await step(id, clerk, 'propose');
    await step(id, clerk, 'notify', { form: { reasons: '拒不履行' } });
    await step(id, clerk, 'hear', { form: { defence: '放弃陈述申辩' } });
    for (const missing of Object.keys(elements)) {
      const form = { ...elements, [missing]: ' ' };
      expect((await refusal(step(id, decider, 'decide', { form })))[0]).not.toBe('undefined');
    }
    expect(await entries(owner)).toMatchObject([{ state: 'heard' }]);
    expect((await caseOf(id)).state).toBe('heard');
  });

  it('[R-HLJ-67] [R-HLJ-70] [R-HLJ-71] marks, stands still over the holiday, and corrects what was objected to', async () => {
    const owner = await subject();
    const objected = await penalty(owner);
    const id = await open({
      procedure: 'heilongjiang:data-objection',
      subject: String(owner),
      object: { kind: 'record', id: objected },
      form: { addressee: '公共信用工作机构', ground: '错误', statement: '处罚已被撤销' },
    });
    await step(id, clerk, 'mark');
    expect(await record(objected)).toMatchObject({ objectedSince: '2022-09-27' });
    expect((await caseOf(id)).clocks).toMatchObject([
      { key: 'mark-within', state: 'stopped', isLate: false },
      { key: 'decide-within', state: 'running', dueOn: '2022-09-30' },
    ]);
    core.clock.set('2022-09-29');
    await step(id, clerk, 'suspend', { form: { cause: 'inspection', reason: '送检' } });
    expect((await caseOf(id)).dueOn).toBeNull();
    core.clock.set('2022-10-08');
    await step(id, clerk, 'resume');
    // Counted: 28 and 29 September, 8 October.
    expect(await caseOf(id)).toMatchObject({ dueOn: '2022-10-08', isOverdue: false });
    await step(id, reviewer, 'check', { form: { finding: '处罚决定已撤销' } });
    // The clerk entered the record, and is no decider.
    expect(await refusal(step(id, clerk, 'uphold-void', { form: { correction: '撤销' } }))).toEqual([
      'case-step-refused',
      'case-step-role',
      'case-recused',
    ]);
    await step(id, decider, 'uphold-void', { form: { correction: '撤销该条信息' } });
    expect(await record(objected)).toMatchObject({ state: 'void', voidedOn: '2022-10-08' });
    expect(await caseOf(id)).toMatchObject({ isClosed: true, state: 'upheld' });
  });

  it('[R-HLJ-71] ends the mark with the decision, and owes reasons for a refusal', async () => {
    const owner = await subject();
    const objected = await penalty(owner);
    const id = await open({
      procedure: 'heilongjiang:data-objection',
      subject: String(owner),
      object: { kind: 'record', id: objected },
      form: { addressee: '公共信用工作机构', ground: '错误', statement: '不服' },
    });
    await step(id, clerk, 'mark');
    await step(id, reviewer, 'check', { form: { finding: '无误' } });
    expect(await refusal(step(id, decider, 'refuse', { form: { reason: '  ' } }))).toContain('case-refusal-reason');
    expect(await record(objected)).toMatchObject({ objectedSince: '2022-09-27' });
    await step(id, decider, 'refuse', { form: { reason: '经核查，信息无误' } });
    expect(await record(objected)).toMatchObject({ objectedSince: null, state: 'counting' });
  });

  it('[R-HLJ-73] repairs to the last effect: no live effect has the record in its provenance', async () => {
    const owner = await subject();
    const rests = await penalty(owner);
    await published(owner, rests);
    const live = () => core.get(ProvenanceService).liveEffectsOf(null, rests);
    expect((await live()).map(({ kind }) => kind)).toContain('list-entry');
    expect((await live()).map(({ kind }) => kind)).toContain('measure-application');
    const id = await open({
      procedure: 'heilongjiang:credit-repair',
      subject: String(owner),
      object: { kind: 'record', id: rests },
      form: { addressee: '认定单位', way: '履行义务', statement: '已履行' },
    });
    await step(id, clerk, 'accept');
    await step(id, reviewer, 'check', { form: { finding: '已履行' } });
    await step(id, decider, 'grant', { form: { finding: '已履行', corrected: true } });
    expect(await live()).toEqual([]);
    expect(await entries(owner)).toMatchObject([{ state: 'repaired', unpublished_on: '2022-09-27' }]);
    expect(new Set((await measures(owner)).map(({ state }) => state))).toEqual(new Set(['ended']));
    expect(await record(rests)).toMatchObject({ state: 'repaired', unpublishedOn: '2022-09-27' });
  });

  it('[R-HLJ-65] ends what rests on a record that is voided by hand, whoever does it', async () => {
    const owner = await subject();
    const rests = await penalty(owner);
    await published(owner, rests);
    await core.get(RecordDecisionsService).void(clerk, { id: rests, version: null }, '处罚决定已撤销');
    expect(await core.get(ProvenanceService).liveEffectsOf(null, rests)).toEqual([]);
    expect(await entries(owner)).toMatchObject([{ state: 'removed' }]);
  });

  it('[R-HLJ-58] takes a listed subject off with all measures when its objection to the entry is upheld', async () => {
    const owner = await subject();
    await published(owner, null);
    const [entry] = await entries(owner);
    const id = await open({
      procedure: 'heilongjiang:list-objection',
      subject: String(owner),
      object: { kind: 'list-entry', id: String(entry?.id) },
      form: { statement: '不是本公司' },
    });
    expect((await caseOf(id)).dueOn).toBe('2022-09-30');
    await step(id, reviewer, 'review', { form: { finding: '属实' } });
    await step(id, head, 'uphold', { form: { reasons: '主体错误' } });
    expect(await entries(owner)).toMatchObject([{ state: 'removed' }]);
    expect((await measures(owner)).every(({ ended_how: how }) => how === 'objection-upheld')).toBe(true);
  });

  it('lets nobody decide an objection to what they decided', async () => {
    const owner = await subject();
    await published(owner, null);
    const [entry] = await entries(owner);
    const id = await open({
      procedure: 'heilongjiang:list-objection',
      subject: String(owner),
      object: { kind: 'list-entry', id: String(entry?.id) },
      form: { statement: '不服' },
    });
    await step(id, reviewer, 'review', { form: { finding: '属实' } });
    expect(await refusal(step(id, decider, 'uphold', { form: { reasons: '重新考虑' } }))).toEqual([
      'case-step-refused',
      'case-recused',
    ]);
  });

  it('takes a wrong click back before service with its document, and only corrects after it, by another person', async () => {
    const owner = await subject();
    const id = await open({
      procedure: 'heilongjiang:data-objection',
      subject: String(owner),
      form: { addressee: '公共信用工作机构', ground: '遗漏', statement: '漏记表彰' },
    });
    await step(id, clerk, 'mark');
    await step(id, reviewer, 'check', { form: { finding: '无误' } });
    await step(id, decider, 'refuse', { form: { reason: '经核查，没有遗漏' } });
    const document = await decisionOf(id);
    await step(id, decider, 'recall', { form: { reason: '点错' } });
    expect((await caseOf(id)).state).toBe('checked');
    const [recalled] = await database.read.query<{ state: string }>('SELECT state FROM notice WHERE id = ?', [
      document,
    ]);
    expect(recalled?.state).toBe('recalled');
    await step(id, decider, 'refuse', { form: { reason: '经核查，没有遗漏' } });
    await serve(id);
    expect(await refusal(step(id, decider, 'recall', { form: { reason: '点错' } }))).toContain('case-recall-served');
    const correct = { form: { reason: '事实有误', transition: 'uphold-correct', correction: '补记' } };
    expect(await refusal(step(id, decider, 'correct', correct))).toContain('case-correct-same-person');
  });

  it('[R-HLJ-67] brings the mark back when the decision that ended it is recalled, and recalls no correction', async () => {
    const owner = await subject();
    const objected = await penalty(owner);
    const id = await open({
      procedure: 'heilongjiang:data-objection',
      subject: String(owner),
      object: { kind: 'record', id: objected },
      form: { addressee: '公共信用工作机构', ground: '错误', statement: '不服' },
    });
    await step(id, clerk, 'mark');
    await step(id, reviewer, 'check', { form: { finding: '无误' } });
    await step(id, decider, 'refuse', { form: { reason: '经核查，信息无误' } });
    expect((await record(objected)).objectedSince).toBeNull();
    await step(id, decider, 'recall', { form: { reason: '点错' } });
    expect((await record(objected)).objectedSince).toBe('2022-09-27');
    await step(id, decider, 'uphold-void', { form: { correction: '撤销' } });
    expect(await refusal(step(id, decider, 'recall', { form: { reason: '点错' } }))).toContain('case-recall-effects');
  });

  it('leaves an audit that agrees with what stands', async () => {
    expect(await core.get(AuditService).verify()).toMatchObject({ isIntact: true });
  });
});
