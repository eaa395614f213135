import { keysOf, REDIS_URL } from './redis.js';

/** What an installation keeps in Redis while nothing is carried. */
const RESTING = /:(id|stalled-check|meta-paused|marker)$/;

/** The keys behind which an installation has jobs, waiting or in hand. */
export async function leftJobs(deployment: string, url = REDIS_URL): Promise<string[]> {
  return (await keysOf(deployment, url)).filter((key) => !RESTING.test(key));
}
