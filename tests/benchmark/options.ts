import { Command, InvalidArgumentError } from 'commander';

/** The suites, in the order in which they run. */
export const SUITES = ['rules', 'full', 'incremental', 'latency', 'queue', 'growth'] as const;
export type Suite = (typeof SUITES)[number];

/** What `npm run bench` was asked for. */
export interface BenchmarkOptions {
  readonly only: readonly Suite[];
  readonly subjects: number;
  readonly records: number;
  /** A file for the figures as JSON; null: the table only. */
  readonly json: string | null;
}

/** Reads the words behind `npm run bench --`; ends the program with 2 and a sentence where they are wrong. */
export function readOptions(argv: readonly string[]): BenchmarkOptions {
  const program = new Command('npm run bench --')
    .option('--only <suites>', `some of ${SUITES.join('|')}, with commas`, readSuites, [...SUITES])
    .option('--subjects <n>', 'how many subjects', readCount, 200_000)
    .option('--records <n>', 'how many records', readCount, 1_000_000)
    .option('--province', '3,000,000 subjects and 10,000,000 records')
    .option('--json <file>', 'writes the figures to a file too')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
  program.parse([...argv], { from: 'user' });
  const given = program.opts<{ only: Suite[]; subjects: number; records: number; province?: boolean; json?: string }>();
  return {
    only: given.only,
    subjects: given.province === true ? 3_000_000 : given.subjects,
    records: given.province === true ? 10_000_000 : given.records,
    json: given.json ?? null,
  };
}

function readSuites(text: string): Suite[] {
  const names = text.split(',');
  const unknown = names.find((name) => !SUITES.includes(name as Suite));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no suite ${unknown}.`);
  return names as Suite[];
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 100)
    throw new InvalidArgumentError('A whole number of at least 100 is needed.');
  return count;
}
