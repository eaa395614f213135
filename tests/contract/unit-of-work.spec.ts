import { isDuplicateKey, UnitOfWork, type Database, type Transaction } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';

const columns = ['name', 'value'];

describeOnDatabases('the unit of work', (makeDatabase, kind) => {
  let database: Database;
  let units: UnitOfWork;
  const names = async (prefix: string): Promise<string[]> => {
    const rows = await database.read.query<{ name: string }>(
      'SELECT name FROM setting WHERE name LIKE ? ORDER BY name',
      [`${prefix}%`],
    );
    return rows.map(({ name }) => name);
  };
  const put = (tx: Transaction, name: string, value = 'x'): Promise<number[]> =>
    tx.insertMany('setting', columns, [[name, value]]);

  beforeAll(async () => {
    database = await makeDatabase();
    units = new UnitOfWork(database);
  });

  it('keeps what B committed while A fails', async () => {
    let fail: () => void = () => undefined;
    const failing = new Promise<void>((resolve) => {
      fail = resolve;
    });
    const a = units.run(async (tx) => {
      await put(tx, 'ab-a');
      await failing;
      throw new Error('A fails');
    });
    const b = units.run((tx) => put(tx, 'ab-b'));
    if (kind === 'mysql') await b;
    fail();
    await expect(a).rejects.toThrow('A fails');
    await b;
    expect(await names('ab-')).toEqual(['ab-b']);
  });

  it('keeps an interleaved commit on either side of a failure', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        units.run(async (tx) => {
          await put(tx, `mix-${String(index).padStart(2, '0')}-1`);
          await new Promise((resolve) => setImmediate(resolve));
          await put(tx, `mix-${String(index).padStart(2, '0')}-2`);
          if (index % 3 === 0) throw new Error('third');
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(14);
    const left = await names('mix-');
    expect(left).toHaveLength(52);
    expect(left.every((name) => Number(name.slice(4, 6)) % 3 !== 0)).toBe(true);
  });

  it('loses no update among concurrent writers of one row', async () => {
    await units.run((tx) => put(tx, 'counter', '0'));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        units.run(async (tx) => {
          const [row] = await tx.query<{ value: string }>(
            `SELECT value FROM setting WHERE name = ? ${tx.dialect.forUpdate}`,
            ['counter'],
          );
          await tx.execute('UPDATE setting SET value = ? WHERE name = ?', [String(Number(row?.value) + 1), 'counter']);
        }),
      ),
    );
    const [row] = await database.read.query<{ value: string }>('SELECT value FROM setting WHERE name = ?', ['counter']);
    expect(row?.value).toBe('20');
  });

  it('does work again that was the victim of a deadlock', async () => {
    await units.run((tx) =>
      tx.insertMany('setting', columns, [
        ['lock-1', '0'],
        ['lock-2', '0'],
      ]),
    );
    const add = (first: string, second: string): Promise<void> =>
      units.run(async (tx) => {
        for (const name of [first, second]) {
          await tx.execute(`UPDATE setting SET value = value + 1 WHERE name = ?`, [name]);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      });
    await Promise.all([add('lock-1', 'lock-2'), add('lock-2', 'lock-1')]);
    const rows = await database.read.query<{ value: string }>("SELECT value FROM setting WHERE name LIKE 'lock-%'");
    expect(rows.map(({ value }) => Number(value))).toEqual([2, 2]);
  });

  it('shows nothing of an open unit of work to readers', async () => {
    await units.run(async (tx) => {
      await put(tx, 'hidden');
      expect(await names('hidden')).toEqual([]);
      expect(await tx.query('SELECT name FROM setting WHERE name = ?', ['hidden'])).toHaveLength(1);
    });
    expect(await names('hidden')).toEqual(['hidden']);
  });

  it('refuses to be begun inside itself and lets a transaction be handed on', async () => {
    await expect(units.run(() => units.run((tx) => put(tx, 'nested')))).rejects.toThrow(/inside another one/);
    expect(await names('nested')).toEqual([]);
    await units.run((tx) => units.join(tx, (same) => put(same, 'joined-1')));
    await units.join(undefined, (tx) => put(tx, 'joined-2'));
    expect(await names('joined')).toEqual(['joined-1', 'joined-2']);
  });

  it('runs what waits for the commit after it, and not at all after a rollback', async () => {
    const seen: string[] = [];
    await units.run(async (tx) => {
      await put(tx, 'after');
      tx.afterCommit(() => seen.push('committed'));
      expect(seen).toEqual([]);
    });
    const failed = units.run(async (tx) => {
      tx.afterCommit(() => seen.push('never'));
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(seen).toEqual(['committed']);
  });

  it('tells a duplicate key from other failures and rolls back with it', async () => {
    await units.run((tx) => put(tx, 'twice'));
    const again = units.run(async (tx) => {
      await put(tx, 'twice-other');
      await put(tx, 'twice');
    });
    expect(await again.catch(isDuplicateKey)).toBe(true);
    expect(await units.run((tx) => tx.query('SELECT nothing FROM nowhere')).catch(isDuplicateKey)).toBe(false);
    expect(await names('twice')).toEqual(['twice']);
  });

  it('makes one of everything that is gathered, and lets readers see it on the way', async () => {
    await units.gather(async () => {
      await units.run((tx) => put(tx, 'gathered-1'));
      expect(await names('gathered')).toEqual(['gathered-1']);
      await units.run((tx) => put(tx, 'gathered-2'));
    });
    expect(await names('gathered')).toEqual(['gathered-1', 'gathered-2']);
  });

  it('rolls back all of what is gathered when one part fails, even where the failure was caught', async () => {
    const whole = units.gather(async () => {
      await units.run((tx) => put(tx, 'whole-1'));
      await units
        .run(async (tx) => {
          await put(tx, 'whole-2');
          throw new Error('part fails');
        })
        .catch(() => undefined);
    });
    await expect(whole).rejects.toThrow('part fails');
    expect(await names('whole')).toEqual([]);
  });

  it('lets work that outlives a unit of work begin its own', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await units.gather(async (tx) => {
      await put(tx, 'late-1');
      tx.afterCommit(() => {
        late = units.run((own) => put(own, 'late-2'));
      });
    });
    await late;
    expect(await names('late')).toEqual(['late-1', 'late-2']);
  });
});
