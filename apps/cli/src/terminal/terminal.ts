import type { Readable, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { localeOfEnvironment } from '@xinheng/platform/config';
import type { Locale } from '@xinheng/problem';

/** Where a command reads and writes: machines read standard output, people standard error. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly locale: Locale;
  /** A person looks at standard error: progress may be drawn over itself. */
  readonly isWatched: boolean;
  /** Standard error takes colours. */
  readonly hasColours: boolean;
  /** Writes lines for people. */
  say(text: string): void;
  /** Draws over the last line for people, where they watch. */
  draw(text: string): void;
  /** Writes lines for machines. */
  print(text: string): void;
}

/** The streams of this process. */
export function terminalOfProcess(): Terminal {
  const { stdin, stdout, stderr } = process;
  const screen = stderr instanceof WriteStream ? stderr : null;
  return {
    input: stdin,
    output: stdout,
    locale: localeOfEnvironment(),
    isWatched: screen !== null,
    hasColours: screen?.hasColors() ?? false,
    say: (text) => void stderr.write(`${text}\n`),
    draw: (text) => void screen?.write(`\r\u001b[K${text}`),
    print: (text) => void stdout.write(`${text}\n`),
  };
}
