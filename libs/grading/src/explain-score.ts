import type { FactProgram } from '@xinheng/facts';
import { decimalToJson, decimalToText, type Value } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import { asDecimal, explainTree, rowReader } from './expressions.js';
import { bandKey, bandReason, type Account, type CheckedScore } from './score-parts.js';
import type { RuleExplanation } from './types.js';

interface ScoreExplanation {
  readonly checked: CheckedScore;
  readonly program: FactProgram;
  readonly row: readonly Value[];
  readonly account: Account;
  /** The position of the veto that holds, or -1. */
  readonly veto: number;
  readonly locale: Locale;
  render(reason: string): string;
}

/** Vetoes, indicators and bands in the order of the file, each with what it gave. */
export function explainScore(of: ScoreExplanation): readonly RuleExplanation[] {
  return [...ofVetoes(of), ...ofIndicators(of), ...ofBands(of)];
}

function ofVetoes({ checked, program, row, veto: held, locale, render }: ScoreExplanation): RuleExplanation[] {
  return checked.vetoes.map(({ veto, when }, order) => {
    const { sentence, trace } = explainTree(program, when, row, locale);
    const isReached = held < 0 || order <= held;
    return {
      key: veto.key,
      kind: 'veto',
      outcome: order === held ? 'held' : isReached ? 'not-held' : 'not-reached',
      grade: veto.grade,
      points: null,
      sentence,
      reason: render(veto.reason),
      basis: veto.basis ?? checked.scheme.basis ?? null,
      trace: isReached ? trace : null,
    };
  });
}

function ofIndicators({ checked, program, row, account, locale, render }: ScoreExplanation): RuleExplanation[] {
  return checked.indicators.map(({ indicator, when, each }, order) => {
    const told = when && explainTree(program, when, row, locale);
    const times = each && explainTree(program, each, row, locale);
    const holds = (told === null || told.value === true) && (times === null || Number(times.value) > 0);
    return {
      key: indicator.key,
      kind: 'indicator',
      outcome: holds ? 'held' : 'not-held',
      grade: null,
      points: decimalToJson(account.points[order] ?? 0n),
      sentence: [told?.sentence, times && eachSentence(times.sentence, locale)]
        .filter(Boolean)
        .join(locale === 'zh-CN' ? ',' : ', '),
      reason: render(indicator.reason),
      basis: indicator.basis ?? checked.scheme.basis ?? null,
      trace: told?.trace ?? times?.trace ?? null,
    };
  });
}

function ofBands({ checked, program, row, account, veto, locale, render }: ScoreExplanation): RuleExplanation[] {
  return checked.scheme.bands.map((band, order) => ({
    key: bandKey(band),
    kind: 'band',
    outcome: veto >= 0 || order > account.band ? 'not-reached' : order === account.band ? 'held' : 'not-held',
    grade: band.grade,
    points: null,
    sentence: bandSentence(edgeText(band.min, rowReader(program, row)), locale),
    reason: render(bandReason(band)),
    basis: band.basis ?? checked.scheme.basis ?? null,
    trace: null,
  }));
}

function edgeText(min: number | { readonly var: string } | undefined, read: (name: string) => Value): string | null {
  if (min === undefined) return null;
  return typeof min === 'number' ? String(min) : decimalToText(asDecimal(read(min.var)));
}

function bandSentence(edge: string | null, locale: Locale): string {
  if (edge === null) return locale === 'zh-CN' ? '其余情形' : 'in all other cases';
  return locale === 'zh-CN' ? `信用分不低于 ${edge}` : `a score of at least ${edge}`;
}

function eachSentence(name: string, locale: Locale): string {
  return locale === 'zh-CN' ? `按 ${name} 计` : `for each of ${name}`;
}
