import { bandKey, OTHERWISE } from '@xinheng/grading';
import { decimalToJson } from '@xinheng/logic';
import type { Gate } from '../gate.js';
import type { ScoreModel } from '../score/score-model.js';
import type { DecidedCase } from '../types.js';

const RULE = 'gate-no-case';
const EDGE = 'gate-no-case-edge';

/** Rules, vetoes, bands and edges of bands that no worked case shows. */
export function checkCases(gate: Gate, cases: readonly DecidedCase[], score: ScoreModel | null): void {
  const { scheme } = gate.model;
  const decided = new Set(cases.map(({ rule }) => rule));
  const rules =
    scheme.method === 'decision'
      ? [
          ...scheme.rules.map((rule, at) => ({ ...rule, at: `/rules/${at}` })),
          { ...scheme.otherwise, key: OTHERWISE, at: '/otherwise' },
        ]
      : [
          ...(scheme.vetoes ?? []).map((veto, at) => ({ ...veto, at: `/vetoes/${at}` })),
          ...scheme.bands.map((band, at) => ({ ...band, key: bandKey(band), at: `/bands/${at}` })),
        ];
  for (const { key, basis, at } of rules) {
    if (decided.has(key)) continue;
    gate.report(RULE, at, { rules: [key], bases: [basis ?? scheme.basis ?? null], params: { rule: key } });
  }
  for (const { key, grade, pointer, basis, edge } of score?.bands ?? []) {
    if (edge === null || cases.some((one) => one.score === decimalToJson(edge))) continue;
    gate.report(EDGE, `${pointer}/min`, { rules: [key], bases: [basis], params: { grade, min: decimalToJson(edge) } });
  }
}
