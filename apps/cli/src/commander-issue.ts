import type { Command, CommanderError } from 'commander';
import type { Issue } from '@xinheng/problem';

type Said = Pick<Issue, 'code' | 'params'>;

/** What commander says in English, as a message of the code table. `command` is the one that was called wrongly. */
export function commanderIssue(error: CommanderError, command: Command): Said {
  const message = error.message.replace(/^error: /, '');
  const named = /'(.*?)'/.exec(message)?.[1] ?? '';
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1];
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = command.options.map(({ long, short }) => long ?? short).join(' ');
      return near === undefined
        ? { code: 'command-option-unknown', params: { option: named, known: known || '--help' } }
        : { code: 'command-option-unknown-near', params: { option: named, near } };
    }
    case 'commander.unknownCommand': {
      const known = command.commands.map((one) => one.name()).join(' ');
      return near === undefined
        ? { code: 'command-unknown', params: { command: named, known } }
        : { code: 'command-unknown-near', params: { command: named, near } };
    }
    case 'commander.missingMandatoryOptionValue':
      return { code: 'command-option-missing', params: { option: named } };
    case 'commander.optionMissingArgument':
      return { code: 'command-option-value-missing', params: { option: named } };
    case 'commander.missingArgument':
      return { code: 'command-argument-missing', params: { argument: named } };
    case 'commander.excessArguments': {
      const expected = command.registeredArguments.length;
      return { code: 'command-arguments-excess', params: { argument: command.args[expected] ?? '', expected } };
    }
    default:
      return { code: 'command-wrong', params: { reason: message } };
  }
}
