import type {
  CatalogueItem,
  Classification,
  FactDefinition,
  FactDefinitions,
  LookupTable,
  Parameter,
  SchemeOutline,
  SubjectAttribute,
} from '../definitions.js';
import { localKey, pluginOfKey, qualify } from './qualified-key.js';

/** The core's own plugin, which everybody may read. */
export const NATIONAL = 'national';

/** One edition of a fact with the plugin that declares it. */
export interface DeclaredFact {
  readonly plugin: string;
  readonly fact: FactDefinition;
  /** Where it stands in its plugin's file, which orders facts. */
  readonly position: number;
}

/** Finds definitions by qualified key. Built once for a definition set; knows no day. */
export class DefinitionIndex {
  private readonly plugins: ReadonlyMap<string, FactDefinitions>;
  private readonly items = new Map<string, CatalogueItem[]>();
  private readonly renamed = new Map<string, string>();
  private readonly facts = new Map<string, DeclaredFact[]>();

  constructor(readonly definitions: readonly FactDefinitions[]) {
    this.plugins = new Map(definitions.map((plugin) => [plugin.id, plugin]));
    for (const { id, catalogue } of definitions) {
      for (const { key, renamedFrom } of catalogue) {
        if (renamedFrom !== undefined && renamedFrom !== key)
          this.renamed.set(qualify(id, renamedFrom), qualify(id, key));
      }
    }
    for (const { id, catalogue, facts } of definitions) {
      for (const item of catalogue) push(this.items, this.itemKey(qualify(id, item.key)), item);
      facts.forEach((fact, position) => push(this.facts, qualify(id, fact.key), { plugin: id, fact, position }));
    }
  }

  plugin(id: string): FactDefinitions | undefined {
    return this.plugins.get(id);
  }

  /** Whether `plugin` may name what `other` declares. */
  mayRead(plugin: string, other: string): boolean {
    return other === plugin || other === NATIONAL || (this.plugin(plugin)?.dependsOn.includes(other) ?? false);
  }

  /** The name an item has today: records keep the name they were entered under, and count for the renamed item. */
  itemKey(key: string): string {
    let current = key;
    // A circle of renamings is an error of the file; here it only must not hang.
    for (let hops = 0; hops < 16; hops++) {
      const next = this.renamed.get(current);
      if (next === undefined) return current;
      current = next;
    }
    return current;
  }

  /** All names under which records of an item may stand. */
  itemNames(key: string): readonly string[] {
    return [key, ...[...this.renamed.keys()].filter((name) => this.itemKey(name) === key)];
  }

  itemKeys(): readonly string[] {
    return [...this.items.keys()];
  }

  itemEditions(key: string): readonly CatalogueItem[] {
    return this.items.get(this.itemKey(key)) ?? [];
  }

  factKeys(): readonly string[] {
    return [...this.facts.keys()];
  }

  factEditions(key: string): readonly DeclaredFact[] {
    return this.facts.get(key) ?? [];
  }

  classifications(plugin: string): readonly Classification[] {
    return this.plugin(plugin)?.classifications ?? [];
  }

  parameters(plugin: string, key: string): readonly (Parameter | LookupTable)[] {
    return this.plugin(plugin)?.parameters.filter((parameter) => parameter.key === key) ?? [];
  }

  /** An attribute as `plugin` sees it: its own first, then those of the plugins it may read. */
  attribute(plugin: string, key: string): SubjectAttribute | undefined {
    const readable = this.definitions.filter(({ id }) => id !== plugin && this.mayRead(plugin, id));
    const own = this.plugin(plugin);
    return [...(own === undefined ? [] : [own]), ...readable]
      .flatMap(({ subjectAttributes }) => subjectAttributes)
      .find((attribute) => attribute.key === key);
  }

  scheme(key: string): SchemeOutline | undefined {
    const plugin = pluginOfKey(key);
    return this.plugin(plugin)?.schemes.find((scheme) => scheme.key === localKey(plugin, key));
  }

  hasList(key: string): boolean {
    const plugin = pluginOfKey(key);
    return this.plugin(plugin)?.lists.some((list) => list.key === localKey(plugin, key)) ?? false;
  }
}

/** Whether a resource of `parameters.json` is a look-up table. */
export function isLookupTable(parameter: Parameter | LookupTable): parameter is LookupTable {
  return 'rows' in parameter;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const present = map.get(key);
  if (present === undefined) map.set(key, [value]);
  else present.push(value);
}
