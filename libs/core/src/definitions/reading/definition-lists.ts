import type { ListField, ListSpec } from '@xinheng/platform';

const text: Omit<ListField, 'column'> = { type: 'text' };

/** A list over definitions: its filters and orders are properties of its rows, and `id` decides between equals. */
function definitionList(
  resource: string,
  filters: readonly string[],
  sorts: readonly string[],
  extra: Partial<Pick<ListSpec, 'custom' | 'search'>> = {},
): ListSpec {
  const names = [...new Set(['id', 'title', ...filters, ...sorts])];
  return {
    resource,
    fields: Object.fromEntries(
      names.map((name) => [
        name,
        {
          ...text,
          column: name,
          isFilter: name === 'id' || filters.includes(name),
          isSort: sorts.includes(name),
        },
      ]),
    ),
    search: ['id', 'title'],
    defaultSort: ['id', 'ASC'],
    key: 'id',
    ...extra,
  };
}

const bothEnds = ['id', 'title'];

export const schemeList = definitionList('schemes', ['plugin', 'method'], [...bothEnds, 'method']);
export const factList = definitionList('facts', ['plugin', 'type', 'source'], [...bothEnds, 'type']);
export const catalogueItemList = definitionList(
  'catalogue-items',
  ['plugin', 'category', 'nature', 'temporal', 'disclosure', 'act'],
  [...bothEnds, 'category', 'nature'],
  { search: ['id', 'title', 'behaviour', 'source'] },
);
export const classificationList = definitionList('classifications', ['plugin', 'severity'], [...bothEnds, 'severity']);
export const parameterList = definitionList('parameters', ['plugin', 'kind'], bothEnds);
export const measureList = definitionList('measures', ['plugin', 'kind', 'scope'], [...bothEnds, 'kind'], {
  custom: { grade: 'text' },
});
export const listList = definitionList('lists', ['plugin', 'kind', 'of', 'status'], [...bothEnds, 'kind'], {
  search: ['id', 'title', 'aliases'],
});
export const procedureList = definitionList('procedures', ['plugin', 'kind'], [...bothEnds, 'kind']);
