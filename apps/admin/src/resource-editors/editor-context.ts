import { DefinitionIndex, type FactDefinitions } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { applyChanges } from './apply-changes.js';
import type { RawObject } from './raw-object.js';
import type { PluginFiles, PluginResources, ResourceChange } from './plugin-resources.js';

/** Something that may be named. */
export interface NamedResource {
  /** As the plugin that is edited writes it: its own bare, those of others `plugin:key`. */
  readonly reference: string;
  readonly plugin: string;
  readonly key: string;
  readonly title: string;
  /** The resource itself, the last edition. */
  readonly value: RawObject;
}

export interface NamedFact extends NamedResource {
  readonly type: string;
  readonly unit: string | null;
  readonly values: readonly string[] | null;
}

/** What the editors of a plugin's resources may name, with the revision's changes applied. */
export interface EditorContext {
  readonly plugin: string;
  readonly pluginTitle: string;
  /** The plugin itself first, then those it may name. */
  readonly files: readonly PluginFiles[];
  /** Over the same, for the scopes of `@xinheng/facts`. */
  readonly index: DefinitionIndex;
  readonly facts: readonly NamedFact[];
  /** Constants; read as `param.<reference>`. */
  readonly parameters: readonly NamedResource[];
  /** Read as `lookup.<reference>`. */
  readonly lookups: readonly NamedResource[];
  readonly items: readonly NamedResource[];
  readonly lists: readonly NamedResource[];
  readonly schemes: readonly NamedResource[];
  readonly measures: readonly NamedResource[];
  readonly procedures: readonly NamedResource[];
  readonly templates: readonly NamedResource[];
  readonly attributes: readonly NamedFact[];
  /** The documents of the plugin itself: a basis cites only these. */
  readonly documents: readonly NamedResource[];
  /** Articles of a document that its `coverage` or a basis in the plugin already cites. */
  readonly articles: Readonly<Record<string, readonly string[]>>;
  /** What the package says of an article, by `document article`. */
  readonly articleNotes: Readonly<Record<string, string>>;
  /** The day by which "in force" is meant. */
  readonly today: string;
}

export interface ContextOptions {
  /** Today's day; decides which value of a parameter is in force. */
  readonly today: string;
}

const textOf = (value: Json | undefined, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const isObject = (value: unknown): value is RawObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Prepares what editors may name from `GET /plugins/{id}/resources`, with the changes of the revision in it. */
export function editorContext(
  resources: PluginResources,
  changes: readonly ResourceChange[],
  { today }: ContextOptions,
): EditorContext {
  const own = applyChanges(resources, changes);
  const files = [own, ...(resources.dependencies ?? []).filter(({ plugin }) => plugin !== own.plugin)];
  const named = (of: (plugin: PluginFiles) => readonly RawObject[] | undefined): readonly NamedResource[] =>
    files.flatMap((plugin) => namedOf(plugin, of(plugin) ?? [], own.plugin));
  const parameters = named(({ resources: all }) => all.parameters);
  return {
    plugin: own.plugin,
    pluginTitle: own.title,
    files,
    index: new DefinitionIndex(files.map((one) => factDefinitions(one, files))),
    facts: named(({ resources: all }) => all.facts).map(typed),
    parameters: parameters.filter(({ value }) => !('by' in value)),
    lookups: parameters.filter(({ value }) => 'by' in value),
    items: named(({ resources: all }) => all.catalogue),
    lists: named(({ resources: all }) => all.lists),
    schemes: named(({ resources: all }) => all.schemes),
    measures: named(({ resources: all }) => all.measures),
    procedures: named(({ resources: all }) => all.procedures),
    templates: named(({ resources: all }) => all.templates),
    attributes: named((plugin) => attributesOf(plugin)).map(typed),
    documents: namedOf(own, own.documents ?? [], own.plugin),
    ...articlesOf(own),
    today,
  };
}

function namedOf({ plugin }: PluginFiles, list: readonly RawObject[], from: string): readonly NamedResource[] {
  const byKey = new Map<string, NamedResource>();
  for (const value of list) {
    const key = textOf(value['key'], '');
    if (key === '') continue;
    const title = textOf(value['title'], key);
    byKey.set(key, { reference: plugin === from ? key : `${plugin}:${key}`, plugin, key, title, value });
  }
  return [...byKey.values()];
}

function typed(named: NamedResource): NamedFact {
  const { value } = named;
  const values = value['values'];
  return {
    ...named,
    type: textOf(value['type'], 'string'),
    unit: textOf(value['unit'], '') || null,
    values: Array.isArray(values) ? values.filter((one) => typeof one === 'string') : null,
  };
}

function attributesOf(plugin: PluginFiles): readonly RawObject[] {
  return plugin.subjectAttributes ?? plugin.resources.subjectAttributes ?? [];
}

/** A draft may be half written: what is no object, or lacks what a scope reads, is left out of the index. */
export function factDefinitions(plugin: PluginFiles, all: readonly PluginFiles[]): FactDefinitions {
  const { resources } = plugin;
  const keyed = (list: readonly RawObject[] | undefined) => (list ?? []).filter(({ key }) => typeof key === 'string');
  const whole = {
    id: plugin.plugin,
    // What is sent beside a plugin is what it may name.
    dependsOn: plugin.dependsOn ?? all.map((one) => one.plugin).filter((id) => id !== plugin.plugin),
    lists: keyed(resources.lists),
    schemes: keyed(resources.schemes).filter(({ grades }) => Array.isArray(grades)),
    subjectAttributes: attributesOf(plugin),
    catalogue: keyed(resources.catalogue),
    classifications: keyed(resources.classifications).filter(({ items }) => Array.isArray(items)),
    parameters: keyed(resources.parameters).filter(({ values, rows }) => Array.isArray(values) || Array.isArray(rows)),
    facts: keyed(resources.facts).filter(({ from }) => isObject(from)),
  };
  return whole as unknown as FactDefinitions;
}

function articlesOf(plugin: PluginFiles): Pick<EditorContext, 'articles' | 'articleNotes'> {
  const articles: Record<string, Set<string>> = {};
  const articleNotes: Record<string, string> = {};
  const cite = (basis: RawObject): void => {
    const { document, article } = basis;
    if (typeof document !== 'string' || typeof article !== 'string') return;
    (articles[document] ??= new Set()).add(article);
    if (typeof basis['note'] === 'string' && basis['note'] !== '')
      articleNotes[`${document} ${article}`] = basis['note'];
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isObject(value)) {
      if (isObject(value['basis'])) cite(value['basis']);
      Object.values(value).forEach(walk);
    }
  };
  (plugin.coverage ?? []).forEach(cite);
  walk(plugin.resources);
  const listed = Object.entries(articles).map(([document, cited]) => [document, [...cited]] as const);
  return { articles: Object.fromEntries(listed), articleNotes };
}
