import type { EffectDefinitions } from '@xinheng/effects';
import type { SchemeExtension } from './extension.js';
import type { Manifest } from './manifest.js';
import type { Procedure } from '@xinheng/procedure';
import type { Relief, Template } from './procedure.js';
import type { CaseFile } from './worked-case.js';

/** Everything a package says, read, merged and checked. Keys are bare. */
export interface PluginDefinitions extends EffectDefinitions {
  readonly manifest: Manifest;
  readonly procedures: readonly Procedure[];
  readonly reliefs: readonly Relief[];
  readonly templates: readonly Template[];
  /** Schemes that extend one of another plugin. */
  readonly extensions: readonly SchemeExtension[];
  readonly cases: readonly CaseFile[];
  /** Language tag → resource path (`schemes/enterprise-grade#A`) → text. */
  readonly locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
