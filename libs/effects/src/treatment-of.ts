import {
  DefinitionIndex,
  isInForce,
  qualify,
  regionContains,
  type Basis,
  type CivilDay,
  type SubjectInput,
} from '@xinheng/facts';
import { decimalToJson, decimalToText, type Decimal } from '@xinheng/logic';
import type { EffectDefinitions, InspectionOverride, Treatment } from './definitions.js';
import { findPlugin } from './find-plugin.js';
import { SubjectRules } from './subject-rules.js';

/** A result as effects see it. */
export interface GradedResult {
  /** Qualified: `hebei:enterprise-grade`. */
  readonly scheme: string;
  readonly grade: string;
}

/** Why a subject is inspected as it is: the treatment of its grade, and every key field that it is in. */
export interface TreatmentReason {
  readonly kind: 'grade' | 'override';
  readonly key: string;
  readonly text: string;
  readonly basis: Basis;
}

/** How a subject is inspected. */
export interface InspectionTreatment {
  readonly grade: string;
  /** Exact, as text: `0.01`. */
  readonly ratio: string;
  readonly perYear: number | null;
  readonly onSite: 'normal' | 'triggered-only' | 'required';
  /** What brings an on-site inspection besides the draw. */
  readonly triggers: readonly string[];
  readonly isOverridden: boolean;
  readonly reasons: readonly TreatmentReason[];
}

/** Treatments compiled for a day; null for a result that the plugin has no treatment for. */
export type Treatments = (result: GradedResult, input: SubjectInput) => InspectionTreatment | null;

/**
 * Compiles the inspection treatments of a plugin for a day. A key field lifts the ratio to its own where the grade's
 * is lower, and ends the privilege of being visited on an occasion only; both reasons are kept (HEB 六(二), 六(三)).
 * `level` is that of the supervising unit: overrides that name levels hold on those, and on every level where none is
 * given.
 */
export function compileTreatments(
  definitions: readonly EffectDefinitions[],
  pluginId: string,
  asOf: CivilDay,
  level?: string,
): Treatments {
  const plugin = findPlugin(definitions, pluginId);
  const rules = new SubjectRules(new DefinitionIndex(definitions), pluginId, asOf);
  const isInForceNow = (edition: Treatment | InspectionOverride) => isInForce({ key: '', ...edition }, asOf);
  const treatments = plugin.supervision.treatments.filter(isInForceNow).map((treatment) => ({
    treatment,
    scheme: qualify(pluginId, treatment.scheme),
    ratio: rules.decimal(treatment.ratio),
    perYear: treatment.perYear == null ? null : decimalToJson(rules.decimal(treatment.perYear)),
  }));
  const overrides = plugin.supervision.overrides
    .filter(isInForceNow)
    .filter(({ levels }) => level === undefined || levels === undefined || levels.includes(level))
    .map((override) => ({ override, minRatio: rules.decimal(override.minRatio) }));
  const holding = rules.compile(overrides.map(({ override }) => override.when));
  return (result, input) => {
    const isHere = ({ regions }: { readonly regions?: readonly string[] }) =>
      regions === undefined || regions.some((region) => regionContains(region, input.subject.region));
    const base = treatments.find(
      ({ treatment, scheme }) => scheme === result.scheme && treatment.grade === result.grade && isHere(treatment),
    );
    if (base === undefined) return null;
    const held = holding(input);
    const found = overrides.filter(({ override }, order) => held[order] === true && isHere(override));
    const ratio = found.reduce((highest, { minRatio }) => (minRatio > highest ? minRatio : highest), base.ratio);
    const { treatment, perYear } = base;
    const onSite = treatment.onSite ?? 'normal';
    return {
      grade: result.grade,
      ratio: decimalToText(ratio),
      perYear,
      onSite: found.length > 0 && onSite === 'triggered-only' ? 'normal' : onSite,
      triggers: treatment.triggers ?? [],
      isOverridden: found.length > 0,
      reasons: [
        ofGrade(treatment, base.ratio),
        ...found.map(({ override, minRatio }) => ofOverride(override, minRatio)),
      ],
    };
  };
}

/** The treatment of one subject; `compileTreatments` for many. */
export function treatmentOf(
  definitions: readonly EffectDefinitions[],
  pluginId: string,
  result: GradedResult,
  input: SubjectInput,
  asOf: CivilDay,
): InspectionTreatment | null {
  return compileTreatments(definitions, pluginId, asOf)(result, input);
}

function ofGrade({ key, grade, title, basis }: Treatment, ratio: Decimal): TreatmentReason {
  return { kind: 'grade', key: key ?? grade, text: `${title ?? grade}(抽查比例${decimalToText(ratio)})`, basis };
}

function ofOverride({ key, title, reason, basis }: InspectionOverride, ratio: Decimal): TreatmentReason {
  const text = `${reason ?? title ?? '重点领域'}(抽查比例不低于${decimalToText(ratio)})`;
  return { kind: 'override', key: key ?? 'override', text, basis };
}
