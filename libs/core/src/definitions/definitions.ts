import { judgingDay, type CatalogueItem } from '@xinheng/facts';
import { compileScheme, type DefinitionSet, type SchemeProgram } from '@xinheng/grading';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import { definitionsHash, factsHash } from '@xinheng/plugin-pack';
import { isInForce } from './is-in-force.js';

/** A catalogue item under its qualified key, with the plugin that declares it. */
export interface QualifiedItem {
  readonly key: string;
  readonly plugin: string;
  readonly item: CatalogueItem;
}

/** Everything that is in force together, at one generation. Immutable; answers are kept for as long as it lives. */
export class Definitions {
  /** Qualified keys of the schemes, in the order of the plugins. */
  readonly schemes: readonly string[];
  private readonly editions = new Map<string, QualifiedItem[]>();
  private readonly programs = new Map<string, SchemeProgram>();
  private readonly hashes = new Map<string, string>();
  private readonly factsHashes = new Map<string, string>();

  constructor(
    readonly generation: number,
    readonly set: readonly PluginDefinitions[],
    readonly plugins: readonly PluginDefinitions[],
  ) {
    this.schemes = [...new Set(set.flatMap(({ id, schemes }) => schemes.map(({ key }) => `${id}:${key}`)))];
    for (const { id, catalogue } of set) {
      for (const item of catalogue) {
        const key = `${id}:${item.key}`;
        this.editions.set(key, [...(this.editions.get(key) ?? []), { key, plugin: id, item }]);
      }
    }
  }

  /** The edition of a catalogue item that is in force on a day. */
  item(key: string, on: string): QualifiedItem | undefined {
    return this.editions.get(key)?.find(({ item }) => isInForce(item, on));
  }

  /** The edition that judges a record decided on a day, as of another: a later one may judge older records as well. */
  itemJudging(key: string, decidedOn: string, asOf: string): QualifiedItem | undefined {
    const editions = (this.editions.get(key) ?? []).map(({ item }) => item);
    return this.item(key, judgingDay(editions, decidedOn, asOf));
  }

  /** The newest edition of a catalogue item, for its title. */
  latestItem(key: string): QualifiedItem | undefined {
    return this.editions.get(key)?.at(-1);
  }

  /** Qualified keys of all catalogue items. */
  itemKeys(): readonly string[] {
    return [...this.editions.keys()];
  }

  /** The definition of a scheme that is in force on a day, with its plugin. */
  scheme(
    key: string,
    on: string,
  ): { plugin: DefinitionSet[number]; scheme: DefinitionSet[number]['schemes'][number] } | undefined {
    const [pluginId, schemeKey] = key.split(':');
    const plugin = this.set.find(({ id }) => id === pluginId);
    const scheme = plugin?.schemes.find((candidate) => candidate.key === schemeKey && isInForce(candidate, on));
    return plugin === undefined || scheme === undefined ? undefined : { plugin, scheme };
  }

  /** The schemes in force on a day that are graded on marks; those of calendar years are graded in their rounds only. */
  schemesOnMarks(on: string): readonly string[] {
    return this.schemes.filter((key) => {
      const found = this.scheme(key, on);
      return found !== undefined && found.scheme.cycle.mode !== 'calendar-year';
    });
  }

  /**
   * A scheme compiled for a day.
   * @throws XinhengError where the scheme is unknown or not in force on that day
   */
  programOf(scheme: string, asOf: string): SchemeProgram {
    const name = `${scheme} ${asOf}`;
    let program = this.programs.get(name);
    if (program === undefined) {
      program = compileScheme(this.set, scheme, asOf);
      if (this.programs.size >= 64) this.programs.clear();
      this.programs.set(name, program);
    }
    return program;
  }

  /** SHA-256 over what decides the scheme's facts, its rules left out. */
  factsHashOf(scheme: string): string {
    let hash = this.factsHashes.get(scheme);
    if (hash === undefined) {
      hash = factsHash(this.set, scheme);
      this.factsHashes.set(scheme, hash);
    }
    return hash;
  }

  /** SHA-256 over everything the scheme reads. */
  hashOf(scheme: string): string {
    let hash = this.hashes.get(scheme);
    if (hash === undefined) {
      hash = definitionsHash(this.set, scheme);
      this.hashes.set(scheme, hash);
    }
    return hash;
  }
}
