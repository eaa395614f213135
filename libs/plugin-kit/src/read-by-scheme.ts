import { buildDependencyIndex, type SchemeDependencies } from '@xinheng/analysis';
import { isLookupTable, localKey, pluginOfKey } from '@xinheng/facts';
import type { DefinitionSet, GradingDefinitions } from '@xinheng/grading';

/** What one plugin gives to a scheme. Only what can change a result stands here: no version, no list's procedure. */
interface ReadOfPlugin {
  readonly id: string;
  readonly regions: readonly string[];
  readonly subjectAttributes: GradingDefinitions['subjectAttributes'];
  readonly catalogue: GradingDefinitions['catalogue'];
  readonly classifications: GradingDefinitions['classifications'];
  readonly parameters: GradingDefinitions['parameters'];
  readonly facts: GradingDefinitions['facts'];
  readonly lists: readonly string[];
  /** The scheme itself, and those whose live grade it looks up. */
  readonly schemes: GradingDefinitions['schemes'];
  /** Grades, best first, of the schemes whose closed results it reads. */
  readonly outlines: readonly { readonly key: string; readonly grades: readonly string[] }[];
}

/**
 * Everything that a scheme reads, with all editions, in the order of the definitions: what its hash is taken over. Two
 * sets that give the same value here grade every subject alike on every day.
 * @param scheme qualified: `hebei:enterprise-grade`; an unknown one reads nothing.
 */
export function readByScheme(definitions: DefinitionSet, scheme: string): readonly ReadOfPlugin[] {
  const { schemes: known } = buildDependencyIndex(definitions);
  const whole = new Map<string, SchemeDependencies>();
  const outlined = new Set<string>();
  const open = [scheme];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const read = known.find((one) => one.scheme === next);
    if (read === undefined || whole.has(next)) continue;
    whole.set(next, read);
    open.push(...liveSchemes(definitions, read));
    read.schemes.forEach((other) => outlined.add(other));
  }
  const all = (kind: 'facts' | 'items' | 'parameters' | 'lookups' | 'lists'): ReadonlySet<string> =>
    new Set([...whole.values()].flatMap((read) => read[kind]));
  const [facts, items, lists] = [all('facts'), all('items'), all('lists')];
  const parameters = new Set([...all('parameters'), ...all('lookups')]);
  const weighing = new Set([...facts].map(pluginOfKey));

  return definitions
    .map((plugin) => {
      const named =
        (keys: { has(key: string): boolean }) =>
        ({ key }: { readonly key: string }) =>
          keys.has(`${plugin.id}:${key}`);
      return {
        id: plugin.id,
        regions: plugin.regions,
        subjectAttributes: plugin.subjectAttributes,
        catalogue: plugin.catalogue.filter(named(items)),
        // The order of the whole table decides, not only the rows that name an item.
        classifications: weighing.has(plugin.id) ? plugin.classifications : [],
        parameters: plugin.parameters.filter(named(parameters)),
        facts: plugin.facts.filter(named(facts)),
        lists: plugin.lists.filter(named(lists)).map(({ key }) => key),
        schemes: plugin.schemes.filter(named(whole)),
        outlines: plugin.schemes
          .filter(named(outlined))
          .map(({ key, grades }) => ({ key, grades: grades.map((grade) => grade.key) })),
      };
    })
    .filter(
      ({ id, schemes, facts: read, catalogue }) =>
        id === pluginOfKey(scheme) || [schemes, read, catalogue].some(({ length }) => length > 0),
    );
}

/** The schemes whose current grade a look-up of this one goes by. */
function liveSchemes(definitions: DefinitionSet, { lookups, schemes }: SchemeDependencies): readonly string[] {
  const isLive = lookups.some((lookup) => {
    const plugin = pluginOfKey(lookup);
    return definitions
      .find(({ id }) => id === plugin)
      ?.parameters.some((one) => one.key === localKey(plugin, lookup) && isLookupTable(one) && one.live === true);
  });
  return isLive ? schemes : [];
}

/**
 * What of all that decides the facts of a scheme and whom it grades, but not what its rules make of them: two sets that
 * give the same value here compute the same vector of facts for every subject on every day.
 * @param scheme qualified: `hebei:enterprise-grade`
 */
export function factsReadByScheme(definitions: DefinitionSet, scheme: string): readonly object[] {
  return readByScheme(definitions, scheme).map(({ catalogue, schemes, parameters, ...read }) => {
    const text = JSON.stringify([read.facts, read.classifications]);
    return {
      ...read,
      catalogue: catalogue.map(({ key, temporal, nature, fields, inForceFrom, inForceUntil, olderRecords }) => {
        return { key, temporal, nature, fields, inForceFrom, inForceUntil, olderRecords };
      }),
      parameters: parameters.filter(({ key }) => text.includes(`param.${key}"`) || text.includes(`lookup.${key}"`)),
      schemes: schemes.map(({ key, subjectKinds, regions, appliesTo, inForceFrom, inForceUntil }) => {
        return { key, subjectKinds, regions, appliesTo, inForceFrom, inForceUntil };
      }),
    };
  });
}
