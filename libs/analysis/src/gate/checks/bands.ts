import { decimalToText, type Decimal } from '@xinheng/logic';
import { not } from '../formula/formula.js';
import type { BandModel, Range, ScoreModel } from '../score/score-model.js';
import { scoreRange } from '../score/score-range.js';
import type { ScoreSearch } from '../score/score-search.js';
import type { Point } from '../solver/inquiry.js';
import type { Gate } from '../gate.js';

const CODE = 'gate-band-unreachable';
const OPEN = 'gate-band-not-found';

/**
 * Bands that no score comes into. Proven where the bounds of the score leave them out, or where every enterprise that
 * the score card can tell apart was graded; searched for otherwise.
 * @returns an enterprise of each band, where one was found
 */
export function checkBands(
  gate: Gate,
  score: ScoreModel,
  search: ScoreSearch,
  isComplete: boolean,
): ReadonlyMap<BandModel, Point> {
  const range = scoreRange(score, (indicator) => {
    const { space } = gate.space;
    const isPossible = (formula: typeof indicator.when) => gate.inquiry.find([space.formula(formula)]).found !== 'none';
    return { holds: isPossible(indicator.when), fails: isPossible(not(indicator.when)) };
  });
  const found = new Map<BandModel, Point>();
  const start = search.plainest();
  const open: BandModel[] = [];
  for (const [order, band] of score.bands.entries()) {
    const upper = upperEdge(score.bands, order);
    if (isOutside(range, band.edge, upper)) {
      report(gate, CODE, band, upper, range);
      continue;
    }
    const distance = (points: number) => away(points, band.edge, upper);
    const point = start && search.climb(start, ({ rule }) => rule === band.key, distance, search.anything);
    if (point === null) open.push(band);
    else found.set(band, point);
  }
  for (const band of open) {
    const everyone = search.everyone();
    const point = everyone?.find(({ rule }) => rule === band.key);
    if (point != null) {
      found.set(band, point);
      continue;
    }
    const isProven = isComplete && everyone !== null;
    report(gate, isProven ? CODE : OPEN, band, upperEdge(score.bands, score.bands.indexOf(band)), range);
  }
  return found;
}

/** The edge below which a score falls into a band: the least of those before, as the first that fits is taken. */
function upperEdge(bands: readonly BandModel[], order: number): Decimal | null {
  const edges = bands.slice(0, order).flatMap(({ edge }) => edge ?? []);
  return edges.reduce<Decimal | null>((least, edge) => (least === null || edge < least ? edge : least), null);
}

function isOutside({ least, most }: Range, edge: Decimal | null, upper: Decimal | null): boolean {
  if (edge !== null && upper !== null && edge >= upper) return true;
  return (edge !== null && most !== null && most < edge) || (upper !== null && least !== null && least >= upper);
}

function away(score: number, edge: Decimal | null, upper: Decimal | null): number {
  const [low, high] = [edge, upper].map((end) => (end === null ? null : Number(end) / 1e10));
  if (low != null && score < low) return low - score;
  return high != null && score >= high ? score - high + 1e-9 : 0;
}

function report(
  gate: Gate,
  code: typeof CODE | typeof OPEN,
  band: BandModel,
  upper: Decimal | null,
  range: Range,
): void {
  const text = (value: Decimal | null, otherwise: string) => (value === null ? otherwise : decimalToText(value));
  gate.report(code, band.pointer, {
    rules: [band.key],
    bases: [band.basis],
    params: {
      grade: band.grade,
      from: text(band.edge, '−∞'),
      to: text(upper, '∞'),
      least: text(range.least, '−∞'),
      most: text(range.most, '∞'),
    },
    certainty: code === CODE ? 'exact' : 'not-proven',
  });
}
