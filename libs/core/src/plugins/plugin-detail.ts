import { resourcePaths, type Manifest, type PluginDefinitions } from '@xinheng/plugin-kit';
import type { Locale } from '@xinheng/problem';
import type { PluginEdition, StoredPlugin } from '../definitions/definitions.repository.js';
import { PluginTexts } from '../definitions/reading/plugin-texts.js';
import { findingViews, type PluginFindingView, type PluginView } from './plugin-view.js';

/** A regulation that a plugin puts into effect, or stands on. */
export interface DocumentView {
  readonly key: string;
  readonly title: string;
  readonly number: string | null;
  readonly level: string;
  readonly issued: string | null;
  readonly publishedOn: string | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly isPrimary: boolean;
  readonly note: string | null;
}

/** One plugin with everything that people ask of it. */
export interface PluginDetail extends PluginView {
  readonly documents: readonly DocumentView[];
  /** What became of each article. */
  readonly coverage: readonly {
    readonly document: string;
    readonly article: string;
    readonly state: string;
    readonly resources: readonly { readonly name: string; readonly title: string | null }[];
    readonly note: string | null;
  }[];
  readonly schemes: readonly {
    readonly id: string;
    readonly title: string;
    readonly method: string;
    readonly ruleCount: number;
    readonly caseCount: number;
  }[];
  readonly cases: readonly {
    readonly scheme: string;
    readonly title: string;
    readonly asOf: string;
    readonly expected: {
      readonly grade?: string | null;
      readonly rule?: string | null;
      readonly refused?: string | null;
      readonly status?: string | null;
    };
  }[];
  readonly dependsOn: readonly { readonly id: string; readonly range: string; readonly version: string | null }[];
  readonly neededBy: readonly string[];
  readonly subjectAttributes: readonly {
    readonly key: string;
    readonly title: string;
    readonly type: string;
    readonly values: readonly string[] | null;
    readonly unit: string | null;
  }[];
  readonly findings: readonly PluginFindingView[];
  readonly versions: readonly PluginEdition[];
}

/** What a detail is made of besides the plugin's own row. */
export interface PluginSurroundings {
  /** Null for a plugin that cannot be loaded. */
  readonly plugin: PluginDefinitions | null;
  readonly all: readonly StoredPlugin[];
  readonly versions: readonly PluginEdition[];
  readonly locale: Locale;
}

export function pluginDetail(
  view: PluginView,
  stored: StoredPlugin,
  { plugin, all, versions, locale }: PluginSurroundings,
): PluginDetail {
  const manifest = stored.head?.manifest;
  const texts = new PluginTexts(plugin === null ? [] : [plugin], locale);
  const written = plugin === null ? new Map<string, string>() : resourcePaths(plugin);
  const titleOf = (path: string): string | null => {
    const text = written.get(path);
    return text === undefined ? null : texts.of(stored.id, path, text);
  };
  return {
    ...view,
    documents: (manifest?.documents ?? []).map(documentView),
    coverage: (manifest?.coverage ?? []).map(({ document, article, state, resources, note }) => ({
      document,
      article,
      state,
      resources: (resources ?? []).map((name) => ({ name, title: titleOf(name) })),
      note: note ?? null,
    })),
    schemes: plugin === null ? [] : schemesOf(plugin, texts),
    cases: plugin === null ? [] : casesOf(plugin),
    dependsOn: Object.entries(manifest?.dependsOn ?? {}).map(([id, range]) => ({
      id,
      range,
      version: all.find((other) => other.id === id && other.head !== null)?.version ?? null,
    })),
    neededBy: all.filter(({ head }) => head?.dependsOn.includes(stored.id) === true).map(({ id }) => id),
    subjectAttributes: (stored.head?.subjectAttributes ?? []).map(({ key, title, type, values, unit }) => ({
      key,
      title: texts.of(stored.id, `attributes#${key}`, title),
      type,
      values: values ?? null,
      unit: unit ?? null,
    })),
    findings: findingViews(stored.findings, locale),
    versions,
  };
}

function documentView(document: NonNullable<Manifest['documents']>[number]): DocumentView {
  return {
    key: document.key,
    title: document.title,
    number: document.number ?? null,
    level: document.level,
    issued: document.issued ?? null,
    publishedOn: document.publishedOn ?? null,
    inForceFrom: document.inForce?.from ?? null,
    inForceUntil: document.inForce?.until ?? null,
    isPrimary: document.primary ?? false,
    note: document.note ?? null,
  };
}

function schemesOf(plugin: PluginDefinitions, texts: PluginTexts): PluginDetail['schemes'] {
  return plugin.schemes.map((scheme) => ({
    id: `${plugin.id}:${scheme.key}`,
    title: texts.of(plugin.id, `schemes/${scheme.key}`, scheme.title),
    method: scheme.method,
    ruleCount:
      scheme.method === 'decision'
        ? scheme.rules.length + 1
        : scheme.indicators.length + (scheme.vetoes?.length ?? 0) + scheme.bands.length,
    caseCount: plugin.cases
      .filter((file) => file.scheme === scheme.key)
      .reduce((sum, { cases }) => sum + cases.length, 0),
  }));
}

function casesOf(plugin: PluginDefinitions): PluginDetail['cases'] {
  return plugin.cases.flatMap(({ scheme, cases }) =>
    cases.map(({ title, asOf, expect }) => ({
      scheme: `${plugin.id}:${scheme}`,
      title,
      asOf,
      expected: {
        ...(expect.grade === undefined ? {} : { grade: expect.grade }),
        ...(expect.rule === undefined ? {} : { rule: expect.rule }),
        ...(expect.refused === undefined ? {} : { refused: expect.refused }),
        ...(expect.status === undefined ? {} : { status: expect.status }),
      },
    })),
  );
}
