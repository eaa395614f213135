import type { RawObject } from './raw-object.js';

/** The resources of a plugin by file, each as it stands there, all editions. */
export interface ResourceFiles {
  readonly catalogue?: readonly RawObject[];
  readonly classifications?: readonly RawObject[];
  readonly parameters?: readonly RawObject[];
  readonly facts?: readonly RawObject[];
  readonly schemes?: readonly RawObject[];
  readonly measures?: readonly RawObject[];
  readonly lists?: readonly RawObject[];
  readonly procedures?: readonly RawObject[];
  readonly supervision?: {
    readonly items?: readonly RawObject[];
    readonly treatments?: readonly RawObject[];
    readonly overrides?: readonly RawObject[];
  };
  readonly templates?: readonly RawObject[];
  readonly subjectAttributes?: readonly RawObject[];
}

/** The worked cases of one file. */
export interface ResourceCases {
  readonly scheme?: string | null;
  readonly key: string;
  readonly cases: readonly RawObject[];
}

/** One plugin as its files. */
export interface PluginFiles {
  readonly plugin: string;
  readonly title: string;
  readonly version?: string;
  readonly regions?: readonly string[];
  readonly documents?: readonly RawObject[];
  readonly coverage?: readonly RawObject[];
  readonly roles?: readonly RawObject[];
  readonly subjectAttributes?: readonly RawObject[];
  readonly dependsOn?: readonly string[];
  readonly resources: ResourceFiles;
  readonly cases?: readonly ResourceCases[];
}

/** `GET /plugins/{id}/resources`: a plugin as its files, and those that it may name. */
export interface PluginResources extends PluginFiles {
  readonly generation?: number;
  readonly dependencies?: readonly PluginFiles[];
}

/** One resource as a revision would have it; null takes it away. */
export interface ResourceChange {
  readonly resource: string;
  readonly key: string;
  readonly value: RawObject | null;
}
