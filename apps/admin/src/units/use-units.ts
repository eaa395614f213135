import { useGetList } from 'react-admin';
import type { UnitRow } from './unit-row.js';

const NONE: UnitRow[] = [];

/** The units the person may see, in the order of the tree. */
export function useUnits() {
  const {
    data: units = NONE,
    isPending,
    error,
    refetch,
  } = useGetList<UnitRow>('units', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'path', order: 'ASC' },
  });
  return { units, isPending, error, refetch };
}
