import type { CatalogueItem, FieldSchema } from '@xinheng/facts';
import type { BasisView } from './basis-view.js';
import { durationText } from './duration-view.js';
import type { Placed, ReadingContext } from './reading-context.js';

/** One field that records of an item carry. */
export interface CatalogueFieldView {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly unit: string | null;
  readonly isRequired: boolean;
  readonly choices: readonly string[] | null;
}

/** An entry of the information catalogue as people read it. */
export interface CatalogueItemView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly behaviour: string | null;
  readonly category: string;
  readonly act: string | null;
  readonly nature: CatalogueItem['nature'];
  readonly temporal: CatalogueItem['temporal'];
  readonly subjectKinds: readonly string[];
  readonly providers: readonly string[];
  readonly source: string;
  readonly layer: string;
  readonly edition: string | null;
  readonly disclosure: CatalogueItem['disclosure'];
  readonly sharing: string;
  readonly publicity: { readonly min: string | null; readonly max: string | null } | 'permanent' | 'none';
  readonly updateCycle: string;
  readonly fields: readonly CatalogueFieldView[];
  /** When a record is not taken: the condition as a sentence, the reason that is given, the article. */
  readonly admit: readonly {
    readonly sentence: string | null;
    readonly reason: string;
    readonly basis: BasisView | null;
  }[];
  readonly basis: BasisView | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
}

export function catalogueItemView(
  context: ReadingContext,
  { plugin, resource: item }: Placed<CatalogueItem>,
): CatalogueItemView {
  const { publicity } = item;
  return {
    id: `${plugin.id}:${item.key}`,
    plugin: plugin.id,
    pluginTitle: context.pluginTitle(plugin),
    key: item.key,
    title: context.title(plugin.id, 'catalogue', item),
    behaviour: item.behaviour ?? null,
    category: item.category,
    act: item.act ?? null,
    nature: item.nature,
    temporal: item.temporal,
    subjectKinds: item.subjectKinds,
    providers: item.providers,
    source: item.source,
    layer: item.layer,
    edition: item.edition ?? null,
    disclosure: item.disclosure,
    sharing: item.sharing,
    publicity:
      typeof publicity === 'string'
        ? publicity
        : { min: durationText(publicity.min), max: durationText(publicity.max) },
    updateCycle: item.updateCycle,
    fields: fieldViews(item.fields),
    admit: (item.admit ?? []).map(({ refuseWhen, reason, basis }) => ({
      sentence: context.sentence(plugin.id, context.recordScope(plugin.id, [item.key]), refuseWhen),
      reason,
      basis: context.basis(plugin.id, basis),
    })),
    basis: context.basis(plugin.id, item.basis),
    inForceFrom: item.inForceFrom ?? null,
    inForceUntil: item.inForceUntil ?? null,
  };
}

function fieldViews(schema: FieldSchema | undefined): CatalogueFieldView[] {
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
    name,
    title: field.title ?? name,
    type: fieldType(field),
    unit: field.unit ?? null,
    isRequired: schema?.required?.includes(name) ?? false,
    choices: field.enum === undefined ? null : field.enum.map(String),
  }));
}

function fieldType({ enum: choices, format, type }: FieldSchema): string {
  if (choices !== undefined) return 'enum';
  return format === 'date' ? 'date' : (type ?? 'object');
}
