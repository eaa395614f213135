import { copyFileSync, existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSettings } from '@xinheng/platform';
import Libsql from 'libsql';

/** Set by `npm test`: a folder that the suites of one run share. A suite that is run by itself has none. */
const SHELF = process.env['TEST_SHELF'];

/** How often a suite looks whether another one has filled the database, in milliseconds. */
const LOOK = 200;

/** The sample, filled once for all suites of a run: each has a copy of its own. */
export interface SampleShelf {
  /** Puts the database on the shelf, as it is when it has just been filled. */
  put(): void;
  /** Lets another suite try, where this one could not fill the database. */
  giveUp(): void;
}

/**
 * Copies the sample into a database that is not there yet; waits for it, where another suite fills it at this moment.
 * Answers null when it has been copied or there is nobody to share it with, else the shelf on which whoever asked is to
 * put what it fills itself.
 */
export async function takeSample(settings: DatabaseSettings): Promise<SampleShelf | null> {
  if (SHELF === undefined || SHELF === '' || settings.kind !== 'sqlite') return null;
  const filled = join(SHELF, 'sample.db');
  const turn = join(SHELF, 'sample.turn');
  for (;;) {
    if (existsSync(filled)) {
      copyFileSync(filled, settings.path);
      return null;
    }
    if (takeTurn(turn)) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return {
    put: () => {
      const unfinished = join(SHELF, 'sample.unfinished');
      const database = new Libsql(settings.path);
      database.exec(`VACUUM INTO '${unfinished}'`);
      database.close();
      renameSync(unfinished, filled);
    },
    giveUp: () => rmdirSync(turn),
  };
}

/** A folder is made by one process only. */
function takeTurn(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    // Jest's own world has another Error than Node's.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
