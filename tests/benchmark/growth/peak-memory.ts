import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseSettings } from '@xinheng/platform';
import type { Stage } from '../stage/stage.js';

/** What the process is told. */
export interface WorkerOrder {
  readonly settings: DatabaseSettings;
  readonly pluginsDir: string;
}

/** The most memory, in MB, that a process of its own had while it worked a run over everybody from their records. */
export async function peakMemory(stage: Stage): Promise<number> {
  await stage.distrustFacts();
  const order: WorkerOrder = { settings: stage.settings, pluginsDir: stage.shelf.folder };
  const main = join(fileURLToPath(import.meta.url), '../worker-process.js');
  const child = spawn(process.execPath, [main, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (data: Buffer) => (told += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  await stage.trustFacts();
  const kilobytes = Number(told);
  if (code !== 0 || !(kilobytes > 0)) throw new Error(`The process that works ended with ${String(code)}: ${told}`);
  return kilobytes / 1024;
}
