import {
  AccountsModule,
  AuditModule,
  DefinitionsModule,
  PluginLifeService,
  PluginOrdersService,
  PluginsModule,
  UnitsService,
} from '@xinheng/core';
import { actFor } from '../../database/acting-unit.js';
import { withServices } from '../../database/with-services.js';
import { readWhole } from '../../packages/read-whole.js';
import { countFindings, findingsOf, sayFindings } from '../../terminal/findings.js';
import { paint } from '../../terminal/paint.js';
import type { DefineCommand } from '../command.js';

interface InstallOptions {
  readonly reason: string;
  readonly unit?: string;
  readonly json?: boolean;
}

/**
 * `xinheng plugin install FILE.xhp --reason …`: brings a package here, takes it in and asks for it to be put in force;
 * somebody in the back office consents. 1 where it is refused, with every finding.
 */
export const defineInstall: DefineCommand = (command, { terminal, words, end }) => {
  command
    .argument('<file>', words.packageFile)
    .requiredOption('--reason <text>', words.reason)
    .option('--unit <unit>', words.actingUnit)
    .option('--json', words.json)
    .action(async (file: string, { reason, unit, json = false }: InstallOptions) => {
      const bytes = readWhole(file);
      const outcome = await withServices(
        [AuditModule, AccountsModule, DefinitionsModule, PluginsModule],
        async (services) => {
          const acting = await actFor(services.get(UnitsService), unit);
          // Whoever may run programs on the server brings packages; to consent to them takes a person.
          const actor = { ...acting, roles: ['editor' as const] };
          const uploaded = await services.get(PluginLifeService).upload(actor, Buffer.from(bytes));
          if (uploaded.state === 'validated') {
            await services.get(PluginLifeService).install(actor, uploaded.found.id);
            await services.get(PluginOrdersService).order(actor, uploaded.found.id, 'enable', reason);
          }
          return uploaded;
        },
      );
      const { state, found, findings } = outcome;
      const placed = { path: file, source: found.source };
      if (json) {
        const listed = findingsOf(findings, placed, terminal.locale);
        const { version } = found.outline;
        terminal.print(
          JSON.stringify({ id: found.id, version, state, findings: listed, counts: countFindings(listed) }, null, 2),
        );
      } else {
        sayFindings(findings, placed, terminal, words);
        terminal.say(
          state === 'validated'
            ? paint(terminal, 'green', words.pluginOrdered(found.id, found.outline.version))
            : paint(terminal, 'red', words.pluginNotInstalled(file)),
        );
      }
      end(state === 'validated' ? 0 : 1);
    });
};
