import { useGetList } from 'react-admin';
import type { SchemeRow } from './scheme-row.js';

/** A grade with its place among the grades of its scheme. */
export interface PlacedGrade {
  readonly grade: string;
  readonly title: string | null;
  readonly order: number | null;
  readonly count: number;
}

/** The schemes in force, and where a grade stands in its scheme. */
export function useSchemes() {
  const {
    data: schemes = [],
    isPending,
    error,
    refetch,
  } = useGetList<SchemeRow>('schemes', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'id', order: 'ASC' },
  });
  const gradeOf = (scheme: string, grade: string): PlacedGrade => {
    const grades = schemes.find(({ id }) => id === scheme)?.grades ?? [];
    const order = grades.findIndex(({ key }) => key === grade);
    return { grade, title: grades[order]?.title ?? null, order: order < 0 ? null : order, count: grades.length };
  };
  return { schemes, gradeOf, isPending, error, refetch };
}
