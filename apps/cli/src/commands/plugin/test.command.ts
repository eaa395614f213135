import { watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { proposeCases, type CaseResult, type Coverage } from '@xinheng/plugin-kit';
import { openPackage, type OpenedPackage } from '../../packages/open-package.js';
import { positionOfPointer } from '../../packages/position-of-pointer.js';
import { testPackage, type TestedPackage } from '../../packages/test-package.js';
import { countFindings, findingsOf, sayFindings, shownPath } from '../../terminal/findings.js';
import { paint } from '../../terminal/paint.js';
import { renderIssue } from '@xinheng/problem';
import type { CommandContext, DefineCommand } from '../command.js';

/** Changes that come this close together are one: an editor writes a file in several steps. */
const GATHER_MILLISECONDS = 200;

interface TestOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly propose?: boolean;
  readonly watch?: boolean;
}

/**
 * `xinheng plugin test PATH`: the worked cases of a package, each difference, and what they cover; 1 where one fails.
 * `--propose` prints the edge cases that are missing, by the file they belong in; `--watch` tests again whenever a file
 * of the folder changes, until it is interrupted.
 */
export const defineTest: DefineCommand = (command, context) => {
  const { words, end } = context;
  command
    .argument('<path>', words.pluginPath)
    .option('--strict', words.strict)
    .option('--json', words.json)
    .option('--propose', words.propose)
    .option('--watch', words.watch)
    .action(async (path: string, options: TestOptions) => {
      const isPassed = await test(path, options, context);
      if (options.watch === true) await testAgain(path, options, context);
      end(isPassed ? 0 : 1);
    });
};

async function test(path: string, options: TestOptions, context: CommandContext): Promise<boolean> {
  const { strict = false, json = false, propose = false } = options;
  const { terminal } = context;
  const opened = await openPackage(path, strict);
  const { plugin, definitions } = opened;
  const tested = plugin === null ? null : testPackage(plugin, definitions, strict);
  const proposed = plugin === null || !propose ? null : byFile(proposeCases(plugin, definitions));
  if (json) {
    const found = jsonOf(opened, tested, context);
    terminal.print(JSON.stringify(proposed === null ? found : { ...found, proposed }, null, 2));
  } else {
    say(opened, tested, context);
    if (proposed !== null) terminal.print(JSON.stringify(proposed, null, 2));
  }
  return tested?.isPassed === true;
}

/** Tests again after each change, for as long as nobody interrupts it. */
async function testAgain(path: string, options: TestOptions, context: CommandContext): Promise<never> {
  const { terminal, words } = context;
  let isChanged = false;
  let wake: () => void = () => undefined;
  watch(path, { recursive: true }, () => {
    isChanged = true;
    wake();
  });
  for (;;) {
    terminal.say(paint(terminal, 'dim', words.watching(path)));
    // What changed while the cases were run is tested too.
    if (!isChanged) await new Promise<void>((resolve) => (wake = resolve));
    await wait(GATHER_MILLISECONDS);
    isChanged = false;
    await test(path, options, context);
  }
}

/** Proposed cases by the file in which they belong. */
function byFile(proposed: ReturnType<typeof proposeCases>): Readonly<Record<string, readonly object[]>> {
  const files: Record<string, object[]> = {};
  for (const { scheme, worked } of proposed) (files[`cases/${scheme}.json`] ??= []).push(worked);
  return files;
}

function jsonOf(opened: OpenedPackage, tested: TestedPackage | null, { terminal }: CommandContext): object {
  const issues = [...opened.issues, ...(tested === null ? [] : [...tested.report.issues, ...tested.uncovered])];
  const findings = findingsOf(issues, opened, terminal.locale);
  const cases = tested?.report.results.map(({ scheme, title, file, pointer, passed, differences }) => ({
    scheme,
    title,
    file,
    pointer,
    passed,
    differences,
  }));
  return {
    findings,
    counts: countFindings(findings),
    passed: tested?.report.passed ?? 0,
    failed: tested?.report.failed ?? 0,
    cases: cases ?? [],
    coverage: tested?.coverage ?? null,
  };
}

function say(opened: OpenedPackage, tested: TestedPackage | null, context: CommandContext): void {
  const { terminal, words } = context;
  sayFindings([...opened.issues, ...(tested?.uncovered ?? [])], opened, terminal, words);
  if (tested === null) {
    terminal.say(paint(terminal, 'red', words.cannotTest(opened.path)));
    return;
  }
  const { report, coverage, isPassed } = tested;
  for (const result of report.results) if (!result.passed) sayCase(result, opened, context);
  for (const line of coverageLines(coverage, context)) terminal.say(line);
  const outcome = isPassed ? paint(terminal, 'green', words.passed) : paint(terminal, 'red', words.refused);
  terminal.say(`${words.pluginNamed(opened)} ${outcome}${words.colon}${words.caseCounts(report)}`);
}

/** One case that failed: where it stands, and each difference as expected and actual. */
function sayCase(result: CaseResult, { path, source }: OpenedPackage, { terminal, words }: CommandContext): void {
  const { file, pointer, title, differences, issues } = result;
  const position = positionOfPointer(source?.get(file) ?? '', pointer);
  const place = position === null ? '' : `:${position.line}:${position.column}`;
  terminal.say(`${paint(terminal, 'red', `✗ ${title}`)}  ${paint(terminal, 'dim', shownPath(path, file) + place)}`);
  for (const { path: property, expected, actual } of differences) {
    terminal.say(`    ${property}${words.colon}${words.difference(shown(expected), shown(actual))}`);
  }
  if (differences.length === 0) {
    for (const found of issues) terminal.say(`    ${found.pointer} ${renderIssue(found, terminal.locale)}`);
  }
  terminal.say('');
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? '∅';
}

/** One line for each scheme, and one for the articles. */
function coverageLines({ schemes, articles }: Coverage, { words }: CommandContext): readonly string[] {
  const lines = schemes.map(({ scheme, cases, rules, thresholds, bands, windows }) =>
    words.schemeCoverage({
      scheme,
      cases,
      rules: `${rules.filter((rule) => rule.cases > 0).length}/${rules.length}`,
      edges: [
        ...thresholds.flatMap(({ isHoldingShown, isFailingShown }) => [isHoldingShown, isFailingShown]),
        ...bands.flatMap(({ isMetShown, isMissedShown }) => [isMetShown, isMissedShown]),
      ]
        .reduce(share, [0, 0])
        .join('/'),
      windows: windows
        .flatMap(({ isInsideShown, isOutsideShown }) => [isInsideShown, isOutsideShown])
        .reduce(share, [0, 0])
        .join('/'),
    }),
  );
  if (articles.length === 0) return lines;
  const count = (state: string): number => articles.filter((article) => article.state === state).length;
  return [
    ...lines,
    words.articleCoverage({
      all: articles.length,
      implemented: count('implemented'),
      core: count('core'),
      notARule: count('not-a-rule'),
      discretion: count('discretion'),
    }),
  ];
}

function share([shownOf, all]: readonly [number, number], isShown: boolean): readonly [number, number] {
  return [shownOf + (isShown ? 1 : 0), all + 1];
}
