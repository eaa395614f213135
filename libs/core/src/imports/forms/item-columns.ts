import type { CatalogueItem, FieldSchema } from '@xinheng/facts';
import type { AmountScale } from '../reading/read-decimal.js';
import type { ImportColumn } from './import-column.js';

const amountUnits: readonly (readonly [unit: string, scale: AmountScale])[] = [
  ['元', 0],
  ['万元', 4],
  ['亿元', 8],
];

/** The columns of an item's own fields, under their titles and keys; amounts also with 万元 or 亿元 in their title. */
export function itemColumns(item: CatalogueItem): readonly ImportColumn[] {
  const { properties = {}, required = [] } = item.fields ?? {};
  return Object.entries(properties).flatMap(([key, schema]) => columnsOfField(key, schema, required.includes(key)));
}

function columnsOfField(key: string, schema: FieldSchema, isRequired: boolean): readonly ImportColumn[] {
  const title = schema.title ?? key;
  const column = { ...cellOf(schema), title, target: `fields.${key}`, isRequired };
  const keys = [key, `fields.${key}`];
  if (schema.type !== 'number' || schema.unit !== '元') {
    const withUnit = schema.unit === undefined ? [] : [`${title}(${schema.unit})`];
    return [{ ...column, names: [title, ...withUnit, ...keys] }];
  }
  const plain = { ...column, names: [title, ...keys], scale: 0 as const, takesUnitOfTitle: true };
  const named = amountUnits.map(([unit, scale]) => ({
    ...column,
    title: `${title}(${unit})`,
    names: [`${title}(${unit})`, `${title}(单位:${unit})`, `${title}${unit}`],
    scale,
  }));
  return [plain, ...named];
}

/** How cells of a field are read, and what they may hold. */
function cellOf(schema: FieldSchema): Omit<ImportColumn, 'title' | 'target' | 'names'> {
  const bounds = {
    ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
    ...(schema.maximum === undefined ? {} : { maximum: schema.maximum }),
  };
  switch (schema.type) {
    case 'number':
      return { kind: 'decimal', ...bounds };
    case 'integer':
      return { kind: 'integer', ...bounds };
    case 'boolean':
      return { kind: 'boolean' };
    default:
      if (schema.enum !== undefined) return { kind: 'choice', choices: schema.enum.map(String) };
      // A validity that never ends (`长期`) is one without an end.
      if (schema.format === 'date') return { kind: 'day', isOpenEnd: true };
      return { kind: 'text', maxLength: schema.maxLength ?? 4_000 };
  }
}
