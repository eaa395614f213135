import { Injectable } from '@nestjs/common';
import type { Manifest, PluginDefinitions } from '@xinheng/plugin-kit';
import { XinhengError, type Locale } from '@xinheng/problem';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { rawResource, type RawResource } from '../definitions/resource-lists.js';

/** A plugin as its files, every edition of every resource. */
export interface PluginFiles {
  readonly plugin: string;
  readonly title: string;
  readonly version: string;
  readonly regions: readonly string[];
  readonly dependsOn: readonly string[];
  readonly documents: readonly object[];
  readonly coverage: NonNullable<Manifest['coverage']>;
  readonly roles: NonNullable<Manifest['roles']>;
  readonly subjectAttributes: PluginDefinitions['subjectAttributes'];
  readonly resources: Readonly<Record<(typeof KINDS)[number], readonly object[]>> & {
    readonly supervision: PluginDefinitions['supervision'];
    readonly subjectAttributes: PluginDefinitions['subjectAttributes'];
  };
  readonly cases: readonly RawResource[];
}

/** A plugin with those that it may name: what an editor in the browser needs. */
export interface PluginResources extends PluginFiles {
  /** Raised by every change of what is in force. */
  readonly generation: number;
  readonly dependencies: readonly PluginFiles[];
}

const KINDS = [
  'catalogue',
  'classifications',
  'parameters',
  'facts',
  'schemes',
  'measures',
  'lists',
  'procedures',
  'templates',
] as const;

/** Gives a plugin as its files, for editors in the browser. */
@Injectable()
export class PluginResourcesService {
  constructor(private readonly definitions: DefinitionsReaderService) {}

  /** @throws XinhengError `plugin-unknown` where it is not in force */
  async of(id: string, locale: Locale): Promise<PluginResources> {
    const context = await this.definitions.context({ asOf: null, locale });
    const { plugins, generation } = context.definitions;
    const plugin = context.plugin(id);
    if (plugin === undefined) {
      const known = plugins.map((one) => one.id).join(', ') || '-';
      throw new XinhengError('not-found', 'plugin-unknown', { id: id.slice(0, 63), known });
    }
    const named = new Set(['national', ...plugin.dependsOn]);
    return {
      ...filesOf(plugin, context.pluginTitle(plugin)),
      generation,
      dependencies: plugins
        .filter((one) => one.id !== id && named.has(one.id))
        .map((one) => filesOf(one, context.pluginTitle(one))),
    };
  }
}

function filesOf(plugin: PluginDefinitions, title: string): PluginFiles {
  const { manifest, subjectAttributes } = plugin;
  return {
    plugin: plugin.id,
    title,
    version: plugin.version,
    regions: plugin.regions,
    dependsOn: plugin.dependsOn,
    documents: manifest.documents ?? [],
    coverage: manifest.coverage ?? [],
    roles: manifest.roles ?? [],
    subjectAttributes,
    resources: {
      ...(Object.fromEntries(KINDS.map((kind) => [kind, plugin[kind]])) as Record<(typeof KINDS)[number], object[]>),
      supervision: plugin.supervision,
      subjectAttributes,
    },
    cases: plugin.cases.map((file) => rawResource('cases', file)),
  };
}
