import type { CivilDay, LegalForm, SubjectKind } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';

/** What is known of a subject on a day. Every part of it is dated. */
export interface SubjectState {
  readonly kind: SubjectKind;
  readonly legalForm: LegalForm | null;
  readonly code: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly region: string;
  readonly industry: string | null;
  readonly registeredOn: CivilDay | null;
  readonly endedOn: CivilDay | null;
  readonly attributes: Readonly<Record<string, Json>>;
}

/** The state over a stretch of days: `validFrom` inclusive, `validUntil` exclusive or open. */
export interface DatedState extends SubjectState {
  readonly validFrom: CivilDay;
  readonly validUntil: CivilDay | null;
}

/** A stored stretch; `sequence` counts the rows of one subject. */
export interface SubjectVersion extends DatedState {
  readonly sequence: number;
}

/** The start of the first stretch: what is known first is taken to have always been so. */
export const beginningOfTime: CivilDay = '0001-01-01';

/** Whether two values of a property are the same; attributes are compared by content. */
export function isSameValue(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

/** The properties of `wanted` that differ from `state`; null where nothing does. */
export function differenceOf(state: SubjectState, wanted: Partial<SubjectState>): Partial<SubjectState> | null {
  const changed = Object.entries(wanted).filter(
    ([property, value]) => value !== undefined && !isSameValue(state[property as keyof SubjectState], value),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** The stretch that covers a day, or undefined before and after all. */
export function stateOn<T extends DatedState>(versions: readonly T[], day: CivilDay): T | undefined {
  return versions.find(
    (version) => version.validFrom <= day && (version.validUntil === null || version.validUntil > day),
  );
}
