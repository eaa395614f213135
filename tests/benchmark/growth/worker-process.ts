import { RunEnder, RunsService, RunSweep } from '@xinheng/core';
import { openDatabase } from '@xinheng/platform';
import { actorOf, startWorkingCore } from '../../support/working-core.js';
import { SCHEME } from '../stage/inhabitants.js';
import type { WorkerOrder } from './peak-memory.js';

/** Works one run over everybody and tells the most memory it ever had, in kilobytes. */
const { settings, pluginsDir } = JSON.parse(process.argv[2] ?? '') as WorkerOrder;
const database = await openDatabase(settings);
const core = await startWorkingCore({ database, config: (config) => config.with({ pluginsDir }) });
await core.get(RunsService).start(actorOf('2'), { scheme: SCHEME });
await core.get(RunSweep).workShards();
await core.get(RunEnder).endAll();
await core.close();
await database.close();
process.stdout.write(String(process.resourceUsage().maxRSS));
