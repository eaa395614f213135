import { warning, type Issue } from '@xinheng/problem';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import { placed } from '../origins.js';
import type { Coverage, SchemeCoverage } from './coverage.js';

/**
 * What the cases leave unshown, as warnings at the schemes concerned: a package should hold a case for each rule, veto
 * and band edge, and for both sides of each threshold and window.
 */
export function coverageIssues(plugin: PluginDefinitions, { schemes }: Coverage): readonly Issue[] {
  return schemes.flatMap((coverage) => {
    const scheme = plugin.schemes.findLast(({ key }) => key === coverage.scheme)!;
    return unshown(coverage).map((found) => placed(found, scheme));
  });
}

function unshown({ scheme, cases, rules, thresholds, bands, windows, overlaps }: SchemeCoverage): readonly Issue[] {
  if (cases === 0) return [warning('plugin-uncovered-scheme', '', { scheme })];
  return [
    ...rules
      .filter((rule) => rule.cases === 0)
      .map(({ key }) => warning('plugin-uncovered-rule', '', { scheme, rule: key })),
    ...thresholds.flatMap(({ rule, name, operator, edge, isHoldingShown, isFailingShown }) => {
      const params = { scheme, rule, name, operator, edge };
      return [
        ...(isHoldingShown ? [] : [warning('plugin-uncovered-threshold-held', '', params)]),
        ...(isFailingShown ? [] : [warning('plugin-uncovered-threshold-failed', '', params)]),
      ];
    }),
    ...bands.flatMap(({ grade, min, isMetShown, isMissedShown }) => [
      ...(isMetShown ? [] : [warning('plugin-uncovered-band-met', '', { scheme, grade, min })]),
      ...(isMissedShown ? [] : [warning('plugin-uncovered-band-missed', '', { scheme, grade, min })]),
    ]),
    ...windows.flatMap(({ fact, isInsideShown, isOutsideShown }) => [
      ...(isInsideShown ? [] : [warning('plugin-uncovered-window-inside', '', { scheme, fact })]),
      ...(isOutsideShown ? [] : [warning('plugin-uncovered-window-outside', '', { scheme, fact })]),
    ]),
    ...overlaps.map((overlap) => warning('plugin-rules-overlap', '', { scheme, ...overlap })),
  ];
}
