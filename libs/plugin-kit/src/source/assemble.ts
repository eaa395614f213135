import type { ListDefinition, Measure, Metric, Supervision } from '@xinheng/effects';
import type { Classification, CatalogueItem, FactDefinition, LookupTable, Parameter } from '@xinheng/facts';
import type { Scheme } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import type { SchemeExtension } from '../model/extension.js';
import type { Manifest } from '../model/manifest.js';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import type { Procedure } from '@xinheng/procedure';
import type { Relief, Template } from '../model/procedure.js';
import type { CaseFile, WorkedCase } from '../model/worked-case.js';
import { keepOrigin, setOrigin } from '../origins.js';
import type { Gathered } from './gather.js';
import type { ResourceKind } from './layout.js';
import { pointerStep } from './scan-json.js';

/** The resources of one kind that agree with their schema, each knowing its place. */
function valid<T extends object>(gathered: Gathered, kind: ResourceKind): T[] {
  return gathered.resources[kind]
    .filter(({ isValid }) => isValid)
    .map((raw) => {
      const resource = raw.value as T;
      setOrigin(resource, raw);
      return resource;
    });
}

/** Parts of `supervision` from all files of the folder. */
function supervisionOf(gathered: Gathered): Supervision {
  const merged = { items: [], treatments: [], overrides: [] } as Record<keyof Supervision, object[]>;
  for (const raw of gathered.resources.supervision.filter(({ isValid }) => isValid)) {
    for (const part of ['items', 'treatments', 'overrides'] as const) {
      const members = (raw.value as Partial<Record<string, object[]>>)[part] ?? [];
      members.forEach((member, index) => {
        setOrigin(member, { file: raw.file, pointer: `/${part}${pointerStep(index)}`, written: raw.written });
        merged[part].push(member);
      });
    }
  }
  return merged as unknown as Supervision;
}

/** Cases by file and scheme; a file of cases is named after its scheme, unless the case names it. */
function casesOf(gathered: Gathered): CaseFile[] {
  const files = new Map<string, { scheme: string; file: string; cases: WorkedCase[] }>();
  for (const raw of gathered.resources.cases) {
    const scheme = (raw.value as { readonly scheme?: unknown } | null)?.scheme;
    const name = typeof scheme === 'string' ? scheme : raw.name;
    const known = files.get(`${raw.file} ${name}`) ?? { scheme: name, file: raw.file, cases: [] };
    files.set(`${raw.file} ${name}`, known);
    if (!raw.isValid) continue;
    setOrigin(raw.value as object, raw);
    known.cases.push(raw.value as unknown as WorkedCase);
  }
  return [...files.values()];
}

/** A catalogue entry says nothing of its layer where that follows from who publishes it. */
function withLayer(item: CatalogueItem, { kind }: Manifest): CatalogueItem {
  if ((item as Partial<CatalogueItem>).layer !== undefined) return item;
  const whole: CatalogueItem = { ...item, layer: kind === 'national' ? 'national' : 'supplement' };
  keepOrigin(whole, item);
  return whole;
}

/** Puts together what agrees with the schemas; null without a manifest. */
export function assemble(gathered: Gathered): PluginDefinitions | null {
  if (gathered.manifest === null || !gathered.manifest.isValid) return null;
  const manifest = gathered.manifest.value as unknown as Manifest;
  setOrigin(manifest, gathered.manifest);
  const schemes = valid<Scheme | SchemeExtension>(gathered, 'schemes');
  const locales: Record<string, Record<string, string>> = {};
  for (const raw of gathered.resources.locales.filter(({ isValid }) => isValid)) {
    locales[raw.name] = raw.value as unknown as Record<string, string>;
    setOrigin(raw.value as object, raw);
  }
  return {
    id: manifest.id,
    version: manifest.version,
    regions: manifest.regions ?? [],
    dependsOn: Object.keys(manifest.dependsOn ?? {}),
    subjectAttributes: manifest.subjectAttributes ?? [],
    manifest,
    catalogue: valid<CatalogueItem>(gathered, 'catalogue').map((item) => withLayer(item, manifest)),
    classifications: valid<Classification>(gathered, 'classifications'),
    parameters: valid<Parameter | LookupTable>(gathered, 'parameters'),
    facts: valid<FactDefinition>(gathered, 'facts'),
    schemes: schemes.filter((scheme): scheme is Scheme => !('extends' in scheme)),
    extensions: schemes.filter((scheme): scheme is SchemeExtension => 'extends' in scheme),
    measures: valid<Measure>(gathered, 'measures'),
    lists: valid<ListDefinition>(gathered, 'lists'),
    supervision: supervisionOf(gathered),
    procedures: valid<Procedure>(gathered, 'procedures'),
    metrics: valid<Metric>(gathered, 'metrics'),
    reliefs: valid<Relief>(gathered, 'reliefs'),
    templates: valid<Template>(gathered, 'templates'),
    cases: casesOf(gathered),
    locales,
  };
}

/** Keys of resources that do not agree with their schema: that others name them is not a mistake of the others. */
export function brokenKeys(gathered: Gathered): ReadonlySet<string> {
  const broken = Object.values(gathered.resources)
    .flat()
    .filter(({ isValid }) => !isValid);
  return new Set(broken.flatMap(({ value }) => keysIn(value)));
}

/** The keys of a resource and of its parts: of `supervision` its items, of a scheme its rules and grades. */
function keysIn(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(keysIn);
  const { key } = value as { readonly key?: Json };
  return [...(typeof key === 'string' ? [key] : []), ...Object.values(value).flatMap(keysIn)];
}
