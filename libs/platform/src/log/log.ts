import { pino, type Logger } from 'pino';
import { databaseFailureOf } from '../database/database-error.js';

/** How much is written. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Facts beside a message: ids and counts. Never a name, a code, a number of a person, or a secret. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What operators read: one JSON object a line, or plain sentences on a terminal. */
export class Log {
  private constructor(private readonly logger: Logger) {}

  /** A log to standard output. */
  static toStandardOutput(level: LogLevel, isTerminal: boolean): Log {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    return new Log(isTerminal ? pino(options, { write: writePlain }) : pino(options));
  }

  /** A log that hands each JSON line to `write`. */
  static to(level: LogLevel, write: (line: string) => void): Log {
    return new Log(pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write }));
  }

  debug(message: string, facts: LogFacts = {}): void {
    this.logger.debug(facts, message);
  }

  info(message: string, facts: LogFacts = {}): void {
    this.logger.info(facts, message);
  }

  warn(message: string, facts: LogFacts = {}): void {
    this.logger.warn(facts, message);
  }

  /** Writes what failed with its stack; of a refused statement the statement without its values. */
  error(message: string, error: unknown, facts: LogFacts = {}): void {
    this.logger.error({ ...facts, ...describe(error) }, message);
  }
}

function describe(error: unknown): LogFacts {
  const refused = databaseFailureOf(error);
  if (refused !== null) {
    const stack = error instanceof Error ? error.stack?.replace(/^[^]*?(?=\n\s+at )/, '') : undefined;
    return { error: `database refused a statement: ${refused.code}`, sql: refused.sql.slice(0, 500), stack };
  }
  if (error instanceof Error) return { error: error.message, stack: error.stack };
  return { error: String(error) };
}

const COLORS: Readonly<Record<number, string>> = { 20: '\u001b[2m', 40: '\u001b[33m', 50: '\u001b[31m' };

/** `08:30:12 message key=value`, with warnings and errors in colour. */
function writePlain(line: string): void {
  const { level, time, msg, stack, ...facts } = JSON.parse(line) as Record<string, unknown> & { level: number };
  const clock = String(time).slice(11, 19);
  const pairs = Object.entries(facts).map(([key, value]) => ` ${key}=${String(value)}`);
  const color = COLORS[level] ?? '';
  const text = `${clock} ${String(msg)}${pairs.join('')}`;
  process.stdout.write(color === '' ? `${text}\n` : `${color}${text}\u001b[0m\n`);
  if (typeof stack === 'string') process.stdout.write(`${stack}\n`);
}
