import { issue, type Issue } from '@xinheng/problem';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import { nearest } from '../nearest.js';

/** What a reference may name, and the file in which it is declared. */
const files = {
  catalogue: 'catalogue.json',
  facts: 'facts.json',
  parameters: 'parameters.json',
  schemes: 'schemes/',
  measures: 'measures.json',
  lists: 'lists.json',
  procedures: 'procedures.json',
  templates: 'templates/',
  attributes: 'plugin.json',
} as const;
export type NamedKind = keyof typeof files;

interface Named {
  readonly key: string;
}

/** A reference, resolved. */
export interface Resolved<T extends Named = Named> {
  readonly plugin: PluginDefinitions;
  /** Every edition of the key. */
  readonly editions: readonly T[];
}

/** The core's own plugin, which all may read. */
export const nationalId = 'national';

function declared(plugin: PluginDefinitions, kind: NamedKind): readonly Named[] {
  if (kind === 'attributes') return plugin.subjectAttributes;
  if (kind === 'schemes') return [...plugin.schemes, ...plugin.extensions];
  return plugin[kind];
}

/** What can be named from inside one plugin: its own resources bare or qualified, others' qualified. */
export class Names {
  readonly #plugins: ReadonlyMap<string, PluginDefinitions>;
  readonly #index = new Map<string, Map<string, Named[]>>();

  constructor(
    readonly plugin: PluginDefinitions,
    others: readonly PluginDefinitions[],
  ) {
    this.#plugins = new Map([...others, plugin].map((one) => [one.id, one]));
  }

  /** `bare` → `[own id, bare]`, `plugin:key` → `[plugin, key]`. */
  split(reference: string): readonly [plugin: string, key: string] {
    const colon = reference.indexOf(':');
    return colon < 0 ? [this.plugin.id, reference] : [reference.slice(0, colon), reference.slice(colon + 1)];
  }

  #keys(plugin: PluginDefinitions, kind: NamedKind): Map<string, Named[]> {
    const name = `${plugin.id} ${kind}`;
    let keys = this.#index.get(name);
    if (keys === undefined) {
      keys = new Map();
      for (const one of declared(plugin, kind)) keys.set(one.key, [...(keys.get(one.key) ?? []), one]);
      this.#index.set(name, keys);
    }
    return keys;
  }

  /** Every edition of what a reference names, or null where nothing visible has that name. */
  resolve<T extends Named>(kind: NamedKind, reference: string): Resolved<T> | null {
    const [id, key] = this.split(reference);
    const plugin = this.isVisible(id) ? this.#plugins.get(id) : undefined;
    const editions = plugin === undefined ? undefined : this.#keys(plugin, kind).get(key);
    return editions === undefined ? null : { plugin: plugin!, editions: editions as unknown as readonly T[] };
  }

  /** Whether this plugin may name what another declares. */
  isVisible(id: string): boolean {
    return id === this.plugin.id || id === nationalId || this.plugin.dependsOn.includes(id);
  }

  /** Nothing where the reference is good; else what is wrong with it. */
  check(kind: NamedKind, reference: string, pointer: string): readonly Issue[] {
    if (this.resolve(kind, reference) !== null) return [];
    const [id, key] = this.split(reference);
    if (!this.isVisible(id)) return [issue('plugin-not-a-dependency', pointer, { reference, plugin: id })];
    const plugin = this.#plugins.get(id);
    if (plugin === undefined) return [issue('plugin-dependency-absent', pointer, { reference, plugin: id })];
    const near = nearest(reference, this.all(kind));
    const params = { reference, plugin: id, file: files[kind], key };
    return [
      near === null
        ? issue('plugin-reference-unknown', pointer, params)
        : issue('plugin-reference-unknown-near', pointer, { ...params, near }),
    ];
  }

  /** Every name of a kind that may stand in this plugin. */
  all(kind: NamedKind): readonly string[] {
    return [...this.#plugins.values()]
      .filter(({ id }) => this.isVisible(id))
      .flatMap((one) =>
        [...this.#keys(one, kind).keys()].map((key) => (one.id === this.plugin.id ? key : `${one.id}:${key}`)),
      );
  }
}
