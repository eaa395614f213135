import type { PluginKind } from '../model/manifest.js';

/** What a new plugin is to be. */
export interface NewPluginOptions {
  /** A key: `dairy`. */
  readonly id: string;
  readonly kind: Exclude<PluginKind, 'national'>;
  /** In Chinese; made from the id where none is given. */
  readonly title?: string;
  /** GB/T 2260 codes; none for everywhere. */
  readonly regions?: readonly string[];
}

/** The options of a new plugin with nothing left out. */
export type SamplePlugin = Required<NewPluginOptions>;
