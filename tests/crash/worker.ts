/**
 * A worker of the crash suites: the features of the product that work, in a process of their own that can be killed.
 * Started by `WorkerProcess`; it loads everything, waits to be told to begin, and works until it is ended.
 */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CarrierModule, openCarrier } from '@xinheng/carrier';
import { RunSweep, RunsModule, WorkSettings } from '@xinheng/core';
import { Failpoints, loadConfig, Log, openDatabase, PlatformModule, type Failpoint } from '@xinheng/platform';
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

async function main(order: WorkerOrder): Promise<void> {
  const failpoints = new FatalFailpoints();
  const config = loadConfig({ NODE_ENV: 'test' }).with(order.config);
  const log = Log.to('warn', (line) => process.stderr.write(line));
  const database = await openDatabase(order.database);
  const platform = { config, log, database, failpoints, clock: new ShiftedClock(order.clockShift) };
  const settings = new WorkSettings({ ...WorkSettings.usual(database.dialect.kind), ...order.settings });
  const carrier = await openCarrier(platform);
  class CrashModule {}
  Module({
    imports: [PlatformModule.with(platform), CarrierModule.with(carrier), RunsModule.with(settings)],
  })(CrashModule);
  const app = await NestFactory.createApplicationContext(CrashModule, { logger: false, abortOnError: false });
  const sweep = app.get(RunSweep);
  process.on('message', (message: SuiteMessage) => {
    failpoints.plan(message.act === 'begin' ? message.fault : null);
    if (message.act === 'begin') void sweep.start('worker').then(() => tell({ said: 'working' }));
    else void sweep.stop().then(() => tell({ said: 'resting' }));
  });
  process.on('SIGTERM', () => {
    void sweep
      .stop()
      .then(() => app.close())
      .then(() => database.close())
      .then(() => tell({ said: 'stopped' }))
      .then(() => process.exit(0));
  });
  // Whoever started it is gone: nobody will ever end it.
  process.on('disconnect', () => process.exit(1));
  await tell({ said: 'ready' });
}

await main(JSON.parse(process.argv[2] ?? '') as WorkerOrder);
