import { useStore } from 'react-admin';
import type { JobResource } from './job.js';

/** Long work by its resource and id, as the tray keeps it in the browser. */
export interface KeptJob {
  readonly resource: JobResource;
  readonly id: string;
}

/** More than this nobody looks back on; the oldest go. */
export const MOST_KEPT = 12;

/** Puts long work that was just started into the tray, on top. */
export function useKeepInTray(): (job: KeptJob) => void {
  const [kept, setKept] = useStore<KeptJob[]>('tray', []);
  return (job) => setKept([job, ...kept].slice(0, MOST_KEPT));
}
