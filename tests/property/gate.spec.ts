import type { GradingDefinitions, Scheme } from '@xinheng/grading';
import { compared, withScheme } from './gate-comparison.js';
import type { Enumerated } from './gate-enumeration.js';
import { hebei, hebeiEnterprises, hebeiFacts } from './gate-hebei.js';
import { mutant } from './gate-mutants.js';
import { card, cardEnterprises, cardFacts, withCard } from './gate-score-card.js';
import { table, tableEnterprises, tableFacts, tablePlugin } from './gate-table.js';

interface Subject {
  readonly plugin: GradingDefinitions;
  readonly scheme: Scheme;
  readonly enterprises: readonly Enumerated[];
  /** Facts by type, for slips that read another one. */
  readonly facts: Readonly<Record<string, string>>;
  readonly mutants: number;
}

const subjects: Readonly<Record<string, Subject>> = {
  'the grades of Hebei': {
    plugin: hebei,
    scheme: hebei.schemes[0],
    enterprises: hebeiEnterprises,
    facts: hebeiFacts,
    mutants: 190,
  },
  'a score card': { plugin: withCard, scheme: card, enterprises: cardEnterprises, facts: cardFacts, mutants: 90 },
  'a table with windows, sums and nulls': {
    plugin: tablePlugin,
    scheme: table,
    enterprises: tableEnterprises,
    facts: tableFacts,
    mutants: 78,
  },
};

/** Faulty mutants, as the enumeration says; all of them were found, or the test before has failed. */
let faulty = 0;

describe.each(Object.entries(subjects))('the gate over %s, beside the grading of every enterprise', (_, subject) => {
  const { plugin, scheme, enterprises, facts, mutants } = subject;
  const key = `${plugin.id}:${scheme.key}`;

  it('finds nothing where there is nothing to find', () => {
    const seen = compared(withScheme(plugin, scheme), key, enterprises);
    expect(seen).toEqual({ expected: [], found: [], unproven: [] });
  });

  it.each([0, 1, 2])('finds what is wrong with mutants, and no more (%d of 3)', (part) => {
    for (let seed = part + 1; seed <= mutants; seed += 3) {
      const { expected, found, unproven } = compared(withScheme(plugin, mutant(scheme, seed, facts)), key, enterprises);
      expect({ seed, found, unproven }).toEqual({ seed, found: expected, unproven: [] });
      if (expected.length > 0) faulty++;
    }
  });
});

it('was tried on 200 faults at least', () => {
  expect(faulty).toBeGreaterThanOrEqual(200);
});
