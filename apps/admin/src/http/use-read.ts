import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { requestJson } from './request.js';

/** Reads a path below `/api/v1` that is no react-admin resource. The language is part of what is read. */
export function useRead<T>(
  path: string,
  options: { enabled?: boolean; refetchInterval?: number | false } = {},
): UseQueryResult<T> {
  const locale = useLocale();
  return useQuery<T>({
    queryKey: ['read', path, locale],
    queryFn: ({ signal }) => requestJson<T>(path, { signal }),
    ...options,
  });
}
