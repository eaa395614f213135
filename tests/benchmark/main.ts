import { writeFileSync } from 'node:fs';
import { installationRoot } from '@xinheng/platform';
import type { Measurement } from './measurement.js';
import { readOptions } from './options.js';
import { measureOnStages } from './suites.js';
import { tableOf } from './table.js';
import { measureContest } from './rules/contest.js';
import { hebeiContest } from './rules/hebei.js';
import { scoreCardContest } from './rules/score-card.js';

/** Subjects of the suite `rules`, which needs no database. */
const OF_RULES = 200_000;

async function measureRules(): Promise<readonly Measurement[]> {
  return [
    await measureContest(await hebeiContest(installationRoot(), OF_RULES)),
    await measureContest(scoreCardContest(OF_RULES)),
  ];
}

const options = readOptions(process.argv.slice(2));
const measurements: Measurement[] = [];
const say = (line: string): unknown => process.stderr.write(`${line} …\n`);
if (options.only.includes('rules')) {
  say('rules');
  measurements.push(...(await measureRules()));
}
const others = options.only.filter((suite) => suite !== 'rules');
if (others.length > 0) measurements.push(...(await measureOnStages(others, options, say)));
process.stdout.write(`${tableOf(measurements)}\n`);
if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(measurements, null, 2)}\n`);
