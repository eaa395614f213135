import {
  RecordEntry,
  RecordsModule,
  SubjectInputsRepository,
  SubjectRegistry,
  SubjectsRepository,
  SubjectWithdrawal,
  type SubjectDraft,
  type SubjectOutcome,
} from '@xinheng/core';
import type { SubjectInput } from '@xinheng/facts';
import { actorOf, openCore, type TestCore } from '../support/core.js';
import { CountingTransaction } from '../support/counting-transaction.js';
import { describeOnDatabases } from '../support/databases.js';
import { identityNumber, unifiedCode } from '../support/sample-codes.js';

const DAY = 24 * 60 * 60 * 1_000;
const province = actorOf('province', '130000');

describeOnDatabases('taking subjects in', (makeDatabase) => {
  let core: TestCore;
  let serial = 0;

  const register = (drafts: readonly SubjectDraft[], changes: object = {}, actor = province) =>
    core.run((tx) => core.get(SubjectRegistry).register(tx, drafts, core.context(actor, changes)));
  const enterprise = (changes: Partial<SubjectDraft> = {}): SubjectDraft => ({
    kind: 'enterprise',
    code: unifiedCode((serial += 1)),
    name: '示例公司',
    ...changes,
  });
  const idOf = (outcome: SubjectOutcome | undefined): number => {
    if (outcome === undefined || outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome));
    return outcome.subject;
  };
  const add = async (changes: Partial<SubjectDraft> = {}, context: object = {}): Promise<number> =>
    idOf((await register([enterprise(changes)], context))[0]);
  const asOf = async (subject: number, day: string, knownAt?: string): Promise<SubjectInput['subject'] | undefined> => {
    const moment = { asOf: day, ...(knownAt === undefined ? {} : { knownAt }) };
    const [read] = await core.get(SubjectInputsRepository).read({ subjects: [subject] }, moment);
    return read?.input.subject;
  };
  const outcomes = (found: readonly SubjectOutcome[]) => found.map(({ outcome }) => outcome);

  beforeAll(async () => {
    core = await openCore(await makeDatabase(), [RecordsModule]);
  });
  beforeEach(() => core.clock.advance(1_000));
  afterAll(() => core.close());

  it('tells new, same, changed and refused, in the order of the drafts', async () => {
    const [first, second] = [enterprise({ industry: 'G54' }), enterprise()];
    expect(outcomes(await register([first, second, enterprise({ code: '91130102Y000000162' })]))).toEqual([
      'new',
      'new',
      'refused',
    ]);
    expect(outcomes(await register([first, { ...second, name: '乙公司' }, { ...first, kind: 'cooperative' }]))).toEqual(
      ['same', 'changed', 'refused'],
    );
  });

  it('takes a code twice in one call as one subject, told twice', async () => {
    const draft = enterprise();
    const found = await register([draft, { ...draft, industry: 'C13' }, { ...draft, industry: 'C13' }]);
    expect(outcomes(found)).toEqual(['new', 'changed', 'same']);
    expect(new Set(found.map(idOf)).size).toBe(1);
    expect(await asOf(idOf(found[0]), '2001-01-01')).toMatchObject({ name: '示例公司', industry: 'C13' });
  });

  it.each([
    ['a unified code', unifiedCode(900), 'enterprise', '0123456789ABCDEFGHJKLMNPQRTUWXY'],
    ['an identity number', identityNumber(9), 'person', '0123456789X'],
  ] as const)('refuses %s with a wrong character in any position', async (_, right, kind, alphabet) => {
    const wrong = [...right].flatMap((character, position) =>
      [...alphabet]
        .filter((other) => other !== character)
        .slice(0, 3)
        .map((other) => right.slice(0, position) + other + right.slice(position + 1)),
    );
    const found = await register(wrong.map((code) => enterprise({ code, kind, region: '130102' })));
    expect(wrong.length).toBe(54);
    expect(new Set(outcomes(found))).toEqual(new Set(['refused']));
    expect(found.every((one) => one.issues[0]?.pointer === '/code')).toBe(true);
    expect(outcomes(await register([enterprise({ code: right, kind, region: '130102' })]))).toEqual(['new']);
  });

  it('gives a new subject the region and the legal form that go with its code and kind', async () => {
    const subject = await add({ code: unifiedCode(801, '130925') });
    expect(await asOf(subject, '2022-06-30')).toMatchObject({ region: '130925', legalForm: 'legal-person' });
    const shop = enterprise({ kind: 'individual-business', region: '130102' });
    expect(await asOf(idOf((await register([shop]))[0]), '2022-06-30')).toMatchObject({ legalForm: 'natural-person' });
  });

  it('lets a change hold from its day, and what was not known before hold from ever', async () => {
    const draft = enterprise({ name: '旧名' });
    const subject = idOf((await register([draft]))[0]);
    await register([{ ...draft, name: '新名', industry: 'G54', changedOn: '2022-03-04' }]);
    expect(await asOf(subject, '2022-03-03')).toMatchObject({ name: '旧名', industry: 'G54' });
    expect(await asOf(subject, '2022-03-04')).toMatchObject({ name: '新名', industry: 'G54' });
  });

  it('lets an end hold from its own day, however late it is told', async () => {
    const draft = enterprise();
    const subject = idOf((await register([draft]))[0]);
    await register([{ ...draft, endedOn: '2021-05-01' }]);
    expect([(await asOf(subject, '2021-04-30'))?.endedOn, (await asOf(subject, '2021-05-01'))?.endedOn]).toEqual([
      null,
      '2021-05-01',
    ]);
  });

  it('refuses attributes that no plugin in force declares', async () => {
    const found = await register([enterprise({ attributes: { scale: '大型' } })]);
    expect(found).toMatchObject([
      { outcome: 'refused', issues: [{ code: 'subject-attribute-unknown', pointer: '/attributes/scale' }] },
    ]);
  });

  it('tells what was known at an instant', async () => {
    const draft = enterprise({ name: '旧名' });
    const before = core.clock.instant();
    core.clock.advance(DAY);
    const subject = idOf((await register([draft]))[0]);
    const entered = core.clock.instant();
    core.clock.advance(DAY);
    await register([{ ...draft, name: '新名', changedOn: '2022-03-04' }]);
    expect(await asOf(subject, '2022-06-01', before)).toBeUndefined();
    expect(await asOf(subject, '2022-06-01', entered)).toMatchObject({ name: '旧名' });
    expect(await asOf(subject, '2022-06-01')).toMatchObject({ name: '新名' });
  });

  it('keeps everybody to their regions', async () => {
    const draft = enterprise({ region: '130102' });
    const subject = idOf((await register([draft]))[0]);
    const zhengding = actorOf('county', '130123');
    const found = await register(
      [{ ...draft, name: '别人的' }, enterprise({ region: '130102' }), enterprise({ region: '130123' })],
      {},
      zhengding,
    );
    expect(found).toMatchObject([
      { outcome: 'refused', issues: [{ code: 'subject-outside-scope', pointer: '/region' }] },
      { outcome: 'refused', issues: [{ code: 'subject-outside-scope' }] },
      { outcome: 'new' },
    ]);
    expect(await asOf(subject, '2022-06-30')).toMatchObject({ name: '示例公司' });
  });

  it('links subjects, also to one that is registered later, and ends what is not told any more', async () => {
    const [parent, later] = [unifiedCode(700), unifiedCode(701)];
    await register([enterprise({ code: parent, name: '母公司' })]);
    const draft = enterprise({
      links: [
        { role: 'parent', to: parent },
        { role: 'employer', to: later },
      ],
    });
    const subject = idOf((await register([draft]))[0]);
    await register([enterprise({ code: later, name: '后来的' })]);
    const linked = async (day: string) => {
      const [read] = await core.get(SubjectInputsRepository).read({ subjects: [subject] }, { asOf: day });
      return read?.input.linked?.map((one) => [one.role, one.subject.name]);
    };
    expect(await linked('2022-06-30')).toEqual([
      ['parent', '母公司'],
      ['employer', '后来的'],
    ]);
    expect(outcomes(await register([draft]))).toEqual(['same']);
    const changed = { ...draft, links: [{ role: 'parent' as const, to: parent }], changedOn: '2022-05-01' };
    expect(outcomes(await register([changed]))).toEqual(['changed']);
    expect([await linked('2022-04-30'), await linked('2022-05-01')]).toEqual([
      [
        ['parent', '母公司'],
        ['employer', '后来的'],
      ],
      [['parent', '母公司']],
    ]);
  });

  it('makes one subject of one code, when two bring it at once', async () => {
    const draft = enterprise();
    await Promise.allSettled([register([draft]), register([draft]), register([draft])]);
    const rows = await core.database.read.query('SELECT id FROM subject WHERE code = ?', [draft.code]);
    expect(rows.length).toBe(1);
  });

  it('needs the same few statements for ten and for a thousand', async () => {
    const cost = async (drafts: readonly SubjectDraft[]): Promise<number> =>
      core.run(async (tx) => {
        const counting = new CountingTransaction(tx);
        await core.get(SubjectRegistry).register(counting, drafts, core.context(province, { batch: 77 }));
        return counting.statements;
      });
    serial = 1_000;
    const many = Array.from({ length: 1_000 }, () => enterprise());
    const few = many.slice(0, 10);
    const rest = many.slice(10);
    const [forFew, forRest] = [await cost(few), await cost(rest)];
    expect(forRest).toBe(forFew);
    const renamed = many.map((draft) => ({ ...draft, name: '新名' }));
    expect(await cost(renamed)).toBe(await cost([{ ...enterprise(), code: many[0]?.code ?? '' }]));
  });

  it('leaves nothing where the unit of work fails', async () => {
    const draft = enterprise();
    const failed = core.run(async (tx) => {
      await core.get(SubjectRegistry).register(tx, [draft], core.context(province));
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    expect((await core.get(SubjectRegistry).identify([draft.code])).size).toBe(0);
    const left = await core.database.read.query(
      `SELECT subject_id FROM subject_version WHERE code = ? UNION SELECT subject_id FROM subject_identifier WHERE number = ?`,
      [draft.code, draft.code],
    );
    expect(left).toEqual([]);
  });

  it('cuts whom a run is about into stretches that do not overlap', async () => {
    const region = '130929';
    const ids: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      ids.push(await add({ region }));
      await add({ region: '130102' });
    }
    const subjects = core.get(SubjectsRepository);
    const shards = await subjects.shards({ kinds: ['enterprise'], regions: ['1309'] }, 3);
    const own = ids.filter((id) => id >= Math.min(...ids));
    expect(shards.map((shard) => shard.subjects).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(7);
    for (const [order, { from, until }] of shards.entries()) {
      expect(until).toBeGreaterThan(from);
      expect(from).toBeGreaterThanOrEqual(shards[order - 1]?.until ?? 0);
    }
    expect(own.every((id) => shards.some(({ from, until }) => id >= from && id < until))).toBe(true);
    expect(await subjects.shards({ kinds: ['enterprise'], regions: [''], subjects: ids.slice(0, 4) }, 3)).toEqual([
      { from: ids[0], until: (ids[2] ?? 0) + 1, subjects: 3 },
      { from: ids[3], until: (ids[3] ?? 0) + 1, subjects: 1 },
    ]);
    expect(await subjects.shards({ kinds: ['person'], regions: ['1309'] }, 3)).toEqual([]);
    expect(await subjects.shards({ kinds: ['enterprise'], regions: [] }, 3)).toEqual([]);
  });
});

describeOnDatabases('taking an import of subjects back', (makeDatabase) => {
  let core: TestCore;
  let serial = 0;

  const register = (drafts: readonly SubjectDraft[], batch: number | null = null) =>
    core.run((tx) => core.get(SubjectRegistry).register(tx, drafts, core.context(province, { batch })));
  const draft = (name = '示例公司'): SubjectDraft => ({ kind: 'enterprise', code: unifiedCode((serial += 1)), name });
  const withdraw = async (batch: number) => {
    const steps = [];
    for (let after: number | null = 0; after !== null;) {
      const from: number = after;
      const step = await core.run((tx) =>
        core.get(SubjectWithdrawal).withdraw(tx, batch, { after: from, limit: 2 }, '文件有误', core.context(province)),
      );
      steps.push(step);
      after = step.next;
    }
    return steps.reduce((sum, step) => ({ withdrawn: sum.withdrawn + step.withdrawn, left: sum.left + step.left }), {
      withdrawn: 0,
      left: 0,
    });
  };
  const known = async (code: string) => (await core.get(SubjectRegistry).identify([code])).get(code);

  beforeAll(async () => {
    core = await openCore(await makeDatabase(), [RecordsModule]);
  });
  beforeEach(() => core.clock.advance(1_000));
  afterAll(() => core.close());

  it('removes whom the batch brought and sets back whom it changed; what was known then stays known', async () => {
    const [old, brought] = [draft('旧名'), [draft(), draft(), draft()]];
    await register([old]);
    core.clock.advance(1_000);
    await register([{ ...old, name: '文件里的名字' }, ...brought], 1);
    const at = core.clock.instant();
    const id = (await known(brought[0]?.code ?? ''))?.id ?? 0;
    core.clock.advance(1_000);
    expect(await core.get(SubjectWithdrawal).preview(1)).toEqual({ subjects: 4, changedCount: 0, changedSince: [] });
    expect(await withdraw(1)).toEqual({ withdrawn: 4, left: 0 });
    expect([(await known(old.code))?.name, await known(brought[0]?.code ?? '')]).toEqual(['旧名', undefined]);
    const read = (knownAt?: string) =>
      core
        .get(SubjectInputsRepository)
        .read({ subjects: [id] }, { asOf: '2022-06-30', ...(knownAt === undefined ? {} : { knownAt }) });
    expect([(await read()).length, (await read(at)).length]).toEqual([0, 1]);
    const marks = await core.database.read.query(
      'SELECT marked_at FROM evaluation_state WHERE subject_id = ? AND marked_at IS NOT NULL',
      [id],
    );
    expect(marks).toEqual([]);
    // The numbers are free: a better file may bring them again.
    const again = await register(brought, 2);
    expect(again.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new']);
    expect(await withdraw(1)).toEqual({ withdrawn: 0, left: 0 });
  });

  it('leaves whom others built on, and lists them', async () => {
    const [renamed, recorded, plain] = [draft(), draft(), draft()];
    await register([renamed, recorded, plain], 3);
    core.clock.advance(1_000);
    await register([{ ...renamed, name: '后来的名字' }]);
    const subject = (await known(recorded.code))?.id ?? 0;
    const record = {
      subject,
      item: 'hebei:arrears-utility',
      decidedOn: '2022-01-10',
      basisDocument: { kind: 'contract', number: '示例1' },
      fields: {},
    };
    await core.run((tx) => core.get(RecordEntry).enter(tx, [record], core.context(province)));
    expect(await core.get(SubjectWithdrawal).preview(3)).toMatchObject({
      subjects: 1,
      changedCount: 2,
      changedSince: [{ name: '后来的名字' }, { code: recorded.code }],
    });
    expect(await withdraw(3)).toEqual({ withdrawn: 1, left: 2 });
    expect([(await known(renamed.code))?.name, (await known(recorded.code))?.id, await known(plain.code)]).toEqual([
      '后来的名字',
      subject,
      undefined,
    ]);
  });
});
