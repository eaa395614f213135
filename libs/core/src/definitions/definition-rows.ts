import type { PluginDefinitions } from '@xinheng/plugin-kit';

/** One edition of one resource, as it is stored. */
export interface DefinitionRow {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly position: number;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  /** The resource as JSON text, unchanged. */
  readonly body: string;
}

/** What a plugin consists of besides its resources. */
export interface PluginHead {
  readonly id: string;
  readonly version: string;
  readonly manifest: PluginDefinitions['manifest'];
  readonly regions: PluginDefinitions['regions'];
  readonly dependsOn: PluginDefinitions['dependsOn'];
  readonly subjectAttributes: PluginDefinitions['subjectAttributes'];
}

interface Resource {
  readonly key?: string;
  readonly inForceFrom?: string | null;
  readonly inForceUntil?: string | null;
}

/** Every kind of resource, and where a plugin keeps it. */
const listsOf = {
  'catalogue-item': (plugin) => plugin.catalogue,
  classification: (plugin) => plugin.classifications,
  parameter: (plugin) => plugin.parameters,
  fact: (plugin) => plugin.facts,
  scheme: (plugin) => plugin.schemes,
  extension: (plugin) => plugin.extensions,
  measure: (plugin) => plugin.measures,
  list: (plugin) => plugin.lists,
  'supervision-item': (plugin) => plugin.supervision.items,
  treatment: (plugin) => plugin.supervision.treatments,
  'inspection-override': (plugin) => plugin.supervision.overrides,
  procedure: (plugin) => plugin.procedures,
  metric: (plugin) => plugin.metrics,
  relief: (plugin) => plugin.reliefs,
  template: (plugin) => plugin.templates,
  'case-file': (plugin) => plugin.cases,
  locale: (plugin) => Object.entries(plugin.locales).map(([key, texts]) => ({ key, texts })),
} as const satisfies Record<string, (plugin: PluginDefinitions) => readonly object[]>;

export type DefinitionKind = keyof typeof listsOf;

/** The resources of a plugin as rows, in file order. */
export function rowsOfPlugin(plugin: PluginDefinitions): readonly DefinitionRow[] {
  return (Object.keys(listsOf) as DefinitionKind[]).flatMap((kind) =>
    listsOf[kind](plugin).map((resource: Resource, position) => ({
      kind,
      key: resource.key ?? `${position}`,
      position,
      inForceFrom: resource.inForceFrom ?? null,
      inForceUntil: resource.inForceUntil ?? null,
      body: JSON.stringify(resource),
    })),
  );
}

/** The head of a plugin: what its rows do not say. */
export function headOfPlugin(plugin: PluginDefinitions): PluginHead {
  const { id, version, manifest, regions, dependsOn, subjectAttributes } = plugin;
  return { id, version, manifest, regions, dependsOn, subjectAttributes };
}

/** A plugin put together again from its rows: the very definitions that were stored. */
export function pluginOfRows(head: PluginHead, rows: readonly DefinitionRow[]): PluginDefinitions {
  const ordered = [...rows].sort((a, b) => a.position - b.position);
  const resources = <T>(kind: DefinitionKind): readonly T[] =>
    ordered.filter((row) => row.kind === kind).map((row) => JSON.parse(row.body) as T);
  return {
    ...head,
    catalogue: resources('catalogue-item'),
    classifications: resources('classification'),
    parameters: resources('parameter'),
    facts: resources('fact'),
    schemes: resources('scheme'),
    extensions: resources('extension'),
    measures: resources('measure'),
    lists: resources('list'),
    supervision: {
      items: resources('supervision-item'),
      treatments: resources('treatment'),
      overrides: resources('inspection-override'),
    },
    procedures: resources('procedure'),
    metrics: resources('metric'),
    reliefs: resources('relief'),
    templates: resources('template'),
    cases: resources('case-file'),
    locales: Object.fromEntries(
      resources<{ key: string; texts: Record<string, string> }>('locale').map(({ key, texts }) => [key, texts]),
    ),
  };
}

/** How many resources a plugin has of each kind; worked cases are counted one by one. */
export function countsOf(plugin: PluginDefinitions): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of rowsOfPlugin(plugin)) {
    if (kind !== 'case-file') counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const cases = plugin.cases.reduce((sum, file) => sum + file.cases.length, 0);
  return cases === 0 ? counts : { ...counts, case: cases };
}
