/** A number from the environment. */
function numberOf(name: string, usual: number): number {
  const text = process.env[name] ?? '';
  return text === '' ? usual : Number(text);
}

const minutes = numberOf('SOAK_MINUTES', 10);

/** How long and how hard `npm run soak` works; smaller numbers try it out. */
export const soak = {
  /** How often each crash point is hit, by death and by standing still. */
  times: numberOf('SOAK_TIMES', 20),
  /** How many shards must be refused because their claim was lost. */
  rejections: numberOf('SOAK_REJECTIONS', 50),
  /** How long servers and workers fail under load. */
  minutes,
  /** How many of them fail in that time. */
  faults: numberOf('SOAK_FAULTS', Math.round(20 * minutes)),
  /** How many records are written in a second. */
  writesPerSecond: numberOf('SOAK_WRITES', 300),
  /** Over how many subjects the runs go. */
  subjects: numberOf('SOAK_SUBJECTS', 20_000),
  /** How many packages are spoilt. */
  packages: numberOf('SOAK_PACKAGES', 10_000),
  /** Which faults come, in which order; said at the end, to have the same again. */
  seed: numberOf('SOAK_SEED', Math.floor(Math.random() * 1_000_000)),
} as const;

/** A line for whoever watches. */
export function say(line: string): void {
  process.stdout.write(`soak: ${line}\n`);
}
