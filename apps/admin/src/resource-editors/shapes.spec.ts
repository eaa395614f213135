import { readFileSync } from 'node:fs';
import type { Json } from '@xinheng/logic';
import { schemas } from '@xinheng/plugin-kit';
import { caseShape } from './cases/case.shape.js';
import { catalogueShape } from './catalogue/catalogue.shape.js';
import { classificationShape } from './classifications/classification.shape.js';
import { documentShape } from './documents/document.shape.js';
import { factShape } from './facts/fact.shape.js';
import { rowsAt, step, valueAt, withAt } from './form/at.js';
import type { FormField, FormShape } from './form/form-field.js';
import { listShape } from './lists/list.shape.js';
import { measureShape } from './measures/measure.shape.js';
import { constantShape } from './parameters/parameter.shape.js';
import { procedureShape } from './procedures/procedure.shape.js';
import type { RawObject } from './raw-object.js';
import { overrideShape, supervisionItemShape, treatmentShape } from './supervision/supervision.shape.js';

const read = (plugin: string, file: string) =>
  JSON.parse(readFileSync(`plugins/${plugin}/${file}.json`, 'utf8')) as Json;
const of = (file: string, at = ''): readonly RawObject[] =>
  ['hebei', 'national'].flatMap((plugin) => {
    try {
      return rowsAt(read(plugin, file), at);
    } catch {
      return [];
    }
  });

interface Kind {
  readonly name: string;
  readonly shape: FormShape;
  readonly resources: readonly RawObject[];
  readonly properties: object;
  /** Shown by a panel of its own, or by the page around the editor. */
  readonly apart: readonly string[];
}

const { fact } = schemas.facts.$defs;
const { item } = schemas.catalogue.$defs;
const kinds: readonly Kind[] = [
  {
    name: 'parameters',
    shape: constantShape,
    resources: of('parameters'),
    properties: schemas.parameters.$defs.constant.properties,
    apart: ['values'],
  },
  {
    name: 'facts',
    shape: factShape,
    resources: of('facts'),
    properties: fact.properties,
    apart: ['from', 'window', 'aggregate', 'field', 'absent', 'olderRecords'],
  },
  {
    name: 'measures',
    shape: measureShape,
    resources: of('measures'),
    properties: schemas.measures.$defs.measure.properties,
    apart: [],
  },
  {
    name: 'lists',
    shape: listShape,
    resources: of('lists'),
    properties: schemas.lists.$defs.list.properties,
    apart: [],
  },
  {
    name: 'catalogue',
    shape: catalogueShape,
    resources: of('catalogue'),
    properties: item.properties,
    apart: ['publicity', 'olderRecords'],
  },
  {
    name: 'classifications',
    shape: classificationShape,
    resources: of('classifications'),
    properties: schemas.classifications.$defs.classification.properties,
    apart: ['olderRecords'],
  },
  {
    name: 'procedures',
    shape: procedureShape,
    resources: of('procedures'),
    properties: schemas.procedures.$defs.procedure.properties,
    apart: ['window'],
  },
  {
    name: 'supervision items',
    shape: supervisionItemShape,
    resources: of('supervision', '/items'),
    properties: schemas.supervision.$defs.item.properties,
    apart: [],
  },
  {
    name: 'treatments',
    shape: treatmentShape,
    resources: of('supervision', '/treatments'),
    properties: schemas.supervision.$defs.treatment.properties,
    apart: [],
  },
  {
    name: 'overrides',
    shape: overrideShape,
    resources: of('supervision', '/overrides'),
    properties: schemas.supervision.$defs.override.properties,
    apart: [],
  },
  {
    name: 'documents',
    shape: documentShape,
    resources: of('plugin', '/documents'),
    properties: schemas.plugin.$defs.document.properties,
    apart: [],
  },
  {
    name: 'cases',
    shape: caseShape(undefined),
    resources: of('cases/enterprise-grade'),
    properties: schemas.case.$defs.case.properties,
    // The page is that of one scheme.
    apart: ['linked', 'scheme'],
  },
];

/** Every place that a form shows of a resource, those of rows with their positions. */
function shownPlaces(fields: readonly FormField[], resource: RawObject, owner: string): readonly string[] {
  return fields.flatMap((field) => {
    const at = owner + field.at;
    if (field.kind !== 'rows') return [at];
    return [at, ...rowsAt(resource, at).flatMap((_, row) => shownPlaces(field.fields, resource, at + step(row)))];
  });
}

describe.each(kinds)('the form of $name', ({ shape, resources, properties, apart }) => {
  const fields = shape.flatMap((section) => section.fields);

  it('writes every shipped resource back as it read it, and changes nothing beside what is changed', () => {
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources) {
      const before = JSON.stringify(resource);
      for (const at of shownPlaces(fields, resource, '')) {
        const standing = valueAt(resource, at);
        expect(JSON.stringify(withAt(resource, at, standing))).toBe(before);
        if (standing === undefined) continue;
        const changed = withAt(resource, at, 'changed');
        expect(valueAt(changed, at)).toBe('changed');
        expect(JSON.stringify(withAt(changed, at, standing))).toBe(before);
      }
    }
  });

  it('asks for every property that the format has', () => {
    const asked = new Set(fields.map(({ at }) => at.split('/')[1]));
    const missing = Object.keys(properties).filter(
      (name) => name !== 'key' && !asked.has(name) && !apart.includes(name),
    );
    expect(missing).toEqual([]);
  });
});
