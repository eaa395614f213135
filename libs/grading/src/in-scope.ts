import { addDuration } from '@xinheng/calendar';
import { isIdentityNumber, regionContains, type CivilDay, type Subject } from '@xinheng/facts';
import type { GradingDefinitions, Scheme } from './definitions.js';

/** Whether a scheme grades subjects of this kind and region, its `appliesTo` left aside. */
export function isInScope(plugin: GradingDefinitions, scheme: Scheme, subject: Subject): boolean {
  if (!scheme.subjectKinds.includes(subject.kind)) return false;
  const regions = scheme.regions ?? plugin.regions;
  return regions.length === 0 || regions.some((region) => regionContains(region, subject.region));
}

/** The day on which a person comes of age, by the identity number; null of everybody else. */
export function comesOfAgeOn({ kind, code }: Subject): CivilDay | null {
  if (kind !== 'person' || !isIdentityNumber(code)) return null;
  return addDuration(`${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`, 'P18Y');
}
