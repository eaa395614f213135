import type { Basis } from '@xinheng/facts';
import type { ScoreScheme } from '@xinheng/grading';
import { bandKey } from '@xinheng/grading';
import { checkRule, decimalOf, type Decimal, type Json, type RuleNode } from '@xinheng/logic';
import { termOf } from '../formula/compile-condition.js';
import { TRUE, type Formula } from '../formula/formula.js';
import { casesOf, type Term } from '../formula/term.js';
import type { BaseVariable } from '../model/base-variable.js';
import type { SchemeModel } from '../model/scheme-model.js';

/** A bound of a sum; null where there is none. */
export interface Range {
  readonly least: Decimal | null;
  readonly most: Decimal | null;
}

export interface IndicatorModel {
  readonly key: string;
  readonly pointer: string;
  readonly group: string;
  readonly basis: Basis | null;
  readonly when: Formula;
  /** The points it can have; null where they are reckoned from facts. */
  readonly points: readonly Decimal[] | null;
  readonly tree: RuleNode;
  /** The name of the fact that says how often, and the variable that it is. */
  readonly each: { readonly name: string; readonly variable: BaseVariable | null } | null;
  readonly cap: Decimal | null;
}

export interface BandModel {
  readonly key: string;
  readonly grade: string;
  readonly pointer: string;
  readonly basis: Basis | null;
  /** The least score of the band, inclusive; null for the last. */
  readonly edge: Decimal | null;
}

/** A score card with its numbers as they are on the day. */
export interface ScoreModel {
  readonly base: Decimal;
  readonly bounds: Range;
  readonly groups: ReadonlyMap<string, Range>;
  readonly indicators: readonly IndicatorModel[];
  readonly bands: readonly BandModel[];
}

/** The numbers of a score card; null where one of them cannot be read. */
export function scoreModel(model: SchemeModel, scheme: ScoreScheme): ScoreModel | null {
  const { facts, plugin } = model;
  const meaning = facts.meaning(plugin.id);
  const number = (bound: Json | undefined): Decimal | null => {
    const value = typeof bound === 'object' ? facts.value(plugin.id, nameOf(bound), () => null) : (bound ?? null);
    return typeof value === 'number' ? decimalOf(value) : typeof value === 'bigint' ? value : null;
  };
  const range = (of: { readonly min?: Json; readonly max?: Json }): Range => ({
    least: number(of.min),
    most: number(of.max),
  });
  const base = number(scheme.base);
  const indicators = scheme.indicators.map((indicator, order): IndicatorModel | null => {
    const { key, group, cap, each, points } = indicator;
    const { tree } = checkRule(points, { scope: facts.names(plugin.id), expected: 'number' });
    if (tree === null) return null;
    const read = each === undefined ? null : meaning.term(each);
    return {
      key,
      pointer: `/indicators/${order}`,
      group,
      basis: indicator.basis ?? scheme.basis ?? null,
      when: model.indicators.find(({ pointer }) => pointer === `/indicators/${order}`)?.when ?? TRUE,
      points: numbersOf(termOf(tree, meaning)),
      tree,
      each: each === undefined ? null : { name: each, variable: plainVariable(read) },
      cap: cap === undefined ? null : magnitude(number(cap) ?? 0n),
    };
  });
  const isReadable = base !== null && indicators.every((one) => one !== null);
  if (!isReadable) return null;
  return {
    base,
    bounds: range(scheme),
    groups: new Map(scheme.groups.map((group) => [group.key, range(group)])),
    indicators: indicators.filter((one) => one !== null),
    bands: scheme.bands.map((band, order) => ({
      key: bandKey(band),
      grade: band.grade,
      pointer: `/bands/${order}`,
      basis: band.basis ?? scheme.basis ?? null,
      edge: number(band.min),
    })),
  };
}

function nameOf(bound: Json): string {
  const name = typeof bound === 'object' && bound !== null && 'var' in bound ? bound.var : '';
  return typeof name === 'string' ? name : '';
}

/** The numbers that a term can be; null where it reads a fact. */
function numbersOf(term: Term): readonly Decimal[] | null {
  const values = casesOf(term).map(({ then }) => (then.kind === 'constant' ? then.value : null));
  const numbers = values.map((value) => (typeof value === 'number' ? decimalOf(value) : value));
  return numbers.every((value) => typeof value === 'bigint') ? numbers : null;
}

function plainVariable(term: Term | null): BaseVariable | null {
  return term?.kind === 'reading' && term.of(1) === 1 && term.of(0) === 0 ? term.variable : null;
}

function magnitude(value: Decimal): Decimal {
  return value < 0n ? -value : value;
}
