import { UnitOfWork, type Database } from '@xinheng/platform';
import { RunsService, RunSweep } from '@xinheng/core';
import { describeOnDatabases } from '../support/databases.js';
import { enterRecord, forgetResults, gradeEach, SCHEME, type Standing } from '../support/graded.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';
import { faultsOf } from './aftermath.js';

const population = generatePopulation({ seed: 17, count: 60 });

describeOnDatabases('the check behind the crash suites', (makeDatabase) => {
  let database: Database;
  let core: WorkingCore;
  let expected: Standing[];

  beforeAll(async () => {
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await startWorkingCore({ database });
    expected = await gradeEach(core, population, '2022-06-30');
  });
  beforeEach(async () => {
    await core.get(RunsService).start(actorOf('2'), { scheme: SCHEME });
    await core.get(RunSweep).workOff();
  });
  afterEach(() => forgetResults(database));
  afterAll(() => core.close());

  const spoil = (sql: string): Promise<unknown> => new UnitOfWork(database).run((tx) => tx.execute(sql));
  const first = (): number => expected.find(({ grade }) => grade === 'A')?.subject ?? 0;

  it('finds nothing where nothing is wrong', async () => {
    expect(await faultsOf(database, expected)).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a grade that is not the right one',
      () => spoil(`UPDATE evaluation_state SET grade = 'D' WHERE subject_id = ${first()}`),
      /subject \d+: .*"D"/,
    ],
    ['a result that was lost', () => spoil(`DELETE FROM evaluation WHERE subject_id = ${first()}`), /nothing, not/],
    [
      'a change that stands twice',
      () =>
        spoil(`INSERT INTO evaluation (subject_id, scheme, sequence, grade, rule, reasons, vector, as_of, known_at,
          definitions_hash, version, cause, created_at) SELECT subject_id, scheme, 2, grade, rule, reasons, vector, as_of,
          known_at, definitions_hash, version, cause, created_at FROM evaluation WHERE subject_id = ${first()}`),
      /says what the one before it said/,
    ],
    [
      'a gap in history',
      () => spoil(`UPDATE evaluation SET sequence = 3 WHERE subject_id = ${first()}`),
      /result 3 of subject \d+ follows/,
    ],
    [
      'a mark that was lost',
      () => spoil('UPDATE evaluation_state SET generation_wanted = 9'),
      /have lost a generation/,
    ],
    [
      'a mark that was never served',
      () => enterRecord(core, first(), 90, { decidedOn: '2022-06-01' }),
      /have lost a generation/,
    ],
    [
      'a lease that nobody frees',
      () => spoil(`UPDATE evaluation_state SET lease_until = '2022-06-30T00:00:00.000Z'`),
      /are leased/,
    ],
    ['a shard that nobody works', () => spoil(`UPDATE run_shard SET state = 'running'`), /shards are open/],
  ])('finds %s', async (_, plant, fault) => {
    await plant();
    expect((await faultsOf(database, expected)).join('\n')).toMatch(fault);
  });
});
