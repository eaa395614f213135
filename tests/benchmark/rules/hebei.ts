import { join } from 'node:path';
import { compileScheme } from '@xinheng/grading';
import type { Value } from '@xinheng/logic';
import { readPlugin, resolveDefinitions, type PluginDefinitions } from '@xinheng/plugin-kit';
import { readFolder } from '@xinheng/plugin-pack';
import { seededRandom } from '../random.js';
import type { Contest, Verdict } from './contest.js';

/** Hebei's enterprise grading as it ships, over facts of invented firms. */
export async function hebeiContest(root: string, subjects: number): Promise<Contest> {
  const national = await pluginOf(join(root, 'plugins/national'), []);
  const hebei = await pluginOf(join(root, 'plugins/hebei'), [national]);
  const program = compileScheme(resolveDefinitions([national, hebei]), 'hebei:enterprise-grade', '2022-06-30');
  const names = program.facts.map(({ name }) => name);
  const random = seededRandom(2022);
  const valueOf: Readonly<Record<string, () => Value>> = {
    'general-dishonesty-12m': () => (random() < 0.7 ? 0 : Math.floor(random() * 8)),
    'serious-dishonesty-12m': () => (random() < 0.95 ? 0 : 1),
    'severe-consequence-12m': () => random() < 0.02,
    'on-serious-list': () => random() < 0.01,
    'licence-revoked': () => random() < 0.01,
  };
  const vectors = Array.from({ length: subjects }, () => names.map((name) => valueOf[name]?.() ?? false));
  const [revoked, listed, serious, general, severe] = [
    'licence-revoked',
    'on-serious-list',
    'serious-dishonesty-12m',
    'general-dishonesty-12m',
    'severe-consequence-12m',
  ].map((name) => names.indexOf(name)) as [number, number, number, number, number];
  return {
    id: 'rules-hebei',
    title: 'Hebei enterprise grading, from facts to grade',
    program,
    vectors,
    byHand: (vector) => {
      if (vector[revoked] === true) return D;
      if (vector[listed] === true || (vector[serious] as number) >= 1) return C;
      const count = vector[general] as number;
      if (count > 5 || vector[severe] === true) return C;
      return count >= 1 ? B : A;
    },
    jsonLogic: {
      if: [
        { '==': [{ var: 'licence-revoked' }, true] },
        'D',
        { '==': [{ var: 'on-serious-list' }, true] },
        'C',
        { '>=': [{ var: 'serious-dishonesty-12m' }, 1] },
        'C',
        { '>': [{ var: 'general-dishonesty-12m' }, 5] },
        'C',
        { var: 'severe-consequence-12m' },
        'C',
        { '>=': [{ var: 'general-dishonesty-12m' }, 1] },
        'B',
        'A',
      ],
    },
    verdictOf: (answer) => ({ grade: answer as string, score: null }),
    zen: [
      'licence_revoked == true ? "D"',
      'on_serious_list == true ? "C"',
      'serious_dishonesty_12m >= 1 ? "C"',
      'general_dishonesty_12m > 5 ? "C"',
      'severe_consequence_12m == true ? "C"',
      'general_dishonesty_12m >= 1 ? "B" : "A"',
    ].join(' : '),
    rules: [
      rule('licence-revoked', 'equal', true, 'D', 7),
      rule('on-serious-list', 'equal', true, 'C', 6),
      rule('serious-dishonesty-12m', 'greaterThanInclusive', 1, 'C', 5),
      rule('general-dishonesty-12m', 'greaterThan', 5, 'C', 4),
      rule('severe-consequence-12m', 'equal', true, 'C', 3),
      rule('general-dishonesty-12m', 'greaterThanInclusive', 1, 'B', 2),
      rule('general-dishonesty-12m', 'greaterThanInclusive', 0, 'A', 1),
    ],
  };
}

const [A, B, C, D] = ['A', 'B', 'C', 'D'].map((grade): Verdict => ({ grade, score: null })) as [
  Verdict,
  Verdict,
  Verdict,
  Verdict,
];

function rule(fact: string, operator: string, value: number | boolean, grade: string, priority: number) {
  return { conditions: { all: [{ fact, operator, value }] }, grade, priority };
}

async function pluginOf(folder: string, others: readonly PluginDefinitions[]): Promise<PluginDefinitions> {
  const { plugin, issues } = readPlugin(await readFolder(folder), { others });
  if (plugin === null) throw new Error(`${folder} cannot be read: ${JSON.stringify(issues.slice(0, 3))}`);
  return plugin;
}
