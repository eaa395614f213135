import { Command, CommanderError, Help } from 'commander';
import { installationRoot, versionOf } from '@xinheng/platform/config';
import { commanderIssue } from './commander-issue.js';
import type { CommandContext } from './commands/command.js';
import { commands } from './commands/commands.js';
import { displayWidth } from './terminal/display-width.js';
import { UsageError } from './usage-error.js';

/**
 * The tree of commands. Every command stands in it by name; arguments, options and code only of the one that `args`
 * ask for. Parsing throws `UsageError` for what does not fit, `CommanderError` of status 0 where help was shown.
 */
export async function createProgram(args: readonly string[], context: CommandContext): Promise<Command> {
  const { words } = context;
  const program = declare(new Command('xinheng'), words.program, context).helpCommand(
    'help [command]',
    words.helpCommand,
  );
  program.version(versionOf(installationRoot()), '-V, --version', words.version);
  const groups = new Map<string, Command>([['', program]]);
  for (const { path, load } of commands) {
    const [name = '', group = ''] = path.split(' ').reverse();
    const parent = groups.get(group) ?? declareGroup(program.command(group), group, context);
    groups.set(group, parent);
    const command = declare(parent.command(name), describe(path, context), context).helpCommand(false);
    if (isAsked(path, args)) (await load())(command, context);
  }
  return program;
}

/** Whether the words of the command line begin with those of a command. */
function isAsked(path: string, args: readonly string[]): boolean {
  const words = args.filter((arg) => !arg.startsWith('-'));
  return path.split(' ').every((word, at) => words[at] === word);
}

function describe(path: string, { words }: CommandContext): string {
  const described: Readonly<Record<string, string>> = words.commands;
  return described[path] ?? '';
}

function declareGroup(command: Command, name: string, context: CommandContext): Command {
  return declare(command, describe(name, context), context).helpCommand(false);
}

/** Gives a command what all have: the language of its help, and errors that are thrown rather than printed. */
function declare(command: Command, description: string, { words, terminal }: CommandContext): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Commands:': words.commandsTitle,
  };
  return command
    .description(description)
    .helpOption('-h, --help', words.help)
    .configureHelp({
      displayWidth,
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', words.usageOptions).replace('[command]', words.usageCommand),
      // A full-width colon brings its own blank.
      formatHelp: (shown, helper) => Help.prototype.formatHelp.call(helper, shown, helper).replace('： ', '：'),
      subcommandTerm: (sub) => sub.name(),
      // Defaults are told in the words of the description, in the reader's language.
      optionDescription: (option) => option.description,
    })
    .configureOutput({
      writeOut: (text) => void terminal.output.write(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
      outputError: () => undefined,
    })
    .exitOverride((error) => {
      if (error.exitCode === 0 || error.code === 'commander.help') throw error;
      throw new UsageError(commanderIssue(error, command), pathOf(command));
    });
}

/** `xinheng plugin validate`. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** Whether parsing ended because help or the version was shown, as it was asked to. */
export function isAnsweredByHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}
