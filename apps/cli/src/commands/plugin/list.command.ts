import { AccountsModule, AuditModule, DefinitionsModule, PluginReaderService, PluginsModule } from '@xinheng/core';
import { withServices } from '../../database/with-services.js';
import { columns } from '../../terminal/columns.js';
import type { DefineCommand } from '../command.js';

/** More than any installation has. */
const ALL = 10_000;

/** `xinheng plugin list`: the plugins that stand in the configured database, one a line. */
export const defineList: DefineCommand = (command, { terminal, words, end }) => {
  command.option('--json', words.json).action(async ({ json = false }: { json?: boolean }) => {
    const query = {
      conditions: [],
      q: null,
      custom: {},
      sort: { field: 'id', direction: 'ASC' },
      offset: 0,
      limit: ALL,
    } as const;
    const { rows } = await withServices([AuditModule, AccountsModule, DefinitionsModule, PluginsModule], (services) =>
      services.get(PluginReaderService).list(query, terminal.locale),
    );
    if (json) terminal.print(JSON.stringify(rows, null, 2));
    else if (rows.length === 0) terminal.say(words.noPlugins);
    else {
      const lines = rows.map(({ id, version, state, title, findingCounts }) => [
        id,
        version,
        words.pluginStates[state] ?? state,
        title,
        findingCounts.errors + findingCounts.warnings === 0 ? '' : words.counts(findingCounts),
      ]);
      for (const line of columns(lines)) terminal.print(line);
    }
    end(0);
  });
};
