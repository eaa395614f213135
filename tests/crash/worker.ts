/**
 * A worker of the crash suites: the features of the product that work, in a process of their own that can be killed.
 * Started by `WorkerProcess`; it loads everything, waits to be told to begin, and works until it is ended.
 */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CarrierModule, openCarrier } from '@xinheng/carrier';
import { RunSweep, RunsModule, WorkSettings } from '@xinheng/core';
import {
  Failpoints,
  loadConfig,
  Log,
  openDatabase,
  PlatformModule,
  type Failpoint,
  type Platform,
} from '@xinheng/platform';
import { ShiftedClock } from './shifted-clock.js';
import type { PlannedFault, SuiteMessage, WorkerMessage, WorkerOrder } from './worker-order.js';

const tell = (message: WorkerMessage): Promise<void> =>
  new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));

/** Dies or stands still where it was told to. */
class FatalFailpoints extends Failpoints {
  private fault: PlannedFault | null = null;
  private passed = 0;

  plan(fault: PlannedFault | null): void {
    this.fault = fault;
    this.passed = 0;
  }

  async pass(point: Failpoint): Promise<void> {
    if (this.fault?.point !== point) return;
    this.passed += 1;
    if (this.passed !== this.fault.nth) return;
    const { how } = this.fault;
    this.fault = null;
    await tell({ said: 'failing' });
    process.kill(process.pid, how === 'kill' ? 'SIGKILL' : 'SIGSTOP');
  }
}

/** What works between one beginning and the next rest. */
interface Work {
  end(): Promise<void>;
}

/** Opens what works anew: what takes long is loading it, and that is done. */
async function beginWork(platform: Platform, settings: WorkSettings): Promise<Work> {
  const carrier = await openCarrier(platform);
  class CrashModule {}
  Module({
    imports: [PlatformModule.with(platform), CarrierModule.with(carrier), RunsModule.with(settings)],
  })(CrashModule);
  const app = await NestFactory.createApplicationContext(CrashModule, { logger: false, abortOnError: false });
  const sweep = app.get(RunSweep);
  await sweep.start('worker');
  return {
    async end() {
      await sweep.stop();
      await app.close();
    },
  };
}

async function main(order: WorkerOrder): Promise<void> {
  const failpoints = new FatalFailpoints();
  const config = loadConfig({ NODE_ENV: 'test' }).with(order.config);
  const log = Log.to('warn', (line) => process.stderr.write(line));
  const database = await openDatabase(order.database);
  const clock = new ShiftedClock(order.clockShift);
  const platform = { config, log, database, failpoints, clock };
  const settings = new WorkSettings({ ...WorkSettings.usual(database.dialect.kind), ...order.settings });
  let work: Promise<Work> | null = null;
  const end = async (): Promise<void> => {
    await (await work)?.end();
    work = null;
  };
  process.on('message', (message: SuiteMessage) => {
    failpoints.plan(message.act === 'begin' ? message.fault : null);
    if (message.act === 'rest') {
      void end().then(() => tell({ said: 'resting' }));
      return;
    }
    clock.shift = message.clockShift ?? order.clockShift;
    work = beginWork(platform, settings);
    void work.then(() => tell({ said: 'working' }));
  });
  process.on('SIGTERM', () => {
    void end()
      .then(() => database.close())
      .then(() => tell({ said: 'stopped' }))
      .then(() => process.exit(0));
  });
  // Whoever started it is gone: nobody will ever end it.
  process.on('disconnect', () => process.exit(1));
  await tell({ said: 'ready' });
}

await main(JSON.parse(process.argv[2] ?? '') as WorkerOrder);
