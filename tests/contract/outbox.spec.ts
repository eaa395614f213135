import {
  InboxService,
  OutboxDrain,
  OutboxService,
  SYSTEM_ACTOR,
  type OutboxDraft,
  type OutboxView,
} from '@xinheng/core';
import { UnitOfWork, type Database, type ListQuery } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';
import { TestFailpoints } from '../support/failing.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const everything: ListQuery = {
  conditions: [],
  q: null,
  custom: {},
  sort: { field: 'id', direction: 'ASC' },
  offset: 0,
  limit: 1_000,
};
const LONGER_THAN_A_LEASE = 5 * 60 * 1000 + 1;
const NUMBER = '13010219900307395X';

describeOnDatabases('the outbox', (makeDatabase) => {
  const failpoints = new TestFailpoints();
  let database: Database;
  let core: WorkingCore;
  let mail: MailServer;
  let serial = 0;

  const put = async (draft: Partial<OutboxDraft> = {}): Promise<string> => {
    const effectKey = `effect:${(serial += 1)}`;
    await new UnitOfWork(database).run((tx) =>
      core.get(OutboxService).put(tx, {
        channel: 'e-mail',
        to: 'firm@example.cn',
        subject: '决定书',
        body: '请查收。',
        unit: 1,
        effectKey,
        ...draft,
      }),
    );
    return draft.effectKey ?? effectKey;
  };
  const drain = (owner = 'one') => core.get(OutboxDrain).drain(owner);
  const message = async (key: string): Promise<OutboxView | undefined> =>
    (await core.get(OutboxService).list(SYSTEM_ACTOR, everything)).rows.find(({ effectKey }) => effectKey === key);
  const deliveriesOf = (key: string): number =>
    mail.received.filter((text) => text.includes(`X-Xinheng-Effect-Key: ${key}\n`)).length;
  const die = () => {
    throw new Error('the process dies here');
  };

  beforeAll(async () => {
    mail = await startMailServer();
    database = await makeDatabase();
    core = await startWorkingCore({
      database,
      failpoints,
      config: (config) => config.with({ mail: { url: mail.url, from: 'office@example.gov.cn' } }),
    });
  });
  afterEach(() => {
    failpoints.clear();
    mail.isRefusing = false;
  });
  afterAll(async () => {
    await core.close();
    await mail.close();
  });

  it('sends once what is put once, and what has the same key once', async () => {
    const key = await put();
    await put({ effectKey: key, body: '再来一次' });
    await drain();
    await drain();
    expect(deliveriesOf(key)).toBe(1);
    expect(await message(key)).toMatchObject({ state: 'sent', attempts: 1, carriedBy: 'smtp', to: 'f***@example.cn' });
  });

  it('sends nothing of what was rolled back', async () => {
    const rolledBack = new UnitOfWork(database).run(async (tx) => {
      const about = { channel: 'e-mail' as const, to: 'a@example.cn', subject: 's', body: 'b', unit: 1 };
      await core.get(OutboxService).put(tx, { ...about, effectKey: 'never' });
      throw new Error('what caused it fails');
    });
    await expect(rolledBack).rejects.toThrow('fails');
    await drain();
    expect(deliveriesOf('never')).toBe(0);
  });

  it('loses nothing when a process dies with messages in hand', async () => {
    const keys = [await put(), await put(), await put({ channel: 'in-office', to: 'unit:1' })];
    failpoints.once('outbox-claimed', die);
    await expect(drain()).rejects.toThrow('dies');
    expect((await message(keys[0] ?? ''))?.state).toBe('sending');
    // As long as the lease runs nobody else takes them.
    await drain('two');
    expect(keys.map(deliveriesOf)).toEqual([0, 0, 0]);
    core.clock.advance(LONGER_THAN_A_LEASE);
    await drain('two');
    expect(keys.map(deliveriesOf)).toEqual([1, 1, 0]);
    for (const key of keys) expect(await message(key)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('delivers again under the same key what was handed over and not noted, and says so', async () => {
    const key = await put();
    failpoints.once('outbox-handed-over', die);
    await expect(drain()).rejects.toThrow('dies');
    core.clock.advance(LONGER_THAN_A_LEASE);
    await drain('two');
    expect(deliveriesOf(key)).toBe(2);
    const ids = mail.received.filter((text) => text.includes(key)).map((text) => /^Message-ID: (.*)$/m.exec(text)?.[1]);
    expect(new Set(ids).size).toBe(1);
    expect(await message(key)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('does not let a process that stood still take back what another one sent', async () => {
    const key = await put();
    failpoints.once('outbox-handed-over', async () => {
      core.clock.advance(LONGER_THAN_A_LEASE);
      mail.isRefusing = true;
      await drain('two');
      mail.isRefusing = false;
    });
    await drain('one');
    // The one that stood still no longer holds it; what the other one noted stands, and it is tried again.
    expect(await message(key)).toMatchObject({ state: 'queued', attempts: 2 });
    core.clock.advance(60_000);
    await drain('two');
    expect(await message(key)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it('puts into an inbox exactly once, whatever fails', async () => {
    const key = await put({ channel: 'in-office', to: 'account:7', about: { objectType: 'notice', objectId: 3 } });
    failpoints.once('outbox-claimed', die);
    await expect(drain()).rejects.toThrow('dies');
    core.clock.advance(LONGER_THAN_A_LEASE);
    await Promise.all([drain('two'), drain('three')]);
    const { rows } = await core.get(InboxService).list(actorOf('7'), everything);
    expect(rows.filter(({ objectId }) => objectId === '3').length).toBe(1);
    expect((await message(key))?.state).toBe('sent');
  });

  it('tries again later and later what is refused, shows why, and at once when it is asked to', async () => {
    const key = await put();
    mail.isRefusing = true;
    await drain();
    const first = await message(key);
    expect(first).toMatchObject({ state: 'queued', attempts: 1, failure: { code: 'outbox-refused' } });
    await drain();
    expect((await message(key))?.attempts).toBe(1);
    core.clock.advance(10_000);
    await drain();
    const pauseOf = (view?: OutboxView) => Date.parse(view?.nextAttemptAt ?? '') - core.clock.now().getTime();
    expect(pauseOf(await message(key))).toBe(20_000);
    mail.isRefusing = false;
    await core.get(OutboxService).retry(SYSTEM_ACTOR, first?.id ?? '');
    await drain();
    expect(await message(key)).toMatchObject({ state: 'sent', failure: null });
    await expect(core.get(OutboxService).retry(SYSTEM_ACTOR, first?.id ?? '')).rejects.toMatchObject({
      code: 'outbox-message-gone',
    });
  });

  it('fails where nothing can take a message, and says which adapter is missing', async () => {
    const [sms, receiver, nobody] = [
      await put({ channel: 'sms', to: '13800001234' }),
      await put({ channel: 'receiver', to: 'province-platform' }),
      await put({ channel: 'in-office', to: 'somebody' }),
    ];
    await drain();
    expect(await message(sms)).toMatchObject({
      state: 'failed',
      to: '138****1234',
      failure: { code: 'outbox-no-adapter' },
    });
    expect(await message(receiver)).toMatchObject({ state: 'failed', failure: { code: 'outbox-no-adapter' } });
    expect(await message(nobody)).toMatchObject({ state: 'failed', failure: { code: 'outbox-recipient' } });
  });

  it('shows no number of a person in a subject or in the log', async () => {
    const key = await put({ subject: `关于${NUMBER}的决定` });
    mail.isRefusing = true;
    await drain();
    mail.isRefusing = false;
    core.clock.advance(60_000);
    await drain();
    expect((await message(key))?.subject).toBe('关于1****************X的决定');
    expect(mail.received.join('')).not.toContain(NUMBER);
    expect(core.logged.join('')).toContain('A message did not go');
    expect(core.logged.join('')).not.toContain(NUMBER);
    expect(core.logged.join('')).not.toContain('firm@example.cn');
  });
});
