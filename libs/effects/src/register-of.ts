import {
  DefinitionIndex,
  editionOn,
  regionContains,
  type Basis,
  type CivilDay,
  type SubjectInput,
} from '@xinheng/facts';
import { XinhengError } from '@xinheng/problem';
import type { EffectDefinitions } from './definitions.js';
import { findOwner } from './find-plugin.js';
import { SubjectRules } from './subject-rules.js';

/** The level of a register that a subject belongs to, and why. */
export interface RegisterPlace {
  readonly level: string;
  readonly reason: string | null;
  readonly basis: Basis;
}

/**
 * Compiles a register (`hebei:evaluation-register`) for a day: the first `assign` that holds gives the level, so a
 * subject stands in one place; null where none holds or the register is of another region.
 * Throws `XinhengError` `effects-unknown-list`.
 */
export function compileRegister(
  definitions: readonly EffectDefinitions[],
  list: string,
  asOf: CivilDay,
): (input: SubjectInput) => RegisterPlace | null {
  const { plugin, key } = findOwner(definitions, list);
  const register = editionOn(plugin.lists, key, asOf);
  if (register === undefined) throw new XinhengError('not-found', 'effects-unknown-list', { list, asOf });
  const assign = register.assign ?? [];
  const rules = new SubjectRules(new DefinitionIndex(definitions), plugin.id, asOf);
  const holding = rules.compile(assign.map(({ when }) => when));
  const regions = register.regions ?? plugin.regions;
  return (input) => {
    if (regions.length > 0 && !regions.some((region) => regionContains(region, input.subject.region))) return null;
    const first = assign[holding(input).indexOf(true)];
    return first === undefined
      ? null
      : { level: first.to, reason: first.reason ?? null, basis: first.basis ?? register.basis };
  };
}

/** The place of one subject in a register; `compileRegister` for many. */
export function registerOf(
  definitions: readonly EffectDefinitions[],
  list: string,
  input: SubjectInput,
  asOf: CivilDay,
): RegisterPlace | null {
  return compileRegister(definitions, list, asOf)(input);
}
