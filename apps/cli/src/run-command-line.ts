import { CommanderError } from 'commander';
import { renderIssue, XinhengError, type Locale } from '@xinheng/problem';
import { wordsOf } from './i18n/words.js';
import { createProgram, isAnsweredByHelp } from './program.js';
import { paint } from './terminal/paint.js';
import type { Terminal } from './terminal/terminal.js';
import { sayRefusal } from './terminal/say-refusal.js';
import { UsageError } from './usage-error.js';

/** The reader of our output has gone: what a shell calls a program that ended so. */
const READER_GONE = 141;

/** Refusals that can only be mended by calling the command otherwise: with another environment, for another scheme. */
const usageCodes: ReadonlySet<string> = new Set(['config-invalid', 'grading-unknown-scheme', 'import-item-unknown']);

/** Runs one command line, the words behind `xinheng`; answers the exit status and says on standard error why. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const words = wordsOf(terminal.locale);
  let status = 0;
  try {
    // `help plugin validate` is `plugin validate --help`.
    const asked = args[0] === 'help' && args.length > 1 ? [...args.slice(1), '--help'] : args;
    const program = await createProgram(asked, { terminal, words, end: (ended) => (status = ended) });
    await program.parseAsync(asked, { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error, terminal);
  }
}

function statusOf(error: unknown, terminal: Terminal): number {
  const { locale } = terminal;
  if (isAnsweredByHelp(error)) return 0;
  // A group was called without a command: its help has been shown.
  if (error instanceof CommanderError) return 2;
  if (error instanceof UsageError) {
    terminal.say(paint(terminal, 'red', renderIssue(error.issue, locale)));
    if (error.command !== null) {
      terminal.say(renderIssue({ code: 'command-usage', params: { command: error.command } }, locale));
    }
    return 2;
  }
  if (error instanceof XinhengError) {
    sayRefusal(error, terminal);
    return usageCodes.has(error.code) ? 2 : 1;
  }
  if (isReaderGone(error)) return READER_GONE;
  terminal.say(paint(terminal, 'red', failure(error, locale)));
  if (error instanceof Error && error.stack !== undefined) terminal.say(error.stack);
  return 1;
}

function failure(error: unknown, locale: Locale): string {
  const reason = error instanceof Error ? error.message : String(error);
  return renderIssue({ code: 'command-failed', params: { reason } }, locale);
}

function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
