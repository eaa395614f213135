import type { DefinitionSet } from '@xinheng/grading';
import { checkArticles } from './checks/articles.js';
import { checkDeadParts } from './checks/dead-part.js';
import { checkGrounds } from './checks/forbidden-grounds.js';
import { checkGap } from './checks/gap.js';
import { checkGradeNames } from './checks/grade-names.js';
import { checkCases } from './checks/missing-cases.js';
import { checkMonotone } from './checks/monotone.js';
import { checkBases } from './checks/no-basis.js';
import { checkOverlaps } from './checks/overlap.js';
import { checkReach } from './checks/reach.js';
import { checkScoreCard, scoreGate } from './checks/score-card.js';
import { checkSetAside } from './checks/set-aside.js';
import { checkUnreadFacts } from './checks/unread-facts.js';
import { Gate } from './gate.js';
import { schemeModel } from './model/scheme-model.js';
import type { GateOptions, GateReport } from './types.js';

/**
 * Looks for what a reader of a scheme misses: enterprises that no rule speaks of, rules that contradict each other or
 * decide nobody, parts of conditions that say nothing. Pure, and quick enough to be run as one types.
 * @param definitions everything in force together, the draft applied
 * @param key qualified: `hebei:enterprise-grade`
 * Throws like `compileScheme` where the scheme is not there or not in force on the day.
 */
export function analyseScheme(definitions: DefinitionSet, key: string, options: GateOptions): GateReport {
  const model = schemeModel(definitions, key, options.asOf);
  const score = scoreGate(model);
  const gate = score?.gate ?? new Gate(model);
  if (model.isWhole) {
    const reached = checkReach(gate);
    checkOverlaps(gate, reached);
    checkMonotone(gate, reached);
    checkGap(gate);
    checkDeadParts(gate);
    if (score !== null) checkScoreCard(score);
    checkSetAside(gate, score?.score.indicators ?? []);
    checkGrounds(gate);
    checkGradeNames(gate);
  }
  checkUnreadFacts(gate);
  checkBases(gate);
  checkArticles(gate, options);
  if (options.cases !== undefined) checkCases(gate, options.cases, score?.score ?? null);
  return { findings: gate.findings, isWhole: model.isWhole, unproven: [...gate.unproven] };
}
