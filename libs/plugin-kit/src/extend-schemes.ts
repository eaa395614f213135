import type { Measure, Treatment } from '@xinheng/effects';
import { isLookupTable, qualify, type LookupTable, type Parameter } from '@xinheng/facts';
import type { DecisionScheme, Scheme, SchemeRule, ScoreScheme } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import type { SchemeExtension } from './model/extension.js';
import type { PluginDefinitions } from './model/plugin-definitions.js';

/** A scheme that stands for an extension: the parent's with what the extension adds. */
export interface ExtendedScheme {
  readonly scheme: Scheme;
  readonly extension: SchemeExtension;
}

/** What an extension names: the plugin and the editions of its scheme. */
export interface ExtendedParent {
  readonly plugin: PluginDefinitions;
  readonly editions: readonly Scheme[];
}

/** The scheme that an extension extends; null where there is none. */
export function parentOf(plugins: readonly PluginDefinitions[], extension: SchemeExtension): ExtendedParent | null {
  const [id, key] = extension.extends.split(':');
  const plugin = plugins.find((one) => one.id === id);
  const editions = plugin?.schemes.filter((one) => one.key === key) ?? [];
  return plugin === undefined || editions.length === 0 ? null : { plugin, editions };
}

/**
 * Writes extensions out: the city's plugin gets the parent's scheme with its own parameters, rules and indicators; the
 * parent's scheme leaves out the city's regions on the days of the extension, so that one result stands there; and what
 * follows from the parent's grades (measures, inspection) follows from the city's as well. Plugins without an extension
 * come back as they are.
 */
export function extendSchemes(plugins: readonly PluginDefinitions[]): readonly PluginDefinitions[] {
  const extended = plugins.flatMap((plugin) =>
    plugin.extensions.map((extension) => ({ plugin, extension, parent: parentOf(plugins, extension) })),
  );
  if (extended.length === 0) return plugins;
  return plugins.map((plugin) => {
    const own = plugin.extensions.flatMap((extension) => extendedSchemes(plugins, plugin, extension));
    const children = extended.filter(({ parent }) => parent?.plugin.id === plugin.id);
    const keys = new Set(extended.flatMap(({ parent, extension }) => (parent === null ? [] : [extension.extends])));
    const followers = (scheme: string): readonly string[] =>
      keys.has(qualify(plugin.id, scheme))
        ? extended
            .filter(({ extension }) => extension.extends === qualify(plugin.id, scheme))
            .map((one) => qualify(one.plugin.id, one.extension.key))
        : [];
    return {
      ...plugin,
      parameters: withNew(
        plugin.parameters,
        plugin.extensions.flatMap((one) => readParameters(plugins, one)),
      ),
      schemes: [
        ...plugin.schemes.map((scheme) =>
          leavingOut(
            scheme,
            children.filter(({ extension }) => extension.extends === qualify(plugin.id, scheme.key)),
          ),
        ),
        ...own.map(({ scheme }) => scheme),
      ],
      measures: plugin.measures.map((measure) => followed(measure, followers)),
      supervision: {
        ...plugin.supervision,
        treatments: plugin.supervision.treatments.flatMap((treatment): Treatment[] => [
          treatment,
          ...followers(treatment.scheme).map((scheme) => ({ ...treatment, scheme })),
        ]),
      },
    };
  });
}

/** The schemes of one extension, an edition for each of the parent's that meets it. */
export function extendedSchemes(
  plugins: readonly PluginDefinitions[],
  plugin: PluginDefinitions,
  extension: SchemeExtension,
): readonly ExtendedScheme[] {
  const parent = parentOf(plugins, extension);
  if (parent === null) return [];
  return parent.editions.flatMap((edition): ExtendedScheme[] => {
    const from = latest(edition.inForceFrom, extension.inForceFrom);
    const until = earliest(edition.inForceUntil, extension.inForceUntil);
    if (from !== null && until !== null && from > until) return [];
    return [{ scheme: extend(edition, extension, { parent: parent.plugin.id, plugin, from, until }), extension }];
  });
}

interface Place {
  readonly parent: string;
  readonly plugin: PluginDefinitions;
  readonly from: string | null;
  readonly until: string | null;
}

function extend(edition: Scheme, extension: SchemeExtension, { parent, plugin, from, until }: Place): Scheme {
  const inside = (json: Json): Json => seenFromOutside(json, parent);
  const words = (reason: string): string =>
    reason.replace(/\{([^{}]+)\}/g, (_, name: string) => `{${nameFromOutside(name, parent)}}`);
  const common = {
    key: extension.key,
    title: extension.title ?? edition.title,
    regions: extension.regions ?? plugin.regions,
    inForceFrom: from,
    inForceUntil: until,
    ...(extension.basis && { basis: extension.basis }),
    ...(edition.appliesTo !== undefined && { appliesTo: inside(edition.appliesTo) }),
  };
  const said = <T extends { readonly reason: string }>(part: T): T => ({ ...part, reason: words(part.reason) });
  if (edition.method === 'decision') {
    const rules = edition.rules.map((rule) => said({ ...rule, when: inside(rule.when) }));
    const scheme: DecisionScheme = {
      ...edition,
      ...common,
      rules: withAdded(rules, extension.rules ?? []),
      otherwise: said(edition.otherwise),
    };
    return scheme;
  }
  const number = <T>(value: T): T => inside(value as Json) as T;
  const scheme: ScoreScheme = {
    ...edition,
    ...common,
    base: number(edition.base),
    ...(edition.min !== undefined && { min: number(edition.min) }),
    ...(edition.max !== undefined && { max: number(edition.max) }),
    groups: edition.groups.map((group) => number(group)),
    indicators: [
      ...edition.indicators.map((indicator) =>
        said({
          ...indicator,
          ...(indicator.when !== undefined && { when: inside(indicator.when) }),
          points: inside(indicator.points),
          ...(indicator.each !== undefined && { each: qualify(parent, indicator.each) }),
          ...(indicator.cap !== undefined && { cap: number(indicator.cap) }),
        }),
      ),
      ...(extension.indicators ?? []),
    ],
    ...(edition.vetoes && { vetoes: edition.vetoes.map((veto) => said({ ...veto, when: inside(veto.when) })) }),
    bands: edition.bands.map((band) => ({
      ...band,
      ...(band.min !== undefined && { min: number(band.min) }),
      ...(band.reason !== undefined && { reason: words(band.reason) }),
    })),
  };
  return scheme;
}

