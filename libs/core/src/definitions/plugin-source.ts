import type { PluginDefinitions, PluginSource } from '@xinheng/plugin-kit';

/** The files of a package with the resources that stand in them, by position. */
export interface SourceOfPlugin {
  readonly source: PluginSource;
  /** Resource → where it stands: `parameters.json` and `/3`. */
  readonly places: ReadonlyMap<object, PlaceInSource>;
}

/** Where a resource stands; `within` is where in the resource that place begins: the `/cases` of a file of cases. */
export interface PlaceInSource {
  readonly file: string;
  readonly pointer: string;
  readonly within?: string;
}

/** Kinds of which all resources stand in one file, as a list. */
const listed = [
  'catalogue',
  'classifications',
  'parameters',
  'facts',
  'measures',
  'lists',
  'procedures',
  'metrics',
  'reliefs',
] as const;

/**
 * The rules of a plugin written as the files of a package, so that what stands in tables can be read and checked like
 * what is uploaded. Translations are left out, and worked cases unless they are asked for: they follow the rules and
 * decide nothing.
 */
export function sourceOfPlugin(plugin: PluginDefinitions, withCases = false): SourceOfPlugin {
  const source = new Map<string, string>([['plugin.json', JSON.stringify(plugin.manifest)]]);
  const places = new Map<object, PlaceInSource>();
  (plugin.manifest.documents ?? []).forEach((document, position) =>
    places.set(document, { file: 'plugin.json', pointer: `/documents/${position}` }),
  );
  const add = (file: string, resources: readonly object[]): void => {
    if (resources.length === 0) return;
    source.set(file, JSON.stringify(resources));
    resources.forEach((resource, position) => places.set(resource, { file, pointer: `/${position}` }));
  };
  for (const kind of listed) add(`${kind}.json`, plugin[kind]);
  const schemes = [...plugin.schemes, ...plugin.extensions];
  for (const key of new Set(schemes.map((scheme) => scheme.key))) {
    add(
      `schemes/${key}.json`,
      schemes.filter((scheme) => scheme.key === key),
    );
  }
  plugin.templates.forEach((template, position) => add(`templates/${position}.json`, [template]));
  if (Object.values(plugin.supervision).some(({ length }) => length > 0)) {
    source.set('supervision.json', JSON.stringify(plugin.supervision));
    for (const [part, members] of Object.entries(plugin.supervision) as [string, readonly object[]][]) {
      members.forEach((one, position) =>
        places.set(one, { file: 'supervision.json', pointer: `/${part}/${position}` }),
      );
    }
  }
  for (const cases of withCases ? plugin.cases : []) {
    source.set(cases.file, JSON.stringify(cases.cases));
    places.set(cases, { file: cases.file, pointer: '', within: '/cases' });
  }
  return { source, places };
}
