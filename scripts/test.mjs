/**
 * `npm test [-- --only part,part] [-- --except part]`: everything CI runs, part by part, with the time of each.
 * The parts that only read the sources run in two rows at once, on two cores. A part that fails does not stop the
 * others. Suites whose services are missing report themselves as skipped,
 * by name and with the cause; with CI=true they fail (tests/support).
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, installPackages, root } from './prepare.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'xinheng-test-'));
const bin = (name) => join(root, 'node_modules', name);

/**
 * In order, the cheap and telling first. `jest` parts report their counts. The first row that only reads the sources
 * runs beside the second one, on the two cores of the machine we promise to run on; the rest runs one by one.
 */
const rows = [
  [{ name: 'lint', run: () => node([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'], { isHeldBack: true }) }],
  [
    { name: 'format', run: () => node([bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']) },
    { name: 'types', run: () => node([join(root, 'scripts/types.mjs')]) },
    { name: 'architecture', run: () => jest('architecture', ['tests/architecture']) },
  ],
];
const others = [
  { name: 'units', run: () => jest('units', ['--roots=apps', '--roots=libs']) },
  { name: 'conformance', run: () => jest('conformance', ['tests/conformance', 'tests/property']) },
  { name: 'plugins', run: () => jest('plugins', ['tests/plugins']) },
  { name: 'build', run: () => build(['server', 'worker', 'cli', 'admin', 'site']).then(() => 0) },
  { name: 'command-line', run: () => jest('command-line', ['tests/command-line']) },
  { name: 'contract', run: () => jest('contract', ['tests/contract']) },
  { name: 'api', run: () => jest('api', ['tests/e2e']) },
  { name: 'crash', run: () => jest('crash', ['tests/crash']) },
  { name: 'browser', run: () => jest('browser', ['tests/browser']) },
];

const parts = [...rows.flat(), ...others];
const only = listOf('--only');
const except = listOf('--except') ?? [];
const unknown = [...(only ?? []), ...except].filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`没有名为 ${unknown.join(', ')} 的部分 · no such part. ${parts.map((part) => part.name).join(' ')}`);
  process.exit(2);
}

installPackages();
const begun = process.hrtime.bigint();
const outcomes = [];
await Promise.all(rows.map(runRow));
await runRow(others);
rmSync(scratch, { recursive: true, force: true });

console.log('\npart            passed  failed skipped   seconds');
for (const { name, passed, failures, skipped, seconds, failed } of outcomes) {
  const cells = [
    String(passed).padStart(6),
    String(failures).padStart(8),
    String(skipped).padStart(8),
    seconds.toFixed(1).padStart(10),
  ];
  console.log(`${name.padEnd(16)}${cells.join('')}${failed ? '  ✗' : ''}`);
}
const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
const skippedTests = outcomes.flatMap(({ skippedNames }) => skippedNames);
if (skippedTests.length > 0) console.log(`\nskipped:\n${skippedTests.map((name) => `  - ${name}`).join('\n')}`);
console.log(`\n${secondsSince(begun).toFixed(0)} seconds in all`);
console.log(`tests: ${sum('passed')} passed, ${sum('failures')} failed, ${sum('skipped')} skipped`);
process.exit(outcomes.some(({ failed }) => failed) ? 1 : 0);

async function runRow(row) {
  for (const { name, run } of row) {
    if ((only && !only.includes(name)) || except.includes(name)) continue;
    console.log(`\n━━ ${name}`);
    const started = process.hrtime.bigint();
    const status = await run();
    outcomes.push({ name, ...countsOf(name, status), seconds: secondsSince(started), failed: status !== 0 });
  }
}

function secondsSince(started) {
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function listOf(flag) {
  const at = process.argv.indexOf(flag);
  return at < 0 ? null : (process.argv[at + 1] ?? '').split(',').filter(Boolean);
}

/** Runs a program of Node; what is held back is printed when it has ended, where another one prints meanwhile. */
function node(args, { environment = {}, isHeldBack = false } = {}) {
  return new Promise((resolve) => {
    const output = isHeldBack ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...environment },
    });
    const held = [];
    child.stdout?.on('data', (chunk) => held.push(chunk));
    child.stderr?.on('data', (chunk) => held.push(chunk));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(held));
      resolve(code ?? 1);
    });
  });
}

function jest(name, args) {
  return node(
    [
      bin('jest/bin/jest.js'),
      ...args,
      // As many as the machine we promise to run on has cores.
      '--maxWorkers=2',
      '--json',
      `--outputFile=${join(scratch, name)}.json`,
      '--reporters=default',
      '--silent=false',
    ],
    {
      environment: {
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        TEST_SHELF: scratch,
      },
    },
  );
}

/** A jest part counts its tests and names those that it skipped; any other part is one check. */
function countsOf(name, status) {
  const report = join(scratch, `${name}.json`);
  if (!existsSync(report)) {
    return { passed: status === 0 ? 1 : 0, failures: status === 0 ? 0 : 1, skipped: 0, skippedNames: [] };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const skippedNames = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter((test) => test.status === 'pending').map(({ fullName }) => fullName),
  );
  return {
    passed: numPassedTests,
    failures: numFailedTests || numFailedTestSuites,
    skipped: numPendingTests,
    skippedNames,
  };
}
