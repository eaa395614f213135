import type { ParameterReference } from '@xinheng/facts';
import type { Scheme } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import type { BasisView } from './basis-view.js';
import type { ReadingContext } from './reading-context.js';
import { ruleView, type SchemeRuleView, type SchemeTexts } from './scheme-view.js';

/** A score card as people read it. */
export interface ScoreView {
  readonly base: string;
  readonly min: string | null;
  readonly max: string | null;
  readonly groups: readonly {
    readonly key: string;
    readonly title: string;
    readonly min: string | null;
    readonly max: string | null;
  }[];
  readonly indicators: readonly {
    readonly key: string;
    readonly group: string;
    readonly reason: string;
    readonly sentence: string | null;
    /** `-50`, or what they are computed from. */
    readonly points: string;
    /** The title of the fact by which the points are multiplied. */
    readonly each: string | null;
    readonly cap: string | null;
    readonly basis: BasisView | null;
  }[];
  readonly vetoes: readonly SchemeRuleView[];
  /** Best first; the last has no `min`. */
  readonly bands: readonly { readonly grade: string; readonly min: string | null; readonly basis: BasisView | null }[];
}

/** The score card of a scheme. */
export function scoreView(
  context: ReadingContext,
  texts: SchemeTexts,
  scheme: Extract<Scheme, { method: 'score' }>,
): ScoreView {
  const number = (value: Json | ParameterReference | undefined): string | null =>
    value === undefined ? null : said(context, texts.plugin, value);
  return {
    base: number(scheme.base) ?? '',
    min: number(scheme.min),
    max: number(scheme.max),
    groups: scheme.groups.map(({ key, title, min, max }) => ({
      key,
      title: texts.part(key, title),
      min: number(min),
      max: number(max),
    })),
    indicators: scheme.indicators.map((indicator) => ({
      key: indicator.key,
      group: indicator.group,
      reason: texts.part(indicator.key, indicator.reason),
      sentence: context.sentence(texts.plugin, context.factScope(texts.plugin), indicator.when),
      points: number(indicator.points) ?? '',
      each: indicator.each === undefined ? null : said(context, texts.plugin, { var: indicator.each }),
      cap: number(indicator.cap),
      basis: texts.basis(indicator.basis),
    })),
    vetoes: (scheme.vetoes ?? []).map((veto) => ruleView(context, texts, veto)),
    bands: scheme.bands.map(({ grade, min, basis }) => ({ grade, min: number(min), basis: texts.basis(basis) })),
  };
}

/** A number as it is, an expression as a phrase. */
function said(context: ReadingContext, plugin: string, value: Json): string {
  if (typeof value === 'number') return String(value);
  return context.sentence(plugin, context.factScope(plugin), value, 'number') ?? JSON.stringify(value);
}
