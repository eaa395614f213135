import {
  DefinitionsService,
  RecordActsService,
  RecordEntry,
  RecordsModule,
  StalenessModule,
  StalenessService,
  SubjectEventsService,
  SubjectRegistry,
  type SubjectChange,
  type SubjectDraft,
} from '@xinheng/core';
import { subjectKinds, type FactDefinition, type SubjectInput, type SubjectKind } from '@xinheng/facts';
import { actorOf, openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';
import { pluginShelf } from '../support/plugin-shelf.js';
import { identityNumber, unifiedCode } from '../support/sample-codes.js';

const scheme = 'hebei:enterprise-grade';
const nation = actorOf('national', '000000');

interface State {
  readonly scheme: string;
  readonly generation_wanted: number;
  readonly generation_done: number;
  readonly marked_at: string | null;
}

describeOnDatabases('marks', (makeDatabase) => {
  let core: TestCore;
  let serial = 0;

  const add = async (changes: Partial<SubjectDraft> = {}): Promise<number> => {
    const draft = { kind: 'enterprise' as const, code: unifiedCode((serial += 1)), name: '示例公司', ...changes };
    const [outcome] = await core.run((tx) => core.get(SubjectRegistry).register(tx, [draft], core.context(nation)));
    if (outcome === undefined || outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome));
    return outcome.subject;
  };
  const states = (subject: number) =>
    core.database.read.query<State>(
      `SELECT scheme, generation_wanted, generation_done, marked_at FROM evaluation_state WHERE subject_id = ?
       ORDER BY scheme`,
      [subject],
    );
  const wanted = async (subject: number) => (await states(subject)).map((state) => state.generation_wanted);
  const enter = async (subject: number, item: string, fields: Record<string, string> = {}): Promise<string> => {
    const draft = {
      subject,
      item,
      decidedOn: '2022-01-10',
      basisDocument: { kind: 'contract', number: `示例${(serial += 1)}号` },
      fields,
    };
    const [outcome] = await core.run((tx) => core.get(RecordEntry).enter(tx, [draft], core.context(nation)));
    if (outcome?.outcome !== 'entered') throw new Error(JSON.stringify(outcome));
    return outcome.record;
  };
  const event = (subject: number, kind: 'move' | 'rename', detail: { region: string } | { name: string }) =>
    core.get(SubjectEventsService).record(nation, String(subject), {
      on: '2022-05-05',
      document: { number: '示例' },
      kind,
      ...detail,
    } as Parameters<SubjectEventsService['record']>[2]);

  beforeAll(async () => {
    core = await openCore(await makeDatabase(), [RecordsModule, StalenessModule]);
  });
  beforeEach(() => core.clock.advance(1_000));
  afterAll(() => core.close());

  it('are set on whom a scheme grades, and on nobody else', async () => {
    const inside = await add({ region: '130102' });
    expect(await states(inside)).toEqual([
      { scheme, generation_wanted: 1, generation_done: 0, marked_at: core.clock.instant() },
    ]);
    const elsewhere = await add({ region: '230102' });
    const person = await add({ kind: 'person', code: identityNumber(1), region: '130102' });
    expect([await states(elsewhere), await states(person)]).toEqual([[], []]);
  });

  it('count every change of what the scheme reads, and no record that it does not read', async () => {
    const subject = await add({ region: '130102' });
    await enter(subject, 'hebei:arrears-utility');
    expect(await wanted(subject)).toEqual([2]);
    await enter(subject, 'national:administrative-inspection');
    expect(await wanted(subject)).toEqual([2]);
  });

  it('are set by every act on a record', async () => {
    const subject = await add({ region: '130102' });
    const acts = core.get(RecordActsService);
    const target = async () => ({ id: await enter(subject, 'hebei:arrears-utility'), version: null });
    const [first, second] = [await target(), await target()];
    const steps = [
      () => acts.correct(nation, first, { decidedOn: '2022-01-11' }, '更正'),
      () => acts.note(nation, first, { act: 'repair', on: '2022-05-01', reason: '已纠正' }),
      () => acts.void(nation, second, '录入有误'),
    ];
    for (const step of steps) {
      const [before = 0] = await wanted(subject);
      await step();
      expect(await wanted(subject)).toEqual([before + 1]);
    }
  });

  it('follow a subject out of a scheme and into it, and stay where it was graded once', async () => {
    const subject = await add({ region: '130102' });
    await event(subject, 'move', { region: '230102' });
    expect(await wanted(subject)).toEqual([2]);
    await event(subject, 'rename', { name: '在外省改名' });
    expect(await wanted(subject)).toEqual([3]);
    const other = await add({ region: '230102' });
    expect(await wanted(other)).toEqual([]);
    await event(other, 'move', { region: '130102' });
    expect(await wanted(other)).toEqual([1]);
  });

  it('take a subject that was set aside up again', async () => {
    const subject = await add({ region: '130102' });
    await core.run((tx) =>
      tx.execute(`UPDATE evaluation_state SET parked_reason = 'x', attempts = 3, not_before = ? WHERE subject_id = ?`, [
        '2030-01-01T00:00:00.000Z',
        subject,
      ]),
    );
    await enter(subject, 'hebei:arrears-utility');
    const [row] = await core.database.read.query(
      'SELECT parked_reason, attempts, not_before FROM evaluation_state WHERE subject_id = ?',
      [subject],
    );
    expect(row).toEqual({ parked_reason: null, attempts: 0, not_before: null });
  });

  it('are gone with the unit of work that sets them', async () => {
    const subject = await add({ region: '130102' });
    const change: SubjectChange = { subject, kinds: ['enterprise'], regions: ['130102'] };
    const failed = core.run(async (tx) => {
      expect(await core.get(StalenessService).mark(tx, [change], core.clock.instant())).toBe(1);
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    expect(await wanted(subject)).toEqual([1]);
  });

  it('lose none, when many mark the same subjects in any order at once', async () => {
    const subjects = [await add(), await add(), await add(), await add()];
    const changes = subjects.map((subject) => ({ subject, kinds: ['enterprise'], regions: ['130102'] }));
    const mark = (order: readonly SubjectChange[]) =>
      core.run((tx) => core.get(StalenessService).mark(tx, order, core.clock.instant()));
    await Promise.all([mark(changes), mark([...changes].reverse()), mark(changes), mark([...changes].reverse())]);
    for (const subject of subjects) expect(await wanted(subject)).toEqual([5]);
  });

  it('are set wherever a record of an item can change a grade: none is missing', async () => {
    const definitions = await core.get(DefinitionsService).current();
    const program = definitions.programOf(scheme, '2022-06-30');
    const missing: string[] = [];
    let changing = 0;
    for (const key of definitions.itemKeys()) {
      for (const kind of subjectKinds) {
        const changes =
          gradeWith(kind, []) !==
          gradeWith(
            kind,
            Array.from({ length: 7 }, (_, n) => recordOf(key, n)),
          );
        if (!changes) continue;
        changing += 1;
        if (!(await isMarked(kind, key))) missing.push(`${key} of ${kind}`);
      }
    }
    expect(missing).toEqual([]);
    expect(changing).toBeGreaterThan(5);

    function gradeWith(kind: SubjectKind, records: NonNullable<SubjectInput['records']>): unknown {
      const subject = { kind, code: unifiedCode(1), region: '130102' };
      const outcome = program.evaluate({ subject, records });
      return JSON.stringify(outcome);
    }
    function recordOf(item: string, order: number) {
      return { id: `1-${String(order).padStart(6, '0')}`, item, decidedOn: '2022-01-10', fields: {} };
    }
    function isMarked(kind: SubjectKind, item: string): Promise<boolean> {
      const change = { subject: 1, kinds: [kind], regions: ['130102'], items: [item] };
      return core
        .run(async (tx) => {
          throw new Marked(await core.get(StalenessService).mark(tx, [change], core.clock.instant()));
        })
        .catch((error: unknown) => {
          if (error instanceof Marked) return error.marks > 0;
          throw error;
        });
    }
  });
});

describeOnDatabases('marks of who is linked', (makeDatabase) => {
  const shelf = pluginShelf('national', 'hebei');
  let core: TestCore;

  beforeAll(async () => {
    shelf.edit<FactDefinition[]>('hebei', 'facts.json', (facts) =>
      facts.map((fact) =>
        fact.key === 'general-dishonesty-12m' && 'records' in fact.from
          ? { ...fact, from: { records: { ...fact.from.records, of: { linked: 'legal-representative' } } } }
          : fact,
      ),
    );
    // Its worked cases are those of the shipped facts.
    shelf.write('hebei', 'cases/enterprise-grade.json', '[]');
    core = await openCore(await makeDatabase(), [RecordsModule], { pluginsDir: shelf.folder });
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  it('are set with the records of the other', async () => {
    const [code, other] = [unifiedCode(1), unifiedCode(2)];
    const drafts: SubjectDraft[] = [
      { kind: 'enterprise', code, name: '甲', links: [{ role: 'legal-representative', to: other }] },
      { kind: 'enterprise', code: other, name: '乙' },
      { kind: 'enterprise', code: unifiedCode(3), name: '丙' },
    ];
    const outcomes = await core.run((tx) => core.get(SubjectRegistry).register(tx, drafts, core.context(nation)));
    const [holder, linked, third] = outcomes.map((one) => ('subject' in one ? one.subject : 0));
    const wanted = async () => {
      const rows = await core.database.read.query<{ subject_id: number; generation_wanted: number }>(
        'SELECT subject_id, generation_wanted FROM evaluation_state ORDER BY subject_id',
      );
      return new Map(rows.map((row) => [row.subject_id, row.generation_wanted]));
    };
    const before = await wanted();
    const record = {
      subject: linked ?? 0,
      item: 'hebei:arrears-utility',
      decidedOn: '2022-01-10',
      basisDocument: { kind: 'contract', number: '示例' },
      fields: {},
    };
    await core.run((tx) => core.get(RecordEntry).enter(tx, [record], core.context(nation)));
    const after = await wanted();
    const raised = [holder, linked, third].map((id) => (after.get(id ?? 0) ?? 0) - (before.get(id ?? 0) ?? 0));
    expect(raised).toEqual([1, 1, 0]);
  });
});

/** Ends a unit of work that was only to tell how many marks it would set. */
class Marked extends Error {
  constructor(readonly marks: number) {
    super('only asked');
  }
}
