import { loadConfig } from '@xinheng/platform';
import { hasDatabase, locationOf, withDatabase } from '../../database/configured-database.js';
import type { DefineCommand } from '../command.js';

/** `xinheng db status`: whether the configured database opens and is up to date (0), or is not (1). */
export const defineStatus: DefineCommand = (command, { terminal, words, end }) => {
  command.option('--json', words.json).action(async ({ json }: { json?: boolean }) => {
    const config = loadConfig();
    const exists = hasDatabase(config);
    const pending = exists ? await withDatabase(({ database }) => database.pendingMigrations()) : null;
    const isCurrent = pending?.length === 0;
    const { kind } = config.database;
    const location = locationOf(config);
    terminal.say(words.databaseStatus(`${kind} ${location}`, pending));
    if (json === true) terminal.print(JSON.stringify({ kind, location, exists, pending, isCurrent }));
    end(isCurrent ? 0 : 1);
  });
};
