import { buildDependencyIndex, type DependencyIndex } from '@xinheng/analysis';
import {
  Classifier,
  DefinitionIndex,
  FactNames,
  isInForce,
  localKey,
  pluginOfKey,
  qualify,
  RecordScope,
  type Basis,
  type Edition,
  type NameFamilies,
} from '@xinheng/facts';
import { checkRule, describeRule, type Expectation, type Json, type Scope } from '@xinheng/logic';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { Locale } from '@xinheng/problem';
import type { Definitions } from '../definitions.js';
import { basisView, type BasisView } from './basis-view.js';
import { PluginTexts } from './plugin-texts.js';
import { spokenScope } from './spoken-scope.js';

/** Something by its qualified key and its title in the reader's language. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** One resource of a plugin that is in force on the day that is read. */
export interface Placed<T> {
  readonly plugin: PluginDefinitions;
  readonly resource: T;
}

/** The folder or file in which resources of a kind stand, which also begins the paths of their translations. */
type ResourceFile = 'catalogue' | 'facts' | 'parameters' | 'measures' | 'lists' | 'procedures' | 'classifications';

/** Definitions as somebody reads them: those in force on a day, in the reader's language, each with its article. */
export class ReadingContext {
  readonly texts: PluginTexts;
  readonly index: DefinitionIndex;
  readonly classifier: Classifier;
  private dependencies: DependencyIndex | null = null;

  constructor(
    readonly definitions: Definitions,
    readonly asOf: string,
    readonly locale: Locale,
  ) {
    this.texts = new PluginTexts(definitions.plugins, locale);
    this.index = new DefinitionIndex(definitions.set);
    this.classifier = new Classifier(this.index);
  }

  plugin(id: string): PluginDefinitions | undefined {
    return this.definitions.plugins.find((plugin) => plugin.id === id);
  }

  /** Who reads what, over all schemes. */
  get readers(): DependencyIndex {
    return (this.dependencies ??= buildDependencyIndex(this.definitions.set));
  }

  /** The resources of a kind that are in force on the day, plugin by plugin. */
  inForce<T extends Edition>(of: (plugin: PluginDefinitions) => readonly T[]): readonly Placed<T>[] {
    return this.definitions.plugins.flatMap((plugin) =>
      of(plugin)
        .filter((resource) => isInForce(resource, this.asOf))
        .map((resource) => ({ plugin, resource })),
    );
  }

  basis(plugin: string, basis: Basis | undefined | null): BasisView | null {
    return basisView(this.plugin(plugin), basis);
  }

  /** The title of a plugin. */
  pluginTitle({ id, manifest }: PluginDefinitions): string {
    return this.texts.of(id, 'plugin', manifest.title);
  }

  /** The title of a resource that stands in a file of its kind. */
  title(plugin: string, file: ResourceFile, { key, title }: Edition): string {
    return this.texts.of(plugin, `${file}#${key}`, title ?? key);
  }

  /** What a reference in a plugin's file names, or the reference itself where nothing has that name. */
  named(file: ResourceFile, plugin: string, reference: string): Named {
    const id = qualify(plugin, reference);
    const owner = pluginOfKey(id);
    const resources: readonly Edition[] = this.plugin(owner)?.[file] ?? [];
    const editions = resources.filter(({ key }) => key === localKey(owner, id));
    const edition = editions.find((one) => isInForce(one, this.asOf)) ?? editions.at(-1);
    return { id, title: edition === undefined ? id : this.title(owner, file, edition) };
  }

  /** A scheme by its title. */
  namedScheme(plugin: string, reference: string): Named {
    const id = qualify(plugin, reference);
    const written = this.index.scheme(id)?.title ?? id;
    return { id, title: this.texts.of(pluginOfKey(id), `schemes/${localKey(pluginOfKey(id), id)}`, written) };
  }

  /** The names that rules of a plugin read on the day. */
  factScope(plugin: string, families: NameFamilies = {}): Scope {
    return new FactNames(this.index, plugin, this.asOf, families);
  }

  /** The names that logic over one record of some items reads. */
  recordScope(plugin: string, items: readonly string[]): Scope {
    const keys = items.map((item) => this.index.itemKey(qualify(plugin, item)));
    return new RecordScope(this.index, plugin, keys);
  }

  /** An expression as a sentence, 当 近1年一般失信次数 大于 5; null where there is none, or none that can be read. */
  sentence(
    plugin: string,
    scope: Scope,
    json: Json | undefined,
    expected: Expectation | undefined = 'boolean',
  ): string | null {
    if (json === undefined) return null;
    const spoken = spokenScope(scope, plugin, this.texts, this.locale);
    const { tree } = checkRule(json, { scope: spoken, ...(expected === undefined ? {} : { expected }) });
    return tree === null ? null : describeRule(tree, this.locale);
  }
}
