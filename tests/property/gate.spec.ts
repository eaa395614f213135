import { analyseScheme, type GateFinding } from '@xinheng/analysis';
import { DefinitionIndex, FactNames } from '@xinheng/facts';
import type { DefinitionSet, GradingDefinitions, Scheme } from '@xinheng/grading';
import { namesReadBy } from '@xinheng/grading';
import { variablesOf } from '@xinheng/logic';
import {
  general,
  input,
  licenceRevoked,
  onSeriousList,
  penalty,
  record,
  utilityArrears,
} from '../plugins/hebei-input.js';
import { shipped } from '../plugins/plugin-folders.js';
import { asOf, faultsByEnumeration, type Enumerated } from './gate-enumeration.js';
import { mutant } from './gate-mutants.js';

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

function faultsByGate(set: DefinitionSet, key: string): ReadonlySet<string> {
  const report = analyseScheme(set, key, { asOf });
  expect([report.isWhole, report.unproven]).toEqual([true, []]);
  return new Set(report.findings.flatMap((finding) => asFault(finding) ?? []));
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

function product<T>(...domains: readonly (readonly T[])[]): readonly T[][] {
  return domains.reduce<T[][]>((rows, domain) => rows.flatMap((row) => domain.map((value) => [...row, value])), [[]]);
}

const hebei = shipped('hebei');
const national = shipped('national');
const hebeiKey = 'hebei:enterprise-grade';

/** Every enterprise that the grades of Hebei can tell apart, and a few more. */
const hebeiEnterprises: readonly Enumerated[] = product(
  [0, 1, 2, 3, 4, 5, 6, 7],
  [0, 1, 2, 3, 4, 6],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 1],
)
  .filter(([times, , severe]) => severe === 0 || times > 0)
  // Two ways onto the list, two ways of losing the licence: either alone is enough to tell.
  .filter(([, , , member, reported, state, revoked]) => member + reported < 2 && state + revoked < 2)
  .map(([times, serious, severe, member, reported, state, revoked]) => ({
    input: input(
      [
        ...general(times - severe),
        ...(severe ? [utilityArrears('2022-03-01', { fields: { severeConsequence: true } })] : []),
        ...Array.from({ length: serious }, () => penalty('2022-03-02', { orderedToClose: true })),
        ...(reported ? [record('national:serious-list-entry', '2022-03-03')] : []),
        ...(state ? [licenceRevoked('2022-03-03')] : []),
        ...(revoked ? [penalty('2022-03-04', { businessLicenceRevoked: true })] : []),
      ],
      member ? [onSeriousList('2022-03-04')] : [],
    ),
    adverse: {
      'general-dishonesty-12m': times,
      'serious-dishonesty-12m': serious,
      'severe-consequence-12m': severe,
      'serious-list-membership': member,
      'serious-list-reported': reported,
      'licence-revoked-state': state,
      'licence-revoked-penalty': revoked,
    },
    neutral: '',
  }));

const hebeiFacts: Readonly<Record<string, string>> = {
  'general-dishonesty-12m': 'integer',
  'serious-dishonesty-12m': 'integer',
  'severe-consequence-12m': 'boolean',
  'on-serious-list': 'boolean',
  'licence-revoked': 'boolean',
};

function withScheme(plugin: GradingDefinitions, scheme: Scheme): DefinitionSet {
  return [national, { ...plugin, schemes: [scheme] }];
}

function compared(set: DefinitionSet, key: string, enterprises: readonly Enumerated[]) {
  const [plugin = ''] = key.split(':');
  const expected = faultsByEnumeration(set, key, enterprises, readThrough(set, plugin));
  return { expected: [...expected].sort(), found: [...faultsByGate(set, key)].sort() };
}

describe('the gate, beside the enumeration of all enterprises', () => {
  it('finds nothing in the grades of Hebei as they are shipped', () => {
    const { expected, found } = compared([national, hebei], hebeiKey, hebeiEnterprises);
    expect(expected).toEqual([]);
    expect(found).toEqual([]);
  });

  it('finds what the enumeration finds in mutants of the grades of Hebei, and no more', () => {
    let faulty = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const scheme = mutant(hebei.schemes[0], seed, hebeiFacts);
      const { expected, found } = compared(withScheme(hebei, scheme), hebeiKey, hebeiEnterprises);
      expect({ seed, found }).toEqual({ seed, found: expected });
      if (expected.length > 0) faulty++;
    }
    expect(faulty).toBeGreaterThan(70);
  });
});
