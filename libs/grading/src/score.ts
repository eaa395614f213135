import { readingAsOf, type FactProgram } from '@xinheng/facts';
import {
  addDecimal,
  compileFirst,
  compileRules,
  decimalToJson,
  multiplyDecimal,
  observationsOf,
  type Decimal,
  type RuleNode,
  type Value,
} from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import type { Band, ScoreScheme, Veto } from './definitions.js';
import { asDecimal, rowReader, type Expressions } from './expressions.js';
import type { Decision, Method, Verdict } from './method.js';
import { quickScore } from './quick-score.js';
import { compileReason } from './reason-template.js';
import { explainScore } from './explain-score.js';
import { bandKey, bandReason, checkedScore, type Account, type CheckedScore } from './score-parts.js';
import type { Reason, RuleExplanation } from './types.js';

/**
 * Reads a score scheme: points × each → cap → group bounds → plus base → bounds; then the first veto that holds,
 * else the band. In two steps, like `decisionMethod`.
 */
export function scoreMethod(scheme: ScoreScheme, expressions: Expressions): (program: FactProgram) => Method {
  const checked = checkedScore(scheme, expressions);
  return (program) => new Score(checked, program);
}

class Score implements Method {
  readonly observations: readonly RuleNode[];
  private readonly firstVeto: (row: readonly Value[]) => number;
  private readonly numbers: (row: readonly Value[]) => readonly Value[];
  private readonly eachAt: readonly number[];
  readonly decide: (facts: readonly Value[]) => Decision;
  private readonly reasons: readonly ((read: (name: string) => Value) => string)[];

  constructor(
    private readonly checked: CheckedScore,
    private readonly program: FactProgram,
  ) {
    const { vetoes, indicators, bounds, places } = checked;
    const [layout, options] = [program.layout(), { asOf: program.asOf }];
    this.firstVeto = compileFirst(
      vetoes.map(({ when }) => readingAsOf(when)),
      layout,
      options,
    );
    this.numbers = compileRules(
      [...indicators.map(({ guarded }) => guarded), ...bounds].map(readingAsOf),
      layout,
      options,
    );
    this.eachAt = indicators.map(({ indicator }) => layout.get(indicator.each ?? '') ?? -1);
    this.reasons = indicators.map(({ indicator }) => compileReason(indicator.reason));
    const exact = (facts: readonly Value[]): Decision => {
      const { grade, score, rule } = this.judge(program.restore(facts));
      return { grade, score, rule };
    };
    this.decide = quickScore(checked, program, exact) ?? exact;
    const edges = new Set(places.bands);
    this.observations = [
      ...vetoes.flatMap(({ when }) => observationsOf(when)),
      ...indicators.flatMap(({ when, points, each }) => [
        ...(when === null ? [] : observationsOf(when)),
        ...observationsOf(points),
        ...(each === null ? [] : [each]),
      ]),
      // The edge of a band is compared, not reckoned with: the band itself is what `observe` shows.
      ...bounds.flatMap((tree, place) => (edges.has(place) ? [] : observationsOf(tree))),
    ];
  }

  readonly observe = (row: readonly Value[]): readonly Value[] => [this.account(row).band];

  judge(row: readonly Value[]): Verdict {
    const { scheme, vetoes } = this.checked;
    const account = this.account(row);
    const read = this.reader(row, account);
    const veto = vetoes[this.firstVeto(row)]?.veto;
    const band = scheme.bands[account.band];
    if (band === undefined) throw new Error('the last band has no lower edge');
    const first = veto === undefined ? this.ofBand(band, read) : this.ofVeto(veto, read);
    return {
      grade: veto?.grade ?? band.grade,
      score: decimalToJson(account.score),
      rule: first.rule,
      reasons: [first, ...this.ofIndicators(account, read)],
    };
  }

  explain(row: readonly Value[], locale: Locale): readonly RuleExplanation[] {
    const account = this.account(row);
    const read = this.reader(row, account);
    return explainScore({
      checked: this.checked,
      program: this.program,
      row,
      account,
      veto: this.firstVeto(row),
      locale,
      render: (reason) => compileReason(reason)(read),
    });
  }

  private account(row: readonly Value[]): Account {
    const { indicators, places, scheme } = this.checked;
    const numbers = this.numbers(row);
    const bound = (place: number | undefined) =>
      place === undefined ? undefined : asDecimal(numbers[indicators.length + place]);
    const sums = new Map<string, Decimal>();
    const points = indicators.map(({ indicator, each }, order) => {
      let total = asDecimal(numbers[order]);
      if (total === 0n) return total;
      if (each !== null) total = multiplyDecimal(total, asDecimal(row[this.eachAt[order] ?? -1]));
      total = capped(total, bound(places.caps[order]));
      sums.set(indicator.group, addDecimal(sums.get(indicator.group) ?? 0n, total));
      return total;
    });
    let score = bound(places.base) ?? 0n;
    for (const [group, { min, max }] of places.groups) {
      score = addDecimal(score, within(sums.get(group) ?? 0n, bound(min), bound(max)));
    }
    score = within(score, bound(places.min), bound(places.max));
    const band = places.bands.findIndex((place) => place === undefined || score >= (bound(place) ?? score));
    return { points, score, band: band < 0 ? scheme.bands.length - 1 : band };
  }

  private reader(row: readonly Value[], { score }: Account): (name: string) => Value {
    const read = rowReader(this.program, row);
    return (name) => (name === 'score' ? score : read(name));
  }

  private ofVeto(veto: Veto, read: (name: string) => Value): Reason {
    const basis = veto.basis ?? this.checked.scheme.basis ?? null;
    return { rule: veto.key, text: compileReason(veto.reason)(read), basis };
  }

  private ofBand(band: Band, read: (name: string) => Value): Reason {
    const basis = band.basis ?? this.checked.scheme.basis ?? null;
    return { rule: bandKey(band), text: compileReason(bandReason(band))(read), basis };
  }

  private ofIndicators({ points }: Account, read: (name: string) => Value): readonly Reason[] {
    return this.checked.indicators.flatMap(({ indicator }, order) => {
      const own = points[order] ?? 0n;
      if (own === 0n) return [];
      const basis = indicator.basis ?? this.checked.scheme.basis ?? null;
      return [{ rule: indicator.key, text: this.reasons[order]?.(read) ?? '', basis, points: decimalToJson(own) }];
    });
  }
}

/** A cap bounds away from zero, whatever sign it is written with. */
function capped(points: Decimal, cap: Decimal | undefined): Decimal {
  if (cap === undefined) return points;
  const bound = cap < 0n ? -cap : cap;
  return within(points, -bound, bound);
}

function within(value: Decimal, min: Decimal | undefined, max: Decimal | undefined): Decimal {
  const raised = min !== undefined && value < min ? min : value;
  return max !== undefined && raised > max ? max : raised;
}
