import { useGetOne } from 'react-admin';
import type { CatalogueItemRow } from '../catalogue-items/catalogue-item-row.js';

/** The catalogue item of a record, and what its fields are called. */
export function useItem(id: string | undefined): {
  readonly item: CatalogueItemRow | undefined;
  readonly titleOf: (field: string) => string;
} {
  const { data: item } = useGetOne<CatalogueItemRow>(
    'catalogue-items',
    { id: id ?? '' },
    { enabled: id !== undefined },
  );
  return { item, titleOf: (field) => item?.fields.find(({ name }) => name === field)?.title ?? field };
}
