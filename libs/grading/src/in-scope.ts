import { regionContains, type Subject } from '@xinheng/facts';
import type { GradingDefinitions, Scheme } from './definitions.js';

/** Whether a scheme grades subjects of this kind and region, its `appliesTo` left aside. */
export function isInScope(plugin: GradingDefinitions, scheme: Scheme, subject: Subject): boolean {
  if (!scheme.subjectKinds.includes(subject.kind)) return false;
  const regions = scheme.regions ?? plugin.regions;
  return regions.length === 0 || regions.some((region) => regionContains(region, subject.region));
}
