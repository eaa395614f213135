import type { FactProgram } from '@xinheng/facts';
import { compileFirst, compileRules, decimalOf, type Decimal, type RuleNode, type Value } from '@xinheng/logic';
import { boundTo } from './bound-to.js';
import type { Decision } from './method.js';
import { bandKey, type CheckedScore } from './score-parts.js';

/** Quick arithmetic counts in ten-thousandths, as whole numbers in doubles. */
const UNITS = 10_000;
/** A ten-thousandth in units of a decimal. */
const UNIT: Decimal = 10n ** 6n;
/** Far below 2^53, so that sums and products of whole numbers up to here are exact. */
const LIMIT = 2 ** 45;

/** One indicator, laid out for the loop. */
interface Line {
  readonly points: number;
  readonly cap: number;
  /** The position of the fact that says how often; -1: once. */
  readonly each: number;
  /** Its place among the conditions; -1: it always holds. */
  readonly when: number;
  readonly group: number;
}

/**
 * Scores facts in doubles where that is exact: points, caps, bounds and edges are known numbers of at most four places.
 * Null where they are not. A subject whose numbers grow too large is left to `exact`.
 */
export function quickScore(
  checked: CheckedScore,
  program: FactProgram,
  exact: (facts: readonly Value[]) => Decision,
): ((facts: readonly Value[]) => Decision) | null {
  const { scheme, vetoes, indicators, places } = checked;
  const layout = program.layout();
  const options = { asOf: program.asOf };
  const bounds = boundTo(program, checked.bounds).map(unitsOf);
  const points = boundTo(
    program,
    indicators.map((indicator) => indicator.points),
  ).map(unitsOf);
  if ([...bounds, ...points].includes(null)) return null;
  const bound = (place: number | undefined, otherwise: number): number =>
    place === undefined ? otherwise : (bounds[place] ?? otherwise);
  const groups = [...places.groups.keys()];
  const conditions = indicators.flatMap(({ when }) => when ?? []);
  const lines = indicators.map(({ indicator, when, each }, order): Line => ({
    points: points[order] ?? 0,
    cap: Math.abs(bound(places.caps[order], Infinity)),
    each: each === null ? -1 : (layout.get(indicator.each ?? '') ?? -1),
    when: when === null ? -1 : conditions.indexOf(when),
    group: groups.indexOf(indicator.group),
  }));
  const least = groups.map((group) => bound(places.groups.get(group)?.min, -Infinity));
  const most = groups.map((group) => bound(places.groups.get(group)?.max, Infinity));
  const [base, min, max] = [bound(places.base, 0), bound(places.min, -Infinity), bound(places.max, Infinity)];
  const edges = places.bands.map((place) => bound(place, -Infinity));
  const bands = scheme.bands.map((band) => ({ grade: band.grade, rule: bandKey(band) }));
  const holds = conditions.length === 0 ? null : compileRules(boundTo(program, conditions), layout, options);
  const trees = vetoes.map(({ when }) => when);
  const firstVeto = trees.length === 0 ? null : compileFirst(boundTo(program, trees), layout, options);
  const sums = new Float64Array(groups.length);

  return (facts) => {
    const held = holds === null ? null : holds(facts);
    sums.fill(0);
    for (const line of lines) {
      const count = line.each < 0 ? 1 : facts[line.each];
      if (typeof count !== 'number' || count <= 0) continue;
      if (line.when >= 0 && held?.[line.when] !== true) continue;
      let own = line.points * count;
      if (own > LIMIT || own < -LIMIT) return exact(facts);
      if (own > line.cap) own = line.cap;
      else if (own < -line.cap) own = -line.cap;
      sums[line.group] = (sums[line.group] ?? 0) + own;
    }
    let score = base;
    for (let group = 0; group < sums.length; group += 1) {
      score += Math.min(Math.max(sums[group] ?? 0, least[group] ?? -Infinity), most[group] ?? Infinity);
    }
    score = Math.min(Math.max(score, min), max);
    const band = bands[edges.findIndex((edge) => score >= edge)];
    const veto = firstVeto === null ? undefined : vetoes[firstVeto(facts)]?.veto;
    if (veto !== undefined) return { grade: veto.grade, score: score / UNITS, rule: veto.key };
    return band === undefined ? exact(facts) : { grade: band.grade, score: score / UNITS, rule: band.rule };
  };
}

/** A known number in ten-thousandths; null where it is not known, finer, or too large. */
function unitsOf(tree: RuleNode): number | null {
  if (tree.kind === 'conversion') return tree.operands[0] === undefined ? null : unitsOf(tree.operands[0]);
  if (tree.kind !== 'literal') return null;
  const { value } = tree;
  const decimal = typeof value === 'number' ? decimalOf(value) : value;
  if (typeof decimal !== 'bigint' || decimal % UNIT !== 0n) return null;
  const units = Number(decimal / UNIT);
  return Math.abs(units) < 2 ** 31 ? units : null;
}
