import {
  AccountsModule,
  AccountsService,
  AuditModule,
  randomPassword,
  ROLES,
  UnitsService,
  type Role,
  type UnitView,
} from '@xinheng/core';
import { XinhengError } from '@xinheng/problem';
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

/** The unit of that id or title; the one above all others where none is named. */
async function findUnit(service: UnitsService, named: string | undefined): Promise<UnitView> {
  const sort = { field: 'path', direction: 'ASC' } as const;
  const { rows } = await service.list(COMMAND_LINE, {
    conditions: [],
    q: null,
    custom: {},
    sort,
    offset: 0,
    limit: 10_000,
  });
  if (rows.length === 0) throw new XinhengError('precondition-failed', 'command-no-units');
  if (named === undefined) return rows.find(({ parent }) => parent === null) ?? rows[0];
  const found = rows.filter(({ id, title }) => id === named || title === named);
  if (found.length === 1) return found[0];
  const shown = (found.length > 1 ? found : rows).slice(0, 20).map(({ id, title }) => `${id} ${title}`);
  throw new XinhengError('invalid', found.length > 1 ? 'command-unit-ambiguous' : 'command-unit-unknown', {
    unit: named,
    known: shown.join('、'),
  });
}
