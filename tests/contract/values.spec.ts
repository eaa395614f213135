import { likeText, LIKE_ESCAPE, placeholders, rowIdOf, UnitOfWork, type Database } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';

const UNIT = ['title', 'level', 'region', 'created_at'];
const AT = '2022-06-30T04:00:00.000Z';

describeOnDatabases('values', (makeDatabase) => {
  let database: Database;
  let units: UnitOfWork;
  beforeAll(async () => {
    database = await makeDatabase();
    units = new UnitOfWork(database);
  });
  const first = async <T extends object>(sql: string, parameters: (string | number)[] = []): Promise<T | undefined> =>
    (await database.read.query<T>(sql, parameters))[0];

  it('come back as they went in: text of any script, instants, whole numbers, flags, nothing', async () => {
    const text = '石家庄示例公司 \'"\\`%_ 𠮷 naïve\n';
    await units.run((tx) =>
      tx.insertMany(
        'unit',
        ['path', 'parent_id', 'title', 'level', 'region', 'is_sample', 'created_at'],
        [
          ['/t/', Number.MAX_SAFE_INTEGER, text, 'city', '130100', true, AT],
          [null, null, '', 'county', '130102', false, AT],
        ],
      ),
    );
    const rows = await database.read.query(
      `SELECT path, parent_id, title, level, region, department, is_sample, version, created_at
       FROM unit WHERE level IN ('city', 'county') ORDER BY id`,
    );
    expect(rows).toEqual([
      {
        path: '/t/',
        parent_id: Number.MAX_SAFE_INTEGER,
        title: text,
        level: 'city',
        region: '130100',
        department: null,
        is_sample: 1,
        version: 1,
        created_at: AT,
      },
      {
        path: null,
        parent_id: null,
        title: '',
        level: 'county',
        region: '130102',
        department: null,
        is_sample: 0,
        version: 1,
        created_at: AT,
      },
    ]);
  });

  it('are text where the column is text, even for whole numbers', async () => {
    await units.run((tx) => tx.insertMany('setting', ['name', 'value'], [['number', 3]]));
    expect(await first('SELECT value FROM setting WHERE name = ?', ['number'])).toEqual({ value: '3' });
  });

  it('of sums and counts are numbers', async () => {
    await units.run((tx) =>
      tx.insertMany(
        'unit',
        UNIT,
        [1, 2, 3].map((n) => [`sum-${n}`, 'sum', '000000', AT]),
      ),
    );
    expect(
      await first("SELECT COUNT(*) AS count, SUM(version) AS sum, MAX(version) AS max FROM unit WHERE level = 'sum'"),
    ).toEqual({ count: 3, sum: 3, max: 1 });
  });

  it('that are too long are refused, not cut', async () => {
    const long = units.run((tx) => tx.insertMany('unit', UNIT, [['x'.repeat(101), 'city', '130100', AT]]));
    await expect(long).rejects.toThrow();
    await units.run((tx) => tx.insertMany('unit', UNIT, [['信'.repeat(100), 'long', '130100', AT]]));
    expect(await first("SELECT title FROM unit WHERE level = 'long'")).toEqual({ title: '信'.repeat(100) });
  });

  it('that are missing where one is needed are refused', async () => {
    await expect(units.run((tx) => tx.insertMany('unit', UNIT, [[null, 'city', '130100', AT]]))).rejects.toThrow();
  });

  it('are told apart letter by letter', async () => {
    await units.run((tx) =>
      tx.insertMany(
        'setting',
        ['name', 'value'],
        ['Case', 'case', 'é', 'e'].map((n) => [n, n]),
      ),
    );
    expect(await first('SELECT value FROM setting WHERE name = ?', ['case'])).toEqual({ value: 'case' });
  });

  it('are found by LIKE with % and _ standing for themselves', async () => {
    const names = ['like-50%', 'like-50x', 'like-a_b', 'like-axb', 'like-a!b'];
    await units.run((tx) =>
      tx.insertMany(
        'setting',
        ['name', 'value'],
        names.map((n) => [n, n]),
      ),
    );
    const find = (text: string): Promise<{ name: string }[]> =>
      database.read.query(`SELECT name FROM setting WHERE name LIKE ? ${LIKE_ESCAPE} ORDER BY name`, [
        `${likeText(text)}%`,
      ]);
    expect(await find('like-50%')).toEqual([{ name: 'like-50%' }]);
    expect(await find('like-a_')).toEqual([{ name: 'like-a_b' }]);
    expect(await find('like-a!')).toEqual([{ name: 'like-a!b' }]);
  });

  it('of many rows are given ids in the order of the rows', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => [`many-${index}`, 'many', '000000', AT]);
    const ids = await units.run((tx) => tx.insertMany('unit', UNIT, rows));
    expect(ids).toHaveLength(2_500);
    const found = await database.read.query<{ id: number; title: string }>(
      `SELECT id, title FROM unit WHERE id IN ${placeholders([0, 1_499, 2_499])} ORDER BY id`,
      [0, 1_499, 2_499].map((index) => ids[index]),
    );
    expect(found.map(({ title }) => title)).toEqual(['many-0', 'many-1499', 'many-2499']);
  });

  it('are inserted only where their key is missing, or change what is there', async () => {
    const columns = ['name', 'value'];
    await units.run(async (tx) => {
      await tx.insertMissing(
        'setting',
        columns,
        ['name'],
        [
          ['key-1', 'a'],
          ['key-2', 'a'],
        ],
      );
      await tx.insertMissing(
        'setting',
        columns,
        ['name'],
        [
          ['key-2', 'b'],
          ['key-3', 'b'],
        ],
      );
      await tx.upsertMany(
        'setting',
        columns,
        ['name'],
        ['value'],
        [
          ['key-3', 'c'],
          ['key-4', 'c'],
        ],
      );
      await tx.insertMany('audit_stream', ['stream', 'sequence', 'hash'], [['raise', 1, 'h']]);
      await tx.upsertMany(
        'audit_stream',
        ['stream', 'sequence', 'hash'],
        ['stream'],
        [{ column: 'sequence', expression: 'sequence + 1' }],
        [
          ['raise', 1, 'h'],
          ['new', 1, 'h'],
        ],
      );
    });
    expect(await database.read.query("SELECT * FROM setting WHERE name LIKE 'key-%' ORDER BY name")).toEqual([
      { name: 'key-1', value: 'a' },
      { name: 'key-2', value: 'a' },
      { name: 'key-3', value: 'c' },
      { name: 'key-4', value: 'c' },
    ]);
    expect(await database.read.query('SELECT stream, sequence FROM audit_stream ORDER BY stream')).toEqual([
      { stream: 'new', sequence: 1 },
      { stream: 'raise', sequence: 2 },
    ]);
  });

  it('tells how many rows a change matched, also where it changed nothing', async () => {
    await units.run(async (tx) => {
      await tx.insertMany('setting', ['name', 'value'], [['matched', 'same']]);
      expect((await tx.execute("UPDATE setting SET value = 'same' WHERE name = 'matched'")).affected).toBe(1);
      expect((await tx.execute("UPDATE setting SET value = 'same' WHERE name = 'absent'")).affected).toBe(0);
    });
  });

  it('of an id from outside that cannot be one find nothing', () => {
    expect(['7', '007', '', 'x', '1e3', '-1', '1.5', '9'.repeat(16)].map(rowIdOf)).toEqual([7, 7, 0, 0, 0, 0, 0, 0]);
  });
});
