import {
  CaseChores,
  CaseIntakeService,
  CaseOwnersService,
  CasesModule,
  CasesService,
  CaseStepsService,
  RecordEntry,
  RecordsModule,
  RecordsService,
  SubjectRegistry,
  type Actor,
  type CaseDraft,
  type CaseStepOrder,
  type Role,
} from '@xinheng/core';
import { XinhengError } from '@xinheng/problem';
import { actorOf, openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';
import { objectingPlugins } from '../support/objection-procedure.js';
import type { PluginShelf } from '../support/plugin-shelf.js';
import { unifiedCode } from '../support/sample-codes.js';

const PROCEDURE = 'hebei:objection';
const person = (accountId: string, ...roles: Role[]): Actor => ({
  ...actorOf('province', '130000', { roles }),
  accountId,
});
const clerk = person('7', 'clerk', 'reviewer');
const decider = person('8', 'decider', 'clerk');
const colleague = person('10', 'clerk', 'decider');

describeOnDatabases('cases', (makeDatabase) => {
  let core: TestCore;
  let shelf: PluginShelf;
  let serial = 0;
  let subject: number;
  let record: string;

  beforeAll(async () => {
    shelf = objectingPlugins();
    core = await openCore(await makeDatabase(), [RecordsModule, CasesModule], { pluginsDir: shelf.folder });
    await core.run(async (tx) => {
      const at = core.clock.instant();
      await tx.insertMany(
        'unit',
        ['id', 'path', 'title', 'level', 'region', 'department', 'is_sample', 'version', 'created_at'],
        [[9, '/9/', '某省信用办', 'province', '130000', 'credit', 0, 1, at]],
      );
      await tx.insertMany(
        'account',
        [
          'id',
          'username',
          'display_name',
          'unit_id',
          'roles',
          'password_hash',
          'must_change_password',
          'is_disabled',
          'is_sample',
          'failed_logins',
          'version',
          'created_at',
        ],
        [7, 8, 10].map((id) => [id, `person-${id}`, `某人${id}`, 9, 'clerk', '', 0, 0, 0, 0, 1, at]),
      );
    });
  });
  beforeEach(async () => {
    core.clock.set('2022-06-30');
    await core.run((tx) => tx.execute('DELETE FROM outbox_message'));
    const draft = { kind: 'enterprise' as const, code: unifiedCode((serial += 1)), name: '示例公司', region: '130102' };
    const [made] = await core.run((tx) => core.get(SubjectRegistry).register(tx, [draft], core.context(clerk)));
    subject = made !== undefined && 'subject' in made ? made.subject : 0;
    // Entered by somebody else than who decides here.
    const by = { ...clerk, accountId: '77' };
    const told = {
      subject,
      item: 'hebei:arrears-utility',
      decidedOn: '2022-01-10',
      basisDocument: { kind: 'contract', number: `示例${serial}号` },
      fields: { utility: '水费' },
    };
    const [entered] = await core.run((tx) => core.get(RecordEntry).enter(tx, [told], core.context(by)));
    record = entered?.outcome === 'entered' ? entered.record : '';
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  const draftOf = (changes: Partial<CaseDraft> = {}): CaseDraft => ({
    procedure: PROCEDURE,
    subject: String(subject),
    receivedOn: '2022-06-30',
    channel: 'post',
    applicant: '示例公司',
    object: { kind: 'record', id: record },
    form: { statement: '已经缴清' },
    ...changes,
  });
  const open = (changes: Partial<CaseDraft> = {}) => core.get(CaseIntakeService).open(clerk, draftOf(changes));
  const take = (actor: Actor, id: string, transition: string, more: Partial<CaseStepOrder> = {}, version?: number) =>
    core.get(CaseStepsService).take(actor, id, version ?? null, { transition, form: {}, ...more });
  const read = (id: string, actor = clerk) => core.get(CasesService).get(actor, id, 'zh-CN');
  const clock = async (id: string, key: string) => (await read(id)).clocks.find((one) => one.key === key);
  const theRecord = (id = record) => core.get(RecordsService).get(clerk, id, 'zh-CN');
  const marked = async (changes: Partial<CaseDraft> = {}): Promise<string> => {
    const id = await open(changes);
    await take(clerk, id, 'mark');
    return id;
  };
  const codes = async (work: Promise<unknown>): Promise<readonly string[]> => {
    try {
      await work;
      return [];
    } catch (error) {
      if (!(error instanceof XinhengError)) throw error;
      return error.issues.length === 0 ? [error.code] : error.issues.map(({ code }) => code);
    }
  };
  const correction = { basisDocument: { kind: 'contract', number: '更正1号' } };
  const messages = () =>
    core.database.read.query<{ recipient: string; subject: string; effect_key: string }>(
      'SELECT recipient, subject, effect_key FROM outbox_message ORDER BY effect_key',
    );

  it('counts from the true day of receipt, whenever it was entered [R-HLJ-66] [R-HLJ-68]', async () => {
    core.clock.set('2022-07-04');
    const id = await open({ receivedOn: '2022-06-30' });
    const found = await read(id);
    expect(found).toMatchObject({ receivedOn: '2022-06-30', channel: 'post', state: 'received', isClosed: false });
    expect(found.enteredAt > '2022-07-03').toBe(true);
    expect(found.number).toMatch(/^2022-9-\d{6}$/);
    // Thursday; Friday, then Monday and Tuesday of the next week.
    expect(found.clocks.map(({ key, dueOn, state }) => [key, dueOn, state])).toEqual([
      ['mark-within', '2022-07-01', 'overdue'],
      ['decide-within', '2022-07-05', 'running'],
    ]);
    expect(found.owner?.id).toBe('7');
  });

  it('refuses what cannot have been received, what is not asked for, and what is of another', async () => {
    expect(await codes(open({ receivedOn: '2022-07-01' }))).toEqual(['record-day-to-come']);
    expect(await codes(open({ form: {} }))).not.toEqual([]);
    expect(await codes(open({ object: { kind: 'record', id: '999999-000001' } }))).toEqual(['case-object-unknown']);
    expect(await codes(open({ procedure: 'hebei:spring-objection' }))).toEqual(['case-window']);
    expect(await codes(open({ procedure: 'hebei:no-such' }))).toEqual(['case-procedure-unknown']);
    expect(await codes(open({ agent: '某律师', agentUntil: '2022-06-29' }))).toEqual(['case-agent-expired']);
  });

  it('gives each case of a unit and year a number of its own, many at once too', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => open()));
    const numbers = await Promise.all(ids.map(async (id) => (await read(id)).number));
    expect(new Set(numbers).size).toBe(4);
  });

  it('marks what is objected to, on every reading, until a decision [R-HLJ-67] [R-HLJ-71]', async () => {
    const id = await marked();
    expect((await theRecord()).objectedSince).toBe('2022-06-30');
    await take(decider, id, 'uphold', { correction });
    expect(await theRecord()).toMatchObject({ objectedSince: null, basisDocument: { number: '更正1号' } });
    expect(await read(id)).toMatchObject({ state: 'upheld', isClosed: true, closedOn: '2022-06-30' });
    expect((await clock(id, 'decide-within'))?.state).toBe('stopped');
  });

  it('keeps the mark while another objection is open, and lets it go with the last', async () => {
    const first = await marked();
    const second = await marked();
    await take(decider, first, 'refuse', { form: { reason: '证据不足' } });
    expect((await theRecord()).objectedSince).toBe('2022-06-30');
    await take(decider, second, 'refuse', { form: { reason: '证据不足' } });
    expect((await theRecord()).objectedSince).toBeNull();
  });

  it('does nothing at all where an effect cannot be carried out', async () => {
    const id = await marked();
    // A decision to correct that does not say what: neither the state nor the mark moves.
    expect(await codes(take(decider, id, 'uphold'))).toEqual(['case-correction-missing']);
    // Nor does an effect that could be carried out stay where the next one could not.
    expect(await codes(take(decider, id, 'close'))).toEqual(['record-no-state']);
    expect(await read(id)).toMatchObject({ state: 'marked', isClosed: false });
    expect((await theRecord()).objectedSince).toBe('2022-06-30');
    expect((await read(id)).events).toHaveLength(2);
  });

  it('lets nobody decide who marked it or who made the record, and refuses without reasons [R-HLJ-71]', async () => {
    const id = await open();
    await take(colleague, id, 'mark');
    expect(await codes(take(colleague, id, 'refuse', { form: { reason: '不成立' } }))).toEqual(['case-same-person']);
    const maker = { ...decider, accountId: '77' };
    expect(await codes(take(maker, id, 'refuse', { form: { reason: '不成立' } }))).toEqual(['case-recused']);
    expect(await codes(take(decider, id, 'refuse'))).toContain('case-form-required');
    expect(await codes(take(clerk, id, 'refuse', { form: { reason: '不成立' } }))).toEqual(['case-step-role']);
  });

  it('stands still between suspension and resumption, over a week end [R-HLJ-70]', async () => {
    const id = await marked();
    core.clock.set('2022-07-01');
    await take(clerk, id, 'suspend', { form: { cause: 'appraisal', reason: '送鉴定' } });
    expect((await clock(id, 'decide-within'))?.state).toBe('suspended');
    expect(await read(id)).toMatchObject({ dueOn: null });
    expect(await codes(take(decider, id, 'refuse', { form: { reason: '不成立' } }))).toEqual(['case-suspended']);
    core.clock.set('2022-07-06');
    await take(clerk, id, 'resume');
    // Monday and Tuesday are not counted; Friday and Wednesday are, and Thursday is the last.
    expect(await clock(id, 'decide-within')).toMatchObject({ dueOn: '2022-07-07', suspendedDays: 2, state: 'running' });
  });

  it('asks for a supplement once, and not for a cause that no clock names', async () => {
    const id = await marked();
    await take(clerk, id, 'ask-supplement', { form: { missing: '缴费凭证' } });
    await take(clerk, id, 'receive-supplement');
    expect(await codes(take(clerk, id, 'ask-supplement', { form: { missing: '又一份' } }))).toEqual([
      'case-supplement-asked',
    ]);
    expect(await codes(take(clerk, id, 'suspend', { form: { cause: 'holiday', reason: '放假' } }))).toEqual([
      'case-suspension-cause',
    ]);
  });

  it('lets who took a step recall it before anything is served, and nobody else', async () => {
    const id = await open();
    await take(clerk, id, 'ask-supplement', { form: { missing: '缴费凭证' } });
    expect(await codes(take(decider, id, 'recall', { form: { reason: '点错' } }))).toEqual(['case-recall-other']);
    await take(clerk, id, 'recall', { form: { reason: '点错' } });
    const found = await read(id);
    expect(found.state).toBe('received');
    expect(found.events.map(({ key, isUndone }) => [key, isUndone])).toEqual([
      ['opened', false],
      ['ask-supplement', true],
      ['recall', false],
    ]);
    expect(found.clocks.every(({ state }) => state === 'running')).toBe(true);
  });

  it('names the competent unit when it sends a case on, and says why it does not accept one [R-HLJ-68]', async () => {
    const [one, other] = [await open(), await open()];
    expect(await codes(take(clerk, one, 'transfer', { form: { reason: '不属本单位' } }))).toEqual([
      'case-form-required',
    ]);
    await take(clerk, one, 'transfer', { form: { competentUnit: '某市信用办', reason: '不属本单位' } });
    expect(await codes(take(clerk, other, 'not-accept'))).toEqual(['case-form-required']);
    await take(clerk, other, 'not-accept', { form: { reason: '不属受理范围' } });
    expect([(await read(one)).state, (await read(other)).state]).toEqual(['transferred', 'not-accepted']);
  });

  it('withdraws a case at the wish of the applicant only, and takes the mark with it', async () => {
    const id = await marked();
    expect(await codes(take(clerk, id, 'withdraw'))).toEqual(['case-withdraw-request']);
    await take(clerk, id, 'withdraw', { onBehalfOf: 'subject' });
    expect(await read(id)).toMatchObject({ state: 'withdrawn', isClosed: true });
    expect((await theRecord()).objectedSince).toBeNull();
  });

  it('joins a case to an open one of the same subject only', async () => {
    const [one, other] = [await open(), await open()];
    expect(await codes(take(clerk, one, 'join', { form: { into: one } }))).toEqual(['case-join-refused']);
    await take(clerk, one, 'join', { form: { into: other } });
    expect(await read(one)).toMatchObject({ state: 'joined', isClosed: true, joinedTo: other });
    expect(await codes(take(clerk, other, 'join', { form: { into: one } }))).toEqual(['case-join-refused']);
  });

  it('lets one of two decisions at the same time stand, and refuses what was decided on an older state', async () => {
    const id = await marked();
    const { version } = await read(id);
    const results = await Promise.allSettled([
      take(decider, id, 'refuse', { form: { reason: '不成立' } }, version),
      take(colleague, id, 'uphold', { correction }, version),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const found = await read(id);
    expect(found.events.filter(({ kind }) => kind === 'transition')).toHaveLength(2);
    expect(await codes(take(decider, id, 'recall', { form: { reason: '点错' } }, version))).toEqual([
      'case-changed-meanwhile',
    ]);
  });

  it('stays under the procedure that it was accepted under', async () => {
    const id = await marked();
    const [kept] = await core.database.read.query<{ content: string }>(
      'SELECT p.content FROM case_procedure p JOIN case_file c ON c.procedure_id = p.id WHERE c.id = ?',
      [Number(id)],
    );
    expect(JSON.parse(kept?.content ?? '{}')).toMatchObject({ key: 'objection', inForceFrom: '2022-01-01' });
  });

  it('hands cases over, all or none', async () => {
    const [one, other] = [await open(), await open()];
    const owners = core.get(CaseOwnersService);
    expect(await owners.assign(clerk, [one, other], '8', '休假')).toBe(2);
    expect((await read(one)).owner?.id).toBe('8');
    await take(clerk, other, 'withdraw', { onBehalfOf: 'subject' });
    expect(await codes(owners.assign(clerk, [one, other], '10', '休假'))).toEqual(['case-assign-closed']);
    expect(await codes(owners.assign(clerk, [one], '4711', '休假'))).toEqual(['case-owner-unknown']);
    expect((await read(one)).owner?.id).toBe('8');
  });

  it('writes an event of the audit for every step that changed anything', async () => {
    const id = await marked();
    await codes(take(clerk, id, 'mark'));
    await take(decider, id, 'refuse', { form: { reason: '不成立' } });
    const events = await core.database.read.query<{ action: string }>(
      "SELECT action FROM audit_event WHERE object_type = 'case' AND object_id = ? ORDER BY id",
      [id],
    );
    expect(events.map(({ action }) => action)).toEqual(['case.open', 'case.mark', 'case.refuse']);
  });

  it('warns before a last day, tells the office after it, each once, and sums up every morning', async () => {
    await core.run((tx) => tx.execute('UPDATE case_file SET is_closed = 1'));
    const id = await marked();
    const chores = core.get(CaseChores);
    core.clock.set('2022-07-04');
    await chores.doAll();
    await chores.doAll();
    const warned = await messages();
    expect(warned.map(({ recipient, effect_key: key }) => [recipient, key])).toEqual([
      ['account:7', `case-digest:2022-07-04:account:7:9`],
      ['account:7', `case:${id}:decide-within:warning:2022-07-05:account:7`],
    ]);
    core.clock.set('2022-07-06');
    await chores.doAll();
    await chores.doAll();
    const told = (await messages()).filter(({ effect_key: key }) => key.includes(':overdue:'));
    expect(told.map(({ recipient }) => recipient)).toEqual(['account:7', 'unit:9']);
    // Late, and decided all the same: what is overdue is counted, never held against the subject.
    await take(decider, id, 'uphold', { correction });
    expect(await clock(id, 'decide-within')).toMatchObject({ state: 'stopped', isLate: true });
    const span = { from: '2022-07-01', until: '2022-07-31' };
    expect(await core.get(CasesService).statistics(clerk, span, 'zh-CN')).toContainEqual(
      expect.objectContaining({ procedure: PROCEDURE, closed: 1, late: 1 }),
    );
  });

  it('warns anew of a last day that a suspension moved', async () => {
    await core.run((tx) => tx.execute('UPDATE case_file SET is_closed = 1'));
    const id = await marked();
    const chores = core.get(CaseChores);
    core.clock.set('2022-07-04');
    await chores.doAll();
    await take(clerk, id, 'suspend', { form: { cause: 'inspection', reason: '送检' } });
    core.clock.set('2022-07-05');
    await chores.doAll();
    core.clock.set('2022-07-07');
    await take(clerk, id, 'resume');
    core.clock.set('2022-07-08');
    await chores.doAll();
    const { dueOn } = (await clock(id, 'decide-within')) ?? {};
    const warnings = (await messages()).filter(({ effect_key: key }) => key.includes(':warning:'));
    expect(warnings.map(({ effect_key: key }) => key.split(':')[4])).toEqual(['2022-07-05', dueOn]);
  });
});
