import {
  AccountsModule,
  AccountsService,
  AuditModule,
  randomPassword,
  ROLES,
  UnitsService,
  type Role,
} from '@xinheng/core';
import { findUnit } from '../../database/acting-unit.js';
import { COMMAND_LINE, withServices } from '../../database/with-services.js';
import { firstLineOf } from '../../terminal/first-line.js';
import { UsageError } from '../../usage-error.js';
import type { DefineCommand } from '../command.js';

interface AddOptions {
  readonly roles: readonly Role[];
  readonly unit?: string;
  readonly name?: string;
  readonly passwordStdin?: boolean;
  readonly json?: boolean;
}

const USERNAME = /^[a-z][a-z0-9._-]{2,63}$/;

/**
 * `xinheng user add USERNAME --roles …`: makes an account whose password is to be changed at the first login. The
 * password comes from standard input or is made at random; it never stands in the command line, which others can see.
 */
export const defineAdd: DefineCommand = (command, { terminal, words, end }) => {
  command
    .argument('<username>', words.username)
    .requiredOption('--roles <roles>', `${words.userRoles}${ROLES.join(',')}`, readRoles)
    .option('--unit <unit>', words.userUnit)
    .option('--name <name>', words.userName)
    .option('--password-stdin', words.userPasswordStdin)
    .option('--json', words.json)
    .action(async (username: string, options: AddOptions) => {
      if (!USERNAME.test(username)) throw new UsageError({ code: 'command-username', params: { username } });
      const isGiven = options.passwordStdin === true;
      const password = isGiven ? await firstLineOf(terminal.input) : randomPassword();
      const account = await withServices([AuditModule, AccountsModule], async (services) => {
        const unit = await findUnit(services.get(UnitsService), options.unit);
        return services.get(AccountsService).create(COMMAND_LINE, {
          username,
          password,
          displayName: options.name ?? username,
          roles: [...options.roles],
          unit: unit.id,
          isDisabled: false,
        });
      });
      terminal.say(words.userAdded(username, account.roles.join(',')));
      if (!isGiven) terminal.say(words.userPassword);
      const { id } = account;
      if (options.json === true) terminal.print(JSON.stringify({ id, username, ...(!isGiven && { password }) }));
      else if (!isGiven) terminal.print(password);
      end(0);
    });
};

function readRoles(text: string): readonly Role[] {
  const roles = text.split(',').map((word) => word.trim());
  const unknown = roles.find((word) => !ROLES.some((role) => role === word));
  if (unknown !== undefined) {
    const params = { option: '--roles', value: unknown, allowed: ROLES.join(' ') };
    throw new UsageError({ code: 'command-option-choice', params });
  }
  return ROLES.filter((role) => roles.includes(role));
}
