import type { Edition } from '@xinheng/facts';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { PluginTexts } from '../definitions/reading/plugin-texts.js';

type Titled = Pick<Edition, 'title'> & { readonly key?: string };

/** The resources that each first word of a resource path stands for. */
const RESOURCES: Readonly<Record<string, (plugin: PluginDefinitions) => readonly Titled[]>> = {
  catalogue: ({ catalogue }) => catalogue,
  classifications: ({ classifications }) => classifications,
  parameters: ({ parameters }) => parameters,
  facts: ({ facts }) => facts,
  measures: ({ measures }) => measures,
  lists: ({ lists }) => lists,
  supervision: ({ supervision: { items, treatments, overrides } }) => [...items, ...treatments, ...overrides],
  procedures: ({ procedures }) => procedures,
  metrics: ({ metrics }) => metrics,
  reliefs: ({ reliefs }) => reliefs,
  templates: ({ templates }) => templates,
};

/**
 * The title of a resource as the coverage of a manifest names it: `facts#general-dishonesty-12m`,
 * `schemes/enterprise-grade#revoked`, `templates/grade-notice`; null where nothing has that name or it has no title.
 */
export function resourceTitle(plugin: PluginDefinitions, texts: PluginTexts, path: string): string | null {
  const written = path.startsWith('schemes/') ? schemePart(plugin, path) : plainTitle(plugin, path);
  return written === null ? null : texts.of(plugin.id, path, written);
}

function plainTitle(plugin: PluginDefinitions, path: string): string | null {
  const [, kind, key] = /^([a-z]+)[#/](.+)$/.exec(path) ?? [];
  const resources = kind !== undefined && Object.hasOwn(RESOURCES, kind) ? RESOURCES[kind]?.(plugin) : undefined;
  return resources?.find((resource) => resource.key === key)?.title ?? null;
}

function schemePart(plugin: PluginDefinitions, path: string): string | null {
  const [key, part] = path.slice('schemes/'.length).split('#');
  const scheme = plugin.schemes.find((one) => one.key === key);
  if (scheme === undefined || part === undefined) return scheme?.title ?? null;
  const grade = scheme.grades.find((one) => one.key === part);
  if (grade !== undefined) return grade.title;
  const rules = scheme.method === 'decision' ? scheme.rules : [...scheme.indicators, ...(scheme.vetoes ?? [])];
  return rules.find((rule) => rule.key === part)?.reason ?? null;
}
