import type { ListDefinition, Measure } from '@xinheng/effects';
import { editionOn, localKey, pluginOfKey, qualify, type CivilDay } from '@xinheng/facts';
import type { DocumentLevel, PluginDefinitions } from '@xinheng/plugin-kit';
import type { Definitions } from '../definitions/definitions.js';

/** A list of a plugin under its qualified key. */
export interface PlacedList {
  readonly key: string;
  readonly plugin: PluginDefinitions;
  readonly definition: ListDefinition;
  /** The day from which what it holds may be used: its own, or that of its document where that is later. */
  readonly publishedOn: CivilDay | null;
  /** The level of the document it stands on. */
  readonly level: DocumentLevel | null;
  /** Where it is kept; empty: everywhere. */
  readonly regions: readonly string[];
}

/** A measure under its qualified key, with the list of measures that holds it. */
export interface PlacedMeasure {
  readonly key: string;
  readonly plugin: PluginDefinitions;
  readonly measure: Measure;
  readonly list: PlacedList | null;
  readonly level: DocumentLevel | null;
  /** Whether it rests on a local regulation: then it needs a period. */
  readonly isLocal: boolean;
  /** Whether a province added it to what the State lists. */
  readonly isSupplement: boolean;
  /** Items and behaviours that it answers, as they are written and qualified; empty: any. */
  readonly behaviours: readonly string[];
  readonly regions: readonly string[];
}

/** The plugin whose lists are those of the State. */
const NATIONAL = 'national';

/** The measures and lists of definitions on one day. */
export class MeasureBook {
  constructor(
    readonly definitions: Definitions,
    readonly day: CivilDay,
  ) {}

  /** The edition of a measure in force on the day, by its qualified key. */
  measure(key: string): PlacedMeasure | undefined {
    const plugin = this.plugin(key);
    const measure = plugin && editionOn(plugin.measures, localKey(plugin.id, key), this.day);
    return plugin === undefined || measure === undefined ? undefined : this.placed(plugin, measure);
  }

  /** The edition of a list in force on the day, by its qualified key. */
  list(key: string): PlacedList | undefined {
    const plugin = this.plugin(key);
    const definition = plugin && editionOn(plugin.lists, localKey(plugin.id, key), this.day);
    if (plugin === undefined || definition === undefined) return undefined;
    const document = documentOf(plugin, definition.basis.document);
    const days = [definition.publishedOn, document?.publishedOn].filter((day) => typeof day === 'string');
    return {
      key,
      plugin,
      definition,
      publishedOn: definition.publishedOn == null ? null : (days.sort().at(-1) ?? null),
      level: document?.level ?? null,
      regions: definition.regions ?? plugin.regions,
    };
  }

  /** Every measure in force that some cause brings. */
  brought(
    isCause: (cause: NonNullable<Measure['causes']>[number], plugin: PluginDefinitions) => boolean,
  ): readonly PlacedMeasure[] {
    return this.definitions.set.flatMap((plugin) =>
      [...new Set(plugin.measures.map(({ key }) => key))].flatMap((key) => {
        const measure = editionOn(plugin.measures, key, this.day);
        if (measure === undefined || !(measure.causes ?? []).some((cause) => isCause(cause, plugin))) return [];
        return [this.placed(plugin, measure)];
      }),
    );
  }

  private placed(plugin: PluginDefinitions, measure: Measure): PlacedMeasure {
    const listKey = measure.listedIn === undefined ? null : qualify(plugin.id, measure.listedIn);
    const level = documentOf(plugin, measure.basis.document)?.level ?? null;
    const written = measure.behaviours ?? [];
    return {
      key: qualify(plugin.id, measure.key),
      plugin,
      measure,
      list: listKey === null ? null : (this.list(listKey) ?? null),
      level,
      isLocal: level === 'provincial-regulation',
      isSupplement: listKey === null || pluginOfKey(listKey) !== NATIONAL,
      behaviours: [...new Set(written.flatMap((one) => [one, qualify(plugin.id, one)]))],
      regions: measure.regions ?? plugin.regions,
    };
  }

  private plugin(key: string): PluginDefinitions | undefined {
    return this.definitions.set.find(({ id }) => id === pluginOfKey(key));
  }
}

function documentOf(plugin: PluginDefinitions, key: string) {
  return plugin.manifest.documents?.find((document) => document.key === key);
}
