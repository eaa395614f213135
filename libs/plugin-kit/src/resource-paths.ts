import type { Scheme } from '@xinheng/grading';
import type { PluginDefinitions } from './model/plugin-definitions.js';

interface Titled {
  readonly key?: string;
  readonly title?: string;
}

/**
 * Every path by which `coverage` and `locales` name something of a plugin, with the Chinese text that stands there:
 * `plugin`, `facts#general-dishonesty-12m`, `schemes/enterprise-grade`, `schemes/enterprise-grade#revoked` (a grade, a
 * group, or a rule by its reason), `lists#serious-dishonesty/defies-authority`, `procedures#repair/applied`.
 */
export function resourcePaths(plugin: PluginDefinitions): ReadonlyMap<string, string> {
  const paths = new Map<string, string>([['plugin', plugin.manifest.title]]);
  const add = (folder: string, resources: readonly Titled[], separator = '#'): void => {
    for (const { key, title } of resources) if (key !== undefined) paths.set(folder + separator + key, title ?? key);
  };
  const { supervision, manifest } = plugin;
  add('catalogue', plugin.catalogue);
  add('classifications', plugin.classifications);
  add('parameters', plugin.parameters);
  add('facts', plugin.facts);
  add('measures', plugin.measures);
  add('lists', plugin.lists);
  add('supervision', [...supervision.items, ...supervision.treatments, ...supervision.overrides]);
  add('procedures', plugin.procedures);
  add('metrics', plugin.metrics);
  add('reliefs', plugin.reliefs);
  add('templates', plugin.templates);
  add('attributes', plugin.subjectAttributes);
  add('documents', manifest.documents ?? []);
  add('roles', manifest.roles ?? []);
  for (const { key, behaviours } of plugin.lists) add(`lists#${key}`, behaviours ?? [], '/');
  for (const { key, states, transitions } of plugin.procedures) {
    add(`procedures#${key}`, [...states, ...transitions], '/');
  }
  for (const scheme of plugin.schemes) {
    paths.set(`schemes/${scheme.key}`, scheme.title);
    for (const [part, text] of partsOf(scheme)) paths.set(`schemes/${scheme.key}#${part}`, text);
  }
  for (const { key, title, rules, indicators } of plugin.extensions) {
    paths.set(`schemes/${key}`, title ?? key);
    for (const part of [...(rules ?? []), ...(indicators ?? [])]) paths.set(`schemes/${key}#${part.key}`, part.reason);
  }
  return paths;
}

function partsOf(scheme: Scheme): readonly (readonly [string, string])[] {
  const grades = scheme.grades.map(({ key, title }) => [key, title] as const);
  if (scheme.method === 'decision') {
    return [
      ...grades,
      ...scheme.rules.map(({ key, reason }) => [key, reason] as const),
      ['otherwise', scheme.otherwise.reason],
    ];
  }
  return [
    ...grades,
    ...scheme.groups.map(({ key, title }) => [key, title] as const),
    ...scheme.indicators.map(({ key, reason }) => [key, reason] as const),
    ...(scheme.vetoes ?? []).map(({ key, reason }) => [key, reason] as const),
    ...scheme.bands.map(({ grade, reason }) => [`band:${grade}`, reason ?? '信用分{score}'] as const),
  ];
}
