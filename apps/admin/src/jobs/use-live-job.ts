import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { follow } from '../http/events.js';
import { useWhole } from '../http/use-whole.js';
import { isUnfinished, type Job, type JobResource } from './job.js';

/** A job, read once and then followed over server-sent events until it ends. */
export function useLiveJob<T extends Job>(resource: JobResource, id: string) {
  const query = useWhole<T>(resource, id);
  const client = useQueryClient();
  const [live, setLive] = useState<T | null>(null);
  const refetch = query.refetch;
  const row = live?.id === id && (!query.data || isUnfinished(query.data.state)) ? live : query.data;
  const state = query.data?.state;
  const mustFollow = state !== undefined && isUnfinished(state);
  useEffect(() => {
    if (!mustFollow) return undefined;
    const stop = new AbortController();
    void follow(
      `/${resource}/${encodeURIComponent(id)}/events`,
      ({ event, data }) => {
        if (data) setLive(JSON.parse(data) as T);
        if (event !== 'end') return;
        // What the job did is on other pages too.
        void refetch().then(() => client.invalidateQueries());
      },
      stop.signal,
    );
    return () => stop.abort();
  }, [mustFollow, resource, id, refetch, client]);
  return { row, error: query.error, refetch };
}
