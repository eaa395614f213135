import { openDatabase, type Database } from '@xinheng/platform';
import { temporaryDatabase, type TemporaryDatabase } from '../support/databases.js';
import { enterRecord, forgetResults, gradeEach, type Standing } from '../support/graded.js';
import { generatePopulation, insertPopulation, withRecord } from '../support/population.js';
import { describeOnRedis, emptyFor, REDIS_URL } from '../support/redis.js';
import { startWorkingCore, type WorkingCore } from '../support/working-core.js';
import { faultsOf } from './aftermath.js';
import { NaiveDesign } from './naive-design.js';

const MARKED = 7;
const people = generatePopulation({ seed: 19, count: 40 });
const population = people.map((one) => (one.id === MARKED ? withRecord(one, 90, '2022-06-01') : one));

describeOnRedis('a design in which the queue is the truth is found out', () => {
  let temporary: TemporaryDatabase;
  let database: Database;
  let core: WorkingCore;
  let expected: Standing[];
  let naive: NaiveDesign;

  beforeAll(async () => {
    temporary = await temporaryDatabase('sqlite');
    database = await openDatabase(temporary.settings);
    await database.migrate();
    await insertPopulation(database, people);
    core = await startWorkingCore({ database });
    expected = await gradeEach(core, population, '2022-06-30');
  });
  beforeEach(async () => {
    naive = new NaiveDesign(database, REDIS_URL);
    await enterRecord(core, MARKED, 90, { decidedOn: '2022-06-01' });
    await naive.plan(expected, 10);
  });
  afterEach(async () => {
    await naive.close();
    await emptyFor(naive.deployment);
    await forgetResults(database);
  });
  afterAll(async () => {
    await core.close();
    await database.close();
    await temporary.drop();
  });

  it('not while everything is quiet: then it does what is asked of it', async () => {
    await naive.workOff();
    expect(await faultsOf(database, expected)).toEqual([]);
  });

  it('when Redis is emptied: the results are gone, and nobody knows that they are wanted', async () => {
    await emptyFor(naive.deployment);
    await naive.workOff();
    const faults = await faultsOf(database, expected);
    expect(faults).toHaveLength(expected.length);
    expect(faults.join()).toContain(`subject ${MARKED}: nothing`);
  });

  it('when a job is delivered twice: every change stands in history twice', async () => {
    await naive.workOff(2);
    expect((await faultsOf(database, expected)).join()).toContain('says what the one before it said');
  });
});
