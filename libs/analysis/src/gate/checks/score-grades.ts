import type { Gate } from '../gate.js';
import type { Certainty } from '../types.js';
import type { BandModel, ScoreModel } from '../score/score-model.js';
import type { ScoreSearch } from '../score/score-search.js';
import type { Point } from '../solver/inquiry.js';
import { isUpClosed } from '../solver/is-up-closed.js';

const CODE = 'gate-worse-record-better-grade';
/** What the check of a score card works with. */
export interface ScoreCard {
  readonly gate: Gate;
  readonly score: ScoreModel;
  readonly search: ScoreSearch;
  /** Whether all counts at which the card can turn are among the cells. */
  readonly isComplete: boolean;
}

/** Enterprises, besides one of each band, whose records are made worse. */
const MOST_STARTS = 60;

/**
 * Grades of a score card by which a worse record gets a better one: bands that are not in the order of the grades, a
 * veto that gives a better grade than the score would, a veto that a worse record escapes.
 */
export function checkScoreGrades(
  { gate, score, search, isComplete }: ScoreCard,
  bands: ReadonlyMap<BandModel, Point>,
  isScoreMonotone: boolean,
): void {
  if (isScoreMonotone && isInOrder(gate, bands)) return;
  const everyone = isComplete ? search.everyone() : null;
  if (everyone !== null) {
    const places = gate.model.scheme.grades.map(({ key }) => key);
    const pair = everyone.reward(({ grade }) => places.indexOf(grade));
    if (pair !== null) report(gate, pair.better, pair.worse, 'exact');
    return;
  }
  const starts = [...bands.values(), ...others(gate, search)];
  for (const start of starts) {
    const worse = better(gate, search, score, start);
    if (worse === null) continue;
    report(gate, start, worse, 'searched');
    return;
  }
  gate.unproven.add(CODE);
}

/** Bands from the best grade down, and vetoes that stay true and give the worst grade: nothing can get better. */
function isInOrder(gate: Gate, bands: ReadonlyMap<BandModel, Point>): boolean {
  const places = gate.model.scheme.grades.map(({ key }) => key);
  const order = [...bands.keys()].map(({ grade }) => places.indexOf(grade));
  const worst = Math.max(...order, ...gate.model.rules.map(({ grade }) => places.indexOf(grade)));
  return (
    order.every((place, at) => at === 0 || place > (order[at - 1] ?? -1)) &&
    gate.model.rules.every(({ grade }) => places.indexOf(grade) === worst) &&
    gate.space.rules.every((veto) => isUpClosed(veto, gate.space.space))
  );
}

function others(gate: Gate, search: ScoreSearch): readonly Point[] {
  const found: Point[] = [];
  let tries = 0;
  for (const point of gate.inquiry.points(11)) {
    if (search.isPossible(point)) found.push(point);
    if (found.length >= MOST_STARTS || ++tries > 20 * MOST_STARTS) break;
  }
  return found;
}

/** An enterprise with a worse record and a better grade; null where none was found. */
function better(gate: Gate, search: ScoreSearch, score: ScoreModel, start: Point): Point | null {
  const places = gate.model.scheme.grades.map(({ key }) => key);
  const place = places.indexOf(gate.verdict(start)?.grade ?? '');
  const isBetter = (grade: string | undefined) => grade !== undefined && places.indexOf(grade) < place;
  const allowed = search.noBetterThan(start);
  for (const next of search.neighbours(start, allowed)) if (isBetter(gate.verdict(next)?.grade)) return next;
  for (const [order, veto] of gate.space.rules.entries()) {
    if (!isBetter(gate.model.rules[order]?.grade)) continue;
    const worse = search.worseThan(start, [veto]);
    if (worse !== null && isBetter(gate.verdict(worse)?.grade)) return worse;
  }
  for (const band of score.bands.filter(({ grade }) => isBetter(grade))) {
    const edge = band.edge === null ? -1e15 : Number(band.edge) / 1e10;
    const distance = (points: number) => Math.abs(points - edge);
    const worse = search.climb(start, ({ grade, rule }) => rule === band.key && isBetter(grade), distance, allowed);
    if (worse !== null) return worse;
  }
  return null;
}

function report(gate: Gate, start: Point, worse: Point, certainty: Certainty): void {
  const [example, compared] = [gate.example(worse), gate.example(start)];
  const known = [
    ...gate.model.rules.map(({ key, pointer, basis }) => ({ key, pointer, basis })),
    ...(gate.model.scheme.method === 'score' ? gate.model.scheme.bands : []).map((band, at) => ({
      key: `band:${band.grade}`,
      pointer: `/bands/${at}`,
      basis: band.basis ?? gate.model.scheme.basis ?? null,
    })),
  ];
  const [rule, other] = [example, compared].map((one) => known.find(({ key }) => key === one.rule));
  gate.report(CODE, rule?.pointer ?? '', {
    rules: [rule?.key ?? '', other?.key ?? ''],
    bases: [rule?.basis ?? null, other?.basis ?? null],
    params: {
      rule: rule?.key ?? '',
      grade: example.grade ?? '',
      other: other?.key ?? '',
      otherGrade: compared.grade ?? '',
    },
    example,
    compared,
    certainty,
  });
}
