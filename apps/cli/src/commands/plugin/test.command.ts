import type { CaseResult, Coverage } from '@xinheng/plugin-kit';
import { openPackage, type OpenedPackage } from '../../packages/open-package.js';
import { positionOfPointer } from '../../packages/position-of-pointer.js';
import { testPackage, type TestedPackage } from '../../packages/test-package.js';
import { countFindings, findingsOf, sayFindings, shownPath } from '../../terminal/findings.js';
import { paint } from '../../terminal/paint.js';
import { renderIssue } from '@xinheng/problem';
import type { CommandContext, DefineCommand } from '../command.js';

/** `xinheng plugin test PATH`: the worked cases of a package, each difference, and what they cover; 1 where one fails. */
export const defineTest: DefineCommand = (command, context) => {
  const { terminal, words, end } = context;
  command
    .argument('<path>', words.pluginPath)
    .option('--strict', words.strict)
    .option('--json', words.json)
    .action(async (path: string, { strict = false, json = false }: { strict?: boolean; json?: boolean }) => {
      const opened = await openPackage(path, strict);
      const { plugin, definitions } = opened;
      const tested = plugin === null ? null : testPackage(plugin, definitions, strict);
      if (json) terminal.print(JSON.stringify(jsonOf(opened, tested, context), null, 2));
      else say(opened, tested, context);
      end(tested?.isPassed === true ? 0 : 1);
    });
};

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
