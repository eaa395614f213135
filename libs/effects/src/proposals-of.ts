import { DefinitionIndex, editionOn, qualify, regionContains, type CivilDay, type SubjectInput } from '@xinheng/facts';
import type { EffectDefinitions } from './definitions.js';
import { findPlugin } from './find-plugin.js';
import { SubjectRules } from './subject-rules.js';

/** Somebody whom a rule of a list proposes; an officer decides. */
export interface ListProposal {
  /** Qualified. */
  readonly list: string;
  readonly behaviour: string | null;
  /** The kind of document it would rest on. */
  readonly document: string | null;
  readonly reason: string;
}

/** Compiles what the active lists of a plugin propose on a day; null where none of them proposes anybody. */
export function compileProposals(
  definitions: readonly EffectDefinitions[],
  pluginId: string,
  asOf: CivilDay,
): ((input: SubjectInput) => readonly ListProposal[]) | null {
  const plugin = findPlugin(definitions, pluginId);
  const rules = [...new Set(plugin.lists.map(({ key }) => key))].flatMap((key) => {
    const list = editionOn(plugin.lists, key, asOf);
    if (list === undefined || list.status === 'awaiting-basis') return [];
    return (list.propose ?? []).map((rule) => ({ list, rule }));
  });
  if (rules.length === 0) return null;
  const holding = new SubjectRules(new DefinitionIndex(definitions), pluginId, asOf).compile(
    rules.map(({ rule }) => rule.when),
  );
  return (input) => {
    const held = holding(input);
    return rules.flatMap(({ list, rule }, order) => {
      const regions = list.regions ?? plugin.regions;
      const isHere = regions.length === 0 || regions.some((region) => regionContains(region, input.subject.region));
      if (held[order] !== true || !isHere) return [];
      const { behaviour = null, document = null, reason } = rule;
      return [{ list: qualify(pluginId, list.key), behaviour, document, reason }];
    });
  };
}