/** Each added rule behind the one that it names, several in their own order. */
function withAdded(rules: readonly SchemeRule[], added: readonly SchemeRule[]): readonly SchemeRule[] {
  return rules.flatMap((rule) => [rule, ...added.filter(({ after }) => after === rule.key)]);
}

/** The parameters and look-ups of the parent that its scheme reads, by their bare keys: a plugin reads only its own. */
export function parametersRead({ plugin, editions }: ExtendedParent): readonly (Parameter | LookupTable)[] {
  const text = JSON.stringify(editions);
  return plugin.parameters.filter(({ key }) =>
    ['param', 'lookup'].some((family) => text.includes(`"${family}.${key}"`) || text.includes(`{${family}.${key}}`)),
  );
}

/** What of the parent's parameters the extended scheme reads; those that are set, with the parent's values before. */
function readParameters(
  plugins: readonly PluginDefinitions[],
  extension: SchemeExtension,
): readonly (Parameter | LookupTable)[] {
  const parent = parentOf(plugins, extension);
  if (parent === null) return [];
  const { id } = parent.plugin;
  return parametersRead(parent).map((one) => {
    if (isLookupTable(one)) return { ...one, by: one.by.map((by) => (builtIn.has(by) ? by : qualify(id, by))) };
    const values = extension.parameters?.find(({ key }) => qualify(id, key) === qualify(id, one.key))?.values;
    if (values === undefined) return one;
    const first = values.map(({ from }) => from).sort()[0] ?? '9999-12-31';
    return { ...one, values: [...one.values.filter(({ from }) => from < first), ...values] };
  });
}

/** What a look-up table goes by that is no fact and no scheme. */
const builtIn: ReadonlySet<string> = new Set(['region', 'industry', 'kind']);

function leavingOut(
  scheme: Scheme,
  children: readonly { readonly plugin: PluginDefinitions; readonly extension: SchemeExtension }[],
): Scheme {
  if (children.length === 0) return scheme;
  const exceptIn = children.map(({ plugin, extension }) => ({
    regions: extension.regions ?? plugin.regions,
    from: extension.inForceFrom ?? null,
    until: extension.inForceUntil ?? null,
  }));
  return { ...scheme, exceptIn };
}

/** A measure that follows from a grade of the parent follows from the same grade of the city. */
function followed(measure: Measure, followers: (scheme: string) => readonly string[]): Measure {
  if (measure.causes === undefined) return measure;
  const causes = measure.causes.flatMap((cause) => [
    cause,
    ...(cause.scheme === undefined ? [] : followers(cause.scheme).map((scheme) => ({ ...cause, scheme }))),
  ]);
  return causes.length === measure.causes.length ? measure : { ...measure, causes };
}

/** Logic of the parent as another plugin writes it: facts that the parent names bare are qualified. */
function seenFromOutside(json: Json, parent: string): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map((one) => seenFromOutside(one, parent));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json as Readonly<Record<string, Json>>).map(([name, member]) => [
      name,
      name === 'var' ? variableFromOutside(member, parent) : seenFromOutside(member, parent),
    ]),
  );
}

function variableFromOutside(member: Json, parent: string): Json {
  if (typeof member === 'string') return nameFromOutside(member, parent);
  if (!Array.isArray(member)) return member;
  const [name, ...rest] = member as readonly Json[];
  return [typeof name === 'string' ? nameFromOutside(name, parent) : (name ?? null), ...rest];
}

function nameFromOutside(name: string, parent: string): string {
  // Attributes and parameters are read bare: the first of whichever plugin, the second as copies of the parent's.
  const isBare = ['subject.', 'param.', 'lookup.'].some((family) => name.startsWith(family));
  if (isBare || name === '' || name === 'score') return name;
  return qualify(parent, name);
}

function latest(a: string | null | undefined, b: string | null | undefined): string | null {
  const days = [a, b].filter((day) => day !== null && day !== undefined);
  return days.length === 0 ? null : days.reduce((one, other) => (one > other ? one : other));
}

function earliest(a: string | null | undefined, b: string | null | undefined): string | null {
  const days = [a, b].filter((day) => day !== null && day !== undefined);
  return days.length === 0 ? null : days.reduce((one, other) => (one < other ? one : other));
}

/** Resources with those of others whose keys are not there yet. */
function withNew<T extends { readonly key: string }>(own: readonly T[], more: readonly T[]): readonly T[] {
  const known = new Set(own.map(({ key }) => key));
  const added = more.filter(({ key }, order) => !known.has(key) && more.findIndex((one) => one.key === key) === order);
  return [...own, ...added];
}
