import {
  CaseIntakeService,
  CasesModule,
  CasesService,
  CaseStepsService,
  FirstAdministratorService,
  RecordsModule,
  RecordsService,
  SubjectInputsRepository,
  SubjectRegistry,
  SYSTEM_ACTOR,
  UnitsService,
  type Actor,
  type CaseDraft,
  type CaseStepOrder,
} from '@xinheng/core';
import { XinhengError } from '@xinheng/problem';
import { openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';
import { unifiedCode } from '../support/sample-codes.js';

const LICENCE = { matterKind: '行政许可', matter: '食品经营许可' };
const PROMISE = { promise: '承诺符合许可条件' };
const BREACH = {
  basisDocument: { kind: 'other-decision', number: '哈撤〔2022〕1号', issuer: '示例局' },
  fields: { matter: '食品经营许可', finding: '未履行承诺' },
};

describeOnDatabases('commitments', (makeDatabase) => {
  let core: TestCore;
  let serial = 0;
  let subject: number;
  let clerk: Actor;
  let reviewer: Actor;
  let decider: Actor;

  beforeAll(async () => {
    core = await openCore(await makeDatabase(), [CasesModule, RecordsModule], { adminPassword: 'Test-Admin-2022' });
    await core.get(FirstAdministratorService).ensure();
    const everything = {
      conditions: [],
      q: null,
      custom: {},
      sort: { field: 'id', direction: 'ASC' as const },
      offset: 0,
      limit: 1,
    };
    const [root] = (await core.get(UnitsService).list(SYSTEM_ACTOR, everything)).rows;
    const office = { title: '示例市信用办', level: 'city' as const, region: '230100', department: 'credit' };
    const { id, path } = await core.get(UnitsService).create(SYSTEM_ACTOR, root?.id ?? '', office);
    const person = (accountId: string, roles: Actor['roles']): Actor => ({
      accountId,
      username: `user-${accountId}`,
      roles,
      unit: { id, path, level: office.level, region: office.region, department: office.department },
    });
    clerk = person('21', ['clerk']);
    reviewer = person('22', ['reviewer']);
    decider = person('23', ['decider']);
  });
  beforeEach(async () => {
    core.clock.set('2022-09-27');
    const draft = { kind: 'enterprise' as const, code: unifiedCode((serial += 1)), name: '示例公司', region: '230102' };
    const [made] = await core.run((tx) => core.get(SubjectRegistry).register(tx, [draft], core.context(clerk)));
    subject = made !== undefined && 'subject' in made ? made.subject : 0;
  });
  afterAll(() => core.close());

  const open = (procedure: string, more: Partial<CaseDraft>) =>
    core.get(CaseIntakeService).open(clerk, {
      procedure: `heilongjiang:${procedure}`,
      subject: String(subject),
      receivedOn: core.clock.today(),
      channel: 'counter',
      applicant: '示例公司',
      form: {},
      ...more,
    });
  const take = (actor: Actor, id: string, transition: string, more: Partial<CaseStepOrder> = {}) =>
    core.get(CaseStepsService).take(actor, id, null, { transition, form: {}, ...more });
  const read = (id: string) => core.get(CasesService).get(clerk, id, 'zh-CN');
  const refusals = async (work: Promise<unknown>): Promise<readonly string[]> => {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof XinhengError)) throw new Error(`Not refused: ${String(error)}`);
    return error.issues.length === 0 ? [error.code] : error.issues.map(({ code }) => code);
  };
  const promised = async (): Promise<{ readonly id: string; readonly check: string }> => {
    const id = await open('commitment', { form: LICENCE });
    await take(clerk, id, 'license', { form: PROMISE });
    const [row] = await core.database.read.query<{ check_case_id: number }>(
      'SELECT check_case_id FROM commitment WHERE case_id = ?',
      [Number(id)],
    );
    return { id, check: String(row?.check_case_id) };
  };
  const broken = async (): Promise<string> => {
    const { check } = await promised();
    await take(reviewer, check, 'rectify', { form: { finding: '设备缺失', rectifyBy: '2022-10-31' } });
    const form = { outcome: '撤销行政许可', reasons: '逾期未整改', item: 'commitment-breach' };
    await take(decider, check, 'break', { form, correction: BREACH });
    return check;
  };
  const commitments = async (asOf = core.clock.today(), knownAt?: string) => {
    const moment = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    const [found] = await core.get(SubjectInputsRepository).read({ subjects: [subject] }, moment);
    return (found?.input.commitments ?? []).map(({ state }) => state);
  };
  const breachOf = async (check: string): Promise<string> => {
    const [row] = await core.database.read.query<{ record_id: string }>(
      'SELECT record_id FROM commitment WHERE check_case_id = ?',
      [Number(check)],
    );
    return row?.record_id ?? '';
  };

  it('decides on a promise and raises the case that checks it within two months [R-HLJ-80] [R-HLJ-82]', async () => {
    const { id, check } = await promised();
    expect(await read(id)).toMatchObject({ state: 'licensed', isClosed: true });
    expect(await read(check)).toMatchObject({
      procedure: 'heilongjiang:commitment-check',
      state: 'due',
      form: { matter: '食品经营许可', decidedOn: '2022-09-27' },
      owner: { id: '21' },
    });
    expect((await read(check)).clocks.map(({ key, dueOn }) => [key, dueOn])).toEqual([['check-within', '2022-11-28']]);
    expect(await commitments()).toEqual(['pending']);
  });

  it('writes down that a promise was kept [R-HLJ-82]', async () => {
    const { check } = await promised();
    await take(reviewer, check, 'keep', { form: { finding: '现场核查属实' } });
    expect(await commitments()).toEqual(['kept']);
    expect(await read(check)).toMatchObject({ state: 'kept', isClosed: true });
  });

  it('makes a breach a record, and refuses one that does not say what it rests on, with nothing done', async () => {
    const { check } = await promised();
    await take(reviewer, check, 'rectify', { form: { finding: '设备缺失', rectifyBy: '2022-10-31' } });
    const form = { outcome: '撤销行政许可', reasons: '逾期未整改', item: 'commitment-breach' };
    expect(await refusals(take(decider, check, 'break', { form }))).toEqual([
      'record-basis-missing',
      'plugin-property-missing',
      'plugin-property-missing',
    ]);
    expect(await commitments()).toEqual(['pending']);
    expect(await read(check)).toMatchObject({ state: 'rectifying', isClosed: false });
    await take(decider, check, 'break', { form, correction: BREACH });
    expect(await commitments()).toEqual(['broken']);
    const record = await core.get(RecordsService).get(clerk, await breachOf(check), 'zh-CN');
    expect(record).toMatchObject({ item: 'heilongjiang:commitment-breach', state: 'counting' });
  });

  it('refuses the way of promises to who broke one, until that is made good [R-HLJ-79] [R-HLJ-72] [R-HLJ-73]', async () => {
    const check = await broken();
    const next = await open('commitment', { form: LICENCE });
    expect(await refusals(take(clerk, next, 'license', { form: PROMISE }))).toEqual(['case-step-condition']);
    core.clock.set('2022-11-01');
    const repair = await open('credit-repair', {
      object: { kind: 'record', id: await breachOf(check) },
      form: { addressee: '认定单位', way: '主动纠正失信行为', statement: '已补齐设备' },
    });
    await take(clerk, repair, 'accept');
    await take(reviewer, repair, 'check', { form: { finding: '已整改' } });
    await take(decider, repair, 'grant', { form: { finding: '已整改', corrected: true } });
    expect(await commitments()).toEqual(['kept']);
    // Before the repair it was broken, as of its day and as it was known then.
    expect(await commitments('2022-10-31')).toEqual(['broken']);
    await take(clerk, next, 'license', { form: PROMISE });
    expect(await read(next)).toMatchObject({ state: 'licensed' });
  });

  it('knows at an earlier instant only what was known then', async () => {
    const { check } = await promised();
    const then = core.clock.instant();
    core.clock.set('2022-10-10');
    await take(reviewer, check, 'keep', { form: { finding: '现场核查属实' } });
    expect(await commitments('2022-10-10', then)).toEqual(['pending']);
    expect(await commitments('2022-10-10')).toEqual(['kept']);
  });
});
