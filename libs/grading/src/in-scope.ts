import { addDuration } from '@xinheng/calendar';
import { isIdentityNumber, regionContains, type CivilDay, type Subject } from '@xinheng/facts';
import type { GradingDefinitions, Scheme } from './definitions.js';

/** Whether a scheme grades subjects of this kind and region on a day, its `appliesTo` left aside. */
export function isInScope(plugin: GradingDefinitions, scheme: Scheme, subject: Subject, asOf: CivilDay): boolean {
  if (!scheme.subjectKinds.includes(subject.kind)) return false;
  const covers = (regions: readonly string[]): boolean =>
    regions.length === 0 || regions.some((region) => regionContains(region, subject.region));
  const isElsewhere = (scheme.exceptIn ?? []).some(
    ({ regions, from, until }) => (from ?? asOf) <= asOf && asOf <= (until ?? asOf) && covers(regions),
  );
  return covers(scheme.regions ?? plugin.regions) && !isElsewhere;
}

/** The day on which a person comes of age, by the identity number; null of everybody else. */
export function comesOfAgeOn({ kind, code }: Subject): CivilDay | null {
  if (kind !== 'person' || !isIdentityNumber(code)) return null;
  return addDuration(`${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`, 'P18Y');
}
