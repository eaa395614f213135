import {
  DefinitionIndex,
  isInForce,
  qualify,
  regionContains,
  type Basis,
  type CivilDay,
  type SubjectInput,
} from '@xinheng/facts';
import type { EffectDefinitions, Measure } from './definitions.js';
import { findPlugin } from './find-plugin.js';
import { SubjectRules } from './subject-rules.js';
import type { GradedResult } from './treatment-of.js';

/** What brings measures to a subject: its results, current and announced, and the lists it is on. */
export interface MeasureCauses {
  readonly current?: readonly GradedResult[];
  readonly announced?: readonly GradedResult[];
  /** Qualified lists that the subject is on. */
  readonly lists?: readonly string[];
}

/** A measure that a subject gets, or would get but for `unless`. */
export interface MeasureOutcome {
  /** Qualified. */
  readonly measure: string;
  readonly title: string;
  readonly kind: Measure['kind'];
  readonly scope: string | null;
  /** The list of measures it stands in, qualified. */
  readonly listedIn: string | null;
  readonly period: Measure['period'];
  readonly state: 'applies' | 'exempt';
  /** Where the subject is exempt: the template of the notice that is sent instead. */
  readonly insteadNotice: string | null;
  readonly causes: readonly ({ readonly scheme: string; readonly grade: string } | { readonly list: string })[];
  readonly basis: Basis;
}

/** Measures compiled for a day. */
export type Measures = (causes: MeasureCauses, input: SubjectInput) => readonly MeasureOutcome[];

/**
 * Compiles what a plugin's measures bring on a day. A cause follows the announced result where it says so, else the
 * current one. Whom `unless` takes out is told as `exempt`, because a notice may be sent instead.
 */
export function compileMeasures(definitions: readonly EffectDefinitions[], pluginId: string, asOf: CivilDay): Measures {
  const plugin = findPlugin(definitions, pluginId);
  const inForce = plugin.measures.filter((measure) => isInForce(measure, asOf));
  const rules = new SubjectRules(new DefinitionIndex(definitions), pluginId, asOf);
  const exempting = rules.compile(inForce.map(({ unless }) => unless ?? false));
  return (causes, input) => {
    const matched = inForce.map((measure) => causesOf(pluginId, measure, causes));
    if (matched.every((found) => found.length === 0)) return [];
    const exempt = exempting(input);
    return inForce.flatMap((measure, order) => {
      const found = matched[order] ?? [];
      const { regions } = measure;
      const isHere = regions === undefined || regions.some((region) => regionContains(region, input.subject.region));
      if (found.length === 0 || !isHere) return [];
      const isExempt = exempt[order] === true;
      return [
        {
          measure: qualify(pluginId, measure.key),
          title: measure.title,
          kind: measure.kind,
          scope: measure.scope ?? null,
          listedIn: measure.listedIn === undefined ? null : qualify(pluginId, measure.listedIn),
          period: measure.period ?? null,
          state: isExempt ? 'exempt' : 'applies',
          insteadNotice: isExempt ? (measure.insteadNotice ?? null) : null,
          causes: found,
          basis: measure.basis,
        } satisfies MeasureOutcome,
      ];
    });
  };
}

/** The measures of one subject; `compileMeasures` for many. */
export function measuresOf(
  definitions: readonly EffectDefinitions[],
  pluginId: string,
  causes: MeasureCauses,
  input: SubjectInput,
  asOf: CivilDay,
): readonly MeasureOutcome[] {
  return compileMeasures(definitions, pluginId, asOf)(causes, input);
}

/**
 * Whether the result is for reference only: a measure of kind `reference` with a condition of its own applies, as
 * Hebei has it for firms of new industries (HEB 六(四)). A reference that everybody of a grade gets says nothing.
 */
export function isReferenceOnly(
  definitions: readonly EffectDefinitions[],
  pluginId: string,
  result: GradedResult,
  input: SubjectInput,
  asOf: CivilDay,
): boolean {
  const { measures } = findPlugin(definitions, pluginId);
  const conditional = new Set(
    measures
      .filter(({ kind, unless }) => kind === 'reference' && unless !== undefined)
      .map(({ key }) => qualify(pluginId, key)),
  );
  return measuresOf(definitions, pluginId, { current: [result] }, input, asOf).some(
    ({ measure, state }) => state === 'applies' && conditional.has(measure),
  );
}

function causesOf(pluginId: string, measure: Measure, of: MeasureCauses): MeasureOutcome['causes'] {
  return (measure.causes ?? []).flatMap(({ scheme, grades, follows, list }): MeasureOutcome['causes'] => {
    if (list !== undefined) {
      const key = qualify(pluginId, list);
      return of.lists?.includes(key) === true ? [{ list: key }] : [];
    }
    const key = qualify(pluginId, scheme ?? '');
    const results = (follows === 'announced' ? of.announced : of.current) ?? [];
    return results
      .filter((result) => result.scheme === key && (grades ?? []).includes(result.grade))
      .map((result) => ({ scheme: key, grade: result.grade }));
  });
}
