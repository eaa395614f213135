import {
  FirstAdministratorService,
  InboxService,
  NoticeReminders,
  NoticeServing,
  NoticesModule,
  NoticesService,
  OutboxDrain,
  OutboxService,
  SYSTEM_ACTOR,
  UnitsService,
  type Actor,
  type IssuedNotice,
  type NoticeOrder,
  type ServiceAttempt,
} from '@xinheng/core';
import type { Database, ListQuery } from '@xinheng/platform';
import { openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';
import { generatePopulation, insertPopulation, numbersFrom } from '../support/population.js';

const everything: ListQuery = {
  conditions: [],
  q: null,
  custom: {},
  sort: { field: 'id', direction: 'ASC' },
  offset: 0,
  limit: 1_000,
};
const TODAY = '2022-06-30';
const REMEDIES = '对本决定不服的，可以申请行政复议或者提起行政诉讼。';

describeOnDatabases('documents', (makeDatabase) => {
  let database: Database;
  let core: TestCore;
  let notices: NoticesService;
  let clerk: Actor;
  let other: Actor;

  const order = (changes: Partial<NoticeOrder> = {}): NoticeOrder & { readonly historic?: false } => ({
    template: 'hebei:objection-decision',
    subject: 1,
    caseId: null,
    values: { case: { state: '异议成立' }, form: { reason: '经核查，原记录有误。' } },
    recipients: [{ kind: 'subject' }],
    ...changes,
    historic: false,
  });
  const issue = (changes: Partial<NoticeOrder> = {}, actor = clerk): Promise<IssuedNotice> =>
    core.run((tx) => notices.issue(tx, actor, order(changes)));
  const serve = (id: number, attempt: Partial<ServiceAttempt>, actor = clerk): Promise<void> =>
    core.run((tx) =>
      notices.serve(tx, actor, id, {
        way: 'post',
        sentOn: core.clock.today(),
        servedOn: null,
        outcome: 'pending',
        ...attempt,
      }),
    );
  const servedOn = (id: number): Promise<string | null> => core.run((tx) => notices.servedOn(tx, id));
  const printed = async (id: number) => {
    const { title, number, body, signedBy, issuedOn, textHash } = await notices.get(clerk, String(id));
    return { title, number, body, signedBy, issuedOn, textHash };
  };
  const messages = async () => (await core.get(OutboxService).list(SYSTEM_ACTOR, everything)).rows;
  const refusal = async (work: Promise<unknown>): Promise<readonly string[]> => {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    const { code, issues = [] } = error as { code?: string; issues?: { code: string; pointer: string }[] };
    return [String(code), ...issues.map((one) => `${one.code} ${one.pointer}`)];
  };

  beforeAll(async () => {
    database = await makeDatabase();
    await insertPopulation(database, generatePopulation({ seed: 5, count: 3 }));
    core = await openCore(database, [NoticesModule], { adminPassword: 'Test-Admin-2022' });
    await core.get(FirstAdministratorService).ensure();
    notices = core.get(NoticesService);
    const units = core.get(UnitsService);
    const [root] = (await units.list(SYSTEM_ACTOR, everything)).rows;
    const employ = async (title: string, region: string, accountId: string): Promise<Actor> => {
      const values = { title, level: 'province' as const, region, department: 'credit' };
      const { id, path } = await units.create(SYSTEM_ACTOR, root?.id ?? '', values);
      const unit = { id, path, level: 'province' as const, region, department: 'credit' };
      return { accountId, username: `user-${accountId}`, roles: ['clerk'], unit };
    };
    clerk = await employ('示例省信用办', '130000', '21');
    other = await employ('示例另一省信用办', '210000', '22');
  });
  beforeEach(() => core.clock.set(TODAY));
  afterAll(() => core.close());

  it('are filled from what is known and what is given, signed by the unit, under a number', async () => {
    const { id, number } = await issue();
    expect(number).toMatch(/^信异决〔2022〕\d+号$/);
    const notice = await notices.get(clerk, String(id));
    expect(notice).toMatchObject({ signedBy: '示例省信用办', issuedOn: TODAY, state: 'issued', needsService: true });
    expect(notice.body).toEqual([
      '示例企业1：',
      '你单位提出的信用评价异议申请，经核查，处理结果为：异议成立。',
      '理由：经核查，原记录有误。',
      expect.stringMatching(/^依据：《河北省.*》（冀政办字〔2022〕54号）三\(四\)$/),
    ]);
    expect(await refusal(notices.get(other, String(id)))).toEqual(['notice-unknown']);
  });

  it('are refused where a placeholder stays empty, and take no number then', async () => {
    const before = await issue();
    expect(await refusal(issue({ values: { case: { state: ' ' } } }))).toEqual([
      'notice-refused',
      'notice-value-missing /body/1',
      'notice-value-missing /body/2',
    ]);
    expect(await refusal(issue({ template: 'hebei:no-such' }))).toEqual(['notice-template-unknown']);
    expect(serialOf(await issue())).toBe(serialOf(before) + 1);
  });

  it('[R-HLJ-74] are refused against somebody without reconsideration and litigation', async () => {
    expect(await refusal(issue({ adverse: true }))).toEqual([
      'notice-refused',
      'notice-remedies /body',
      'notice-remedies /body',
    ]);
    const half = { case: { state: '维持' }, form: { reason: '可以申请行政复议。' } };
    expect(await refusal(issue({ adverse: true, values: half }))).toEqual(['notice-refused', 'notice-remedies /body']);
    const { id } = await issue({ adverse: true, values: { case: { state: '维持' }, form: { reason: REMEDIES } } });
    expect((await notices.get(clerk, String(id))).isAdverse).toBe(true);
  });

  it('are numbered without a gap and without a double, whoever comes at once and whatever fails', async () => {
    const draw = numbersFrom(20);
    const template = 'hebei:grade-notice';
    const values = { case: { grade: 'A' } };
    const works = Array.from({ length: 60 }, (_, order) => ({
      fails: draw(3) === 0,
      actor: order % 4 === 0 ? other : clerk,
    }));
    const issued = await Promise.all(
      works.map(async ({ fails, actor }) => {
        try {
          return await core.run(async (tx) => {
            const made = await notices.issue(tx, actor, order({ template, values }));
            if (fails) throw new Error('what comes after fails');
            return { ...made, actor };
          });
        } catch (error) {
          if (!fails) throw error;
          return null;
        }
      }),
    );
    for (const actor of [clerk, other]) {
      const serials = issued.flatMap((made) => (made?.actor === actor ? [serialOf(made)] : [])).sort((a, b) => a - b);
      expect(serials).toEqual(serials.map((_, at) => at + 1));
      expect(serials.length).toBe(works.filter((one) => !one.fails && one.actor === actor).length);
    }
    core.clock.set('2023-01-04');
    expect((await issue({ template, values })).number).toBe('信评告〔2023〕1号');
  });

  it('keep their text whatever happens to subject, unit and template', async () => {
    const { id } = await issue();
    const before = await printed(id);
    await core.run((tx) => tx.execute("UPDATE subject SET name = '改名后' WHERE id = 1"));
    await core.run((tx) => tx.execute(`UPDATE unit SET title = '改名后的单位' WHERE id = ?`, [Number(clerk.unit.id)]));
    await serve(id, { outcome: 'served', servedOn: TODAY, reason: '当面送达，签收人在场' });
    expect(await printed(id)).toEqual(before);
    await core.run((tx) => tx.execute("UPDATE subject SET name = '示例企业1' WHERE id = 1"));
    await core.run((tx) => tx.execute(`UPDATE unit SET title = '示例省信用办' WHERE id = ?`, [Number(clerk.unit.id)]));
  });

  it('never hold the whole number of a person', async () => {
    const code = '13010219900307395X';
    await core.run((tx) => tx.execute("UPDATE subject SET kind = 'person', code = ? WHERE id = 2", [code]));
    const { id } = await issue({ template: 'hebei:grade-notice', subject: 2, values: { case: { grade: 'A' } } });
    const { body } = await notices.get(clerk, String(id));
    expect(body[0]).toContain('1****************X');
    expect(JSON.stringify(body)).not.toContain(code);
  });

  describe('are served', () => {
    it('by attempts, each with its way, until one succeeds; rights run from that day', async () => {
      const { id } = await issue();
      await serve(id, { way: 'post' });
      expect(await servedOn(id)).toBeNull();
      core.clock.set('2022-07-04');
      await serve(id, {
        way: 'post',
        sentOn: TODAY,
        outcome: 'failed',
        reason: '查无此人',
        nextAttemptOn: '2022-07-06',
      });
      await serve(id, { way: 'direct', outcome: 'served', servedOn: '2022-07-04', reason: '法定代表人签收' });
      expect(await servedOn(id)).toBe('2022-07-04');
      const { attempts, state } = await notices.get(clerk, String(id));
      expect(state).toBe('served');
      expect(attempts.map(({ way, outcome }) => `${way} ${outcome}`)).toEqual(['post failed', 'direct served']);
      expect(await refusal(serve(id, { way: 'post' }))).toEqual(['notice-closed']);
    });

    it('only on days and with words that prove it', async () => {
      const { id } = await issue();
      expect(await refusal(serve(id, { sentOn: '2022-06-29' }))).toContain('notice-service-day /sentOn');
      expect(await refusal(serve(id, { outcome: 'served', servedOn: '2022-07-01', reason: 'x' }))).toContain(
        'notice-service-day /servedOn',
      );
      expect(await refusal(serve(id, { outcome: 'served', servedOn: TODAY }))).toContain('notice-service-proof /proof');
      expect(await refusal(serve(id, { outcome: 'failed' }))).toContain('notice-service-reason /reason');
      expect(await refusal(serve(id, { outcome: 'pending', servedOn: TODAY }))).toContain(
        'notice-service-unserved /servedOn',
      );
      expect(await refusal(serve(id, { way: 'announcement' }))).toContain('notice-service-reason /reason');
      expect(await refusal(serve(id, {}, other))).toEqual(['notice-unknown']);
    });

    it('by announcement when its thirty days are over, noted or not', async () => {
      const { id } = await issue();
      await serve(id, { way: 'announcement', reason: '受送达人下落不明' });
      core.clock.set('2022-07-30');
      expect(await servedOn(id)).toBeNull();
      core.clock.set('2022-07-31');
      expect(await servedOn(id)).toBe('2022-07-30');
      await core.get(NoticeServing).settleAnnouncements();
      expect(await notices.get(clerk, String(id))).toMatchObject({ state: 'served', servedOn: '2022-07-30' });
    });

    it('or somebody is reminded, again only after as long, and not while an announcement runs', async () => {
      core.clock.set('2024-03-01');
      const { id } = await issue();
      const remindersOf = async () =>
        (await messages()).filter((one) => one.effectKey.startsWith(`notice:${id}:unserved:`)).length;
      const remind = async (day: string) => {
        core.clock.set(day);
        await core.get(NoticeReminders).remind();
        return remindersOf();
      };
      expect(await remind('2024-03-05')).toBe(0);
      expect(await remind('2024-03-06')).toBe(1);
      expect(await remind('2024-03-07')).toBe(1);
      await serve(id, { outcome: 'failed', reason: '无人', nextAttemptOn: '2024-03-10' });
      expect(await remind('2024-03-09')).toBe(1);
      expect(await remind('2024-03-10')).toBe(2);
      await serve(id, { way: 'announcement', reason: '下落不明' });
      expect(await remind('2024-03-25')).toBe(2);
    });
  });

  it('are recalled before they are served, with what has not gone yet; their number stays taken', async () => {
    const { id, number } = await issue({ recipients: [{ kind: 'subject' }, { kind: 'unit', unit: 1 }] });
    const recall = (notice: number) => core.run((tx) => notices.recall(tx, clerk, notice, '误点'));
    await recall(id);
    expect((await messages()).find(({ objectId }) => objectId === String(id))?.state).toBe('cancelled');
    const next = await issue();
    expect(serialOf(next)).toBe(serialOf({ number }) + 1);
    await serve(next.id, { outcome: 'served', servedOn: TODAY, reason: '签收' });
    expect(await refusal(recall(next.id))).toEqual(['notice-closed']);
    expect(await refusal(recall(id))).toEqual(['notice-closed']);
  });

  it('that were made elsewhere long ago are not made again, and nobody is told', async () => {
    const before = (await messages()).length;
    const recipients = [{ kind: 'unit' as const, unit: 1 }];
    expect(await core.run((tx) => notices.issue(tx, clerk, { ...order({ recipients }), historic: true }))).toBeNull();
    await core.run((tx) =>
      core.get(OutboxService).put(tx, {
        channel: 'in-office',
        to: 'unit:1',
        subject: '旧',
        body: '旧',
        effectKey: 'old:1',
        unit: 1,
        historic: true,
      }),
    );
    expect((await messages()).length).toBe(before);
  });

  it('come to the inboxes of those here, who read each for themselves', async () => {
    const unit = Number(other.unit.id);
    const { id } = await issue({
      recipients: [
        { kind: 'unit', unit },
        { kind: 'account', account: 22 },
      ],
    });
    await core.get(OutboxDrain).drain('test');
    const inbox = core.get(InboxService);
    const of = async (actor: Actor) =>
      (await inbox.list(actor, everything)).rows.filter(({ objectId }) => objectId === String(id));
    expect((await of(other)).map(({ isForUnit, isUnread }) => [isForUnit, isUnread])).toEqual([
      [true, true],
      [false, true],
    ]);
    const colleague = { ...other, accountId: '23' };
    expect((await of(colleague)).length).toBe(1);
    expect((await of(clerk)).length).toBe(0);
    const [first] = await of(other);
    expect(await inbox.read(clerk, first?.id ?? '')).toBe(0);
    expect(await inbox.read(other, first?.id ?? '')).toBe(1);
    expect((await of(other)).map(({ isUnread }) => isUnread)).toEqual([false, true]);
    expect((await of(colleague)).map(({ isUnread }) => isUnread)).toEqual([true]);
  });
});

function serialOf({ number }: { readonly number: string }): number {
  return Number(/(\d+)号$/.exec(number)?.[1]);
}
