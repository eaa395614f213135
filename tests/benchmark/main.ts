import { writeFileSync } from 'node:fs';
import { installationRoot } from '@xinheng/platform';
import type { Measurement } from './measurement.js';
import { readOptions, type BenchmarkOptions, type Suite } from './options.js';
import { tableOf } from './table.js';
import { measureContest } from './rules/contest.js';
import { hebeiContest } from './rules/hebei.js';
import { scoreCardContest } from './rules/score-card.js';

/** Subjects of the suite `rules`, which needs no database. */
const OF_RULES = 200_000;

const suites: Readonly<Partial<Record<Suite, (options: BenchmarkOptions) => Promise<readonly Measurement[]>>>> = {
  rules: async () => [
    await measureContest(await hebeiContest(installationRoot(), OF_RULES)),
    await measureContest(scoreCardContest(OF_RULES)),
  ],
};

const options = readOptions(process.argv.slice(2));
const measurements: Measurement[] = [];
for (const suite of options.only) {
  const run = suites[suite];
  if (run === undefined) continue;
  process.stderr.write(`${suite} …\n`);
  measurements.push(...(await run(options)));
}
process.stdout.write(`${tableOf(measurements)}\n`);
if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(measurements, null, 2)}\n`);
