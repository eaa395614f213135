import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';
import type { Words } from '../i18n/words.js';

/** 0 done, 1 the work was refused or a check failed, 2 bad usage. */
export type ExitStatus = 0 | 1 | 2;

/** What a command is given to work with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly words: Words;
  /** Says how the command ended. */
  end(status: ExitStatus): void;
}

/** Adds arguments, options and the action to a command that is asked for. */
export type DefineCommand = (command: Command, context: CommandContext) => void;
