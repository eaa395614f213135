import {
  AccountsModule,
  AuditModule,
  DefinitionsModule,
  PluginOrdersService,
  PluginsModule,
  UnitsService,
} from '@xinheng/core';
import { actFor } from '../../database/acting-unit.js';
import { withServices } from '../../database/with-services.js';
import type { DefineCommand } from '../command.js';

interface RetireOptions {
  readonly reason: string;
  readonly unit?: string;
}

/** `xinheng plugin retire ID --reason …`: asks for a plugin to end for good; somebody in the back office consents. */
export const defineRetire: DefineCommand = (command, { terminal, words, end }) => {
  command
    .argument('<id>', words.pluginId)
    .requiredOption('--reason <text>', words.reason)
    .option('--unit <unit>', words.actingUnit)
    .action(async (id: string, { reason, unit }: RetireOptions) => {
      await withServices([AuditModule, AccountsModule, DefinitionsModule, PluginsModule], async (services) => {
        const acting = await actFor(services.get(UnitsService), unit);
        await services.get(PluginOrdersService).order({ ...acting, roles: ['editor'] }, id, 'retire', reason);
      });
      terminal.say(words.retireOrdered(id));
      end(0);
    });
};
