import { analyseScheme, type GateFinding } from '@xinheng/analysis';
import { DefinitionIndex, FactNames } from '@xinheng/facts';
import { namesReadBy, type DefinitionSet, type GradingDefinitions, type Scheme } from '@xinheng/grading';
import { variablesOf } from '@xinheng/logic';
import { shipped } from '../plugins/plugin-folders.js';
import { asOf, faultsByEnumeration, type Enumerated } from './gate-enumeration.js';

/** A finding as the enumeration would write it; null for what is no matter of enumeration. */
function asFault({ code, rules, pointer, params }: GateFinding): string | null {
  const [first, second] = rules;
  switch (code) {
    case 'gate-rule-never-holds':
      return `never-holds ${first}`;
    case 'gate-rule-never-reached':
      return `never-reached ${first}`;
    case 'gate-overlap':
      return `overlap ${first} ${second}`;
    case 'gate-gap':
      return 'gap';
    case 'gate-grade-unreachable':
      return 'grade-unreachable';
    case 'gate-worse-record-better-grade':
      return 'worse-is-better';
    case 'gate-indicator-rewards-worse':
      return 'worse-scores-higher';
    case 'gate-band-unreachable':
      return `band ${params['grade']}`;
    case 'gate-part-always-true':
      return `part ${pointer} always true`;
    case 'gate-part-always-false':
      return `part ${pointer} always false`;
    default:
      return null;
  }
}

function faultsByGate(set: DefinitionSet, key: string) {
  const { findings, isWhole, unproven } = analyseScheme(set, key, { asOf });
  expect(isWhole).toBe(true);
  return { found: new Set(findings.flatMap((finding) => asFault(finding) ?? [])), unproven };
}

/** The facts that a scheme reads, through others too. */
function readThrough(set: DefinitionSet, plugin: string) {
  const names = new FactNames(new DefinitionIndex(set), plugin, asOf);
  return (scheme: Scheme): ReadonlySet<string> => {
    const found = new Set<string>();
    const visit = (name: string): void => {
      const declared = names.fact(name);
      if (declared === undefined || found.has(name)) return;
      found.add(name);
      const { tree } = 'logic' in declared.fact.from ? names.logic(declared) : { tree: null };
      if (tree !== null) variablesOf(tree).forEach(visit);
    };
    const conditions = scheme.method === 'decision' ? { ...scheme, otherwise: { grade: '', reason: '' } } : scheme;
    namesReadBy(withoutReasons(conditions)).forEach(visit);
    return found;
  };
}

function withoutReasons<T>(scheme: T): T {
  return JSON.parse(JSON.stringify(scheme, (key, value: unknown) => (key === 'reason' ? '' : value))) as T;
}

export function product<T>(...domains: readonly (readonly T[])[]): readonly T[][] {
  return domains.reduce<T[][]>((rows, domain) => rows.flatMap((row) => domain.map((value) => [...row, value])), [[]]);
}

export function withScheme(plugin: GradingDefinitions, scheme: Scheme): DefinitionSet {
  return [shipped('national'), { ...plugin, schemes: [scheme] }];
}

/** The faults of a scheme by enumeration and by the gate, and what the gate says that it has not proven. */
export function compared(set: DefinitionSet, key: string, enterprises: readonly Enumerated[]) {
  const [plugin = ''] = key.split(':');
  const expected = faultsByEnumeration(set, key, enterprises, readThrough(set, plugin));
  const { found, unproven } = faultsByGate(set, key);
  return { expected: [...expected].sort(), found: [...found].sort(), unproven };
}
