import { locationOf, withDatabase } from '../../database/configured-database.js';
import type { DefineCommand } from '../command.js';

/** `xinheng db migrate`: brings the tables of the configured database up to this version. Safe to run again. */
export const defineMigrate: DefineCommand = (command, { terminal, words, end }) => {
  command.option('--json', words.json).action(async ({ json }: { json?: boolean }) => {
    await withDatabase(async ({ config, database }) => {
      const ran = await database.migrate();
      terminal.say(words.migrated(locationOf(config), ran));
      if (json === true) terminal.print(JSON.stringify({ ran }));
    });
    end(0);
  });
};
