import { useQuery } from '@tanstack/react-query';
import { requestJson } from '../../http/request.js';
import { revisionPath, type Person } from '../revision-row.js';

/** The server forgets who was silent for three times as long. */
const EVERY = 20_000;

/** Says that I have a draft open, and tells who else has. */
export function usePresence(id: string, isOn: boolean): readonly Person[] {
  const { data } = useQuery({
    queryKey: ['revision-presence', id],
    queryFn: () => requestJson<readonly Person[]>(revisionPath(id, 'presence'), { method: 'POST' }),
    enabled: isOn,
    refetchInterval: EVERY,
    refetchIntervalInBackground: true,
    retry: false,
  });
  return data ?? [];
}
