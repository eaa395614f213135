import { useEffect } from 'react';
import { useStore } from 'react-admin';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { requestJson } from '../http/request.js';
import { useRead } from '../http/use-read.js';
import type { EvaluationRunRow } from '../evaluation-runs/evaluation-run-row.js';
import type { ImportRow } from '../imports/import-row.js';
import type { SimulationRow } from '../simulations/simulation-row.js';
import { isUnfinished, type Job } from './job.js';
import { MOST_KEPT, type KeptJob } from './use-keep-in-tray.js';

export type TrayItem =
  | { readonly resource: 'imports'; readonly row: ImportRow }
  | { readonly resource: 'evaluation-runs'; readonly row: EvaluationRunRow }
  | { readonly resource: 'simulations'; readonly row: SimulationRow };

interface Overview {
  readonly runs: readonly EvaluationRunRow[];
  readonly imports: readonly ImportRow[];
}

const BUSY_MS = 2_000;
const IDLE_MS = 20_000;

/**
 * Long work: what runs now in this person's area, and what was seen running until it is dismissed. The list of ids is
 * kept in the browser, so that a reload, or a morning after, still finds the way to the result.
 */
export function useTray() {
  const client = useQueryClient();
  const [kept, setKept] = useStore<KeptJob[]>('tray', []);
  const overview = useRead<Overview>('/statistics/overview', {
    refetchInterval: kept.length > 0 ? BUSY_MS * 2 : IDLE_MS,
  });
  const rows = useQueries({
    queries: kept.map(({ resource, id }) => ({
      queryKey: ['tray', resource, id],
      queryFn: () => requestJson<Job>(`/${resource}/${encodeURIComponent(id)}`),
      refetchInterval: (query: { state: { data?: Job; status: string } }) =>
        query.state.status !== 'error' && (!query.state.data || isUnfinished(query.state.data.state))
          ? BUSY_MS
          : (false as const),
      retry: false,
    })),
  });
  const running = overview.data;
  useEffect(() => {
    const fresh = keptOf(running).filter((one) => !kept.some((other) => isSame(one, other)));
    if (fresh.length > 0) setKept([...fresh, ...kept].slice(0, MOST_KEPT));
  }, [running, kept, setKept]);
  const items = kept.flatMap(({ resource }, at) => {
    const row = rows[at]?.data;
    return row ? [{ resource, row } as TrayItem] : [];
  });
  return {
    items,
    active: items.filter((item) => isUnfinished(item.row.state)).length,
    dismiss: (item: TrayItem) =>
      setKept(kept.filter((one) => !isSame(one, { resource: item.resource, id: item.row.id }))),
    cancel: async (item: TrayItem) => {
      await requestJson(`/${item.resource}/${encodeURIComponent(item.row.id)}/cancel`, { method: 'POST' });
      await client.invalidateQueries({ queryKey: ['tray'] });
    },
  };
}

/** What runs now, as it is kept. */
function keptOf(overview: Overview | undefined): KeptJob[] {
  return [
    ...(overview?.runs ?? []).map(({ id }) => ({ resource: 'evaluation-runs' as const, id })),
    ...(overview?.imports ?? []).map(({ id }) => ({ resource: 'imports' as const, id })),
  ];
}

function isSame(one: KeptJob, other: KeptJob): boolean {
  return one.resource === other.resource && one.id === other.id;
}
