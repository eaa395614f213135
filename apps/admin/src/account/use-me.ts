import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { readMe, type Me } from '../providers/auth-provider.js';

/** The person signed in. */
export function useMe(): UseQueryResult<Me> {
  return useQuery({ queryKey: ['me'], queryFn: readMe });
}
