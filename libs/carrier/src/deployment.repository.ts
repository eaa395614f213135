import { randomBytes } from 'node:crypto';
import { UnitOfWork, type Database } from '@xinheng/platform';

const NAME = 'deployment';

/**
 * The name of the installation whose data a database holds, made at random when it is first asked for. What several
 * installations share, such as a Redis, is kept apart by it: two of them must never take each other's jobs.
 */
export async function deploymentOf(database: Database): Promise<string> {
  return new UnitOfWork(database).run(async (tx) => {
    await tx.insertMissing('setting', ['name', 'value'], ['name'], [[NAME, randomBytes(6).toString('hex')]]);
    const [row] = await tx.query<{ value: string }>('SELECT value FROM setting WHERE name = ?', [NAME]);
    if (row === undefined) throw new Error('The database kept no name for this installation');
    return row.value;
  });
}
