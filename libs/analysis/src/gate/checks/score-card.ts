import { Gate } from '../gate.js';
import type { SchemeModel } from '../model/scheme-model.js';
import { scoreMarks } from '../score/score-marks.js';
import { scoreModel, type ScoreModel } from '../score/score-model.js';
import { ScoreSearch } from '../score/score-search.js';
import { checkBands } from './bands.js';
import { checkRewards } from './rewards.js';
import { checkScoreGrades } from './score-grades.js';

/** A score card with the gate over the counts at which it can turn; null where a number of it cannot be read. */
export interface ScoreGate {
  readonly gate: Gate;
  readonly score: ScoreModel;
  readonly isComplete: boolean;
}

/** Prepares the gate of a score card. */
export function scoreGate(model: SchemeModel): ScoreGate | null {
  if (model.scheme.method !== 'score' || !model.isWhole) return null;
  const score = scoreModel(model, model.scheme);
  if (score === null) return null;
  const { marks, isComplete } = scoreMarks(score);
  return { gate: new Gate(model, marks), score, isComplete };
}

/** Bands, indicators and grades of a score card. Needs stored facts to be gradable: no look-up of the subject. */
export function checkScoreCard({ gate, score, isComplete }: ScoreGate): void {
  if (gate.program?.vectors == null) {
    gate.unproven.add('gate-band-unreachable').add('gate-worse-record-better-grade');
    return;
  }
  const search = new ScoreSearch(gate);
  const bands = checkBands(gate, score, search, isComplete);
  const isMonotone = checkRewards(gate, score, search, isComplete);
  checkScoreGrades({ gate, score, search, isComplete }, bands, isMonotone);
}
