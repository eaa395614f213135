import type { PluginDefinitions } from '@xinheng/plugin-kit';
import { renderIssue, type Issue, type Locale } from '@xinheng/problem';
import type { StoredPlugin } from '../definitions/definitions.repository.js';
import { PluginTexts } from '../definitions/reading/plugin-texts.js';

/** A plugin in a list. */
export interface PluginView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  /** GB/T 2260; empty for everywhere. */
  readonly regions: readonly string[];
  /** How many resources there are of each kind, and how many worked cases. */
  readonly counts: Readonly<Record<string, number>>;
  readonly findingCounts: { readonly errors: number; readonly warnings: number };
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly contentHash: string;
  readonly recordedAt: string;
}

/** One finding as the check of the package said it. */
export interface PluginFindingView {
  readonly file: string | null;
  readonly pointer: string;
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly message: string;
}

/**
 * A plugin with its title in the reader's language.
 * @param plugin its definitions; null for one that cannot be loaded
 */
export function pluginView(
  stored: StoredPlugin,
  plugin: PluginDefinitions | null,
  units: ReadonlyMap<number, string>,
  locale: Locale,
): PluginView {
  const errors = stored.findings.filter(({ severity }) => severity === 'error').length;
  return {
    id: stored.id,
    version: stored.version,
    title: plugin === null ? stored.title : new PluginTexts([plugin], locale).of(plugin.id, 'plugin', stored.title),
    kind: stored.kind,
    state: stored.state,
    regions: stored.head?.regions ?? [],
    counts: stored.counts,
    findingCounts: { errors, warnings: stored.findings.length - errors },
    unit: stored.unit === null ? null : { id: String(stored.unit), title: units.get(stored.unit) ?? '' },
    contentHash: stored.contentHash,
    recordedAt: stored.recordedAt,
  };
}

/** Findings in the reader's language. */
export function findingViews(findings: readonly Issue[], locale: Locale): PluginFindingView[] {
  return findings.map((found) => ({
    file: found.file ?? null,
    pointer: found.pointer,
    code: found.code,
    severity: found.severity,
    message: renderIssue(found, locale),
  }));
}
