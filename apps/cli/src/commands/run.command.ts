import { setTimeout } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { CarrierModule, InProcessCarrier } from '@xinheng/carrier';
import {
  AccountsModule,
  isFinal,
  RunReaderService,
  RunsModule,
  RunsService,
  RunSweep,
  UnitsService,
  type Actor,
  type RunView,
} from '@xinheng/core';
import { actFor } from '../database/acting-unit.js';
import { withServices } from '../database/with-services.js';
import { columns } from '../terminal/columns.js';
import { onInterrupt } from '../terminal/on-interrupt.js';
import { bar, showProgress } from '../terminal/progress.js';
import type { CommandContext, DefineCommand, ExitStatus } from './command.js';
import { readDay, readRegion } from './option-values.js';

interface RunOptions {
  readonly scheme: string;
  readonly asOf?: string;
  readonly region?: readonly string[];
  readonly unit?: string;
  readonly json?: boolean;
}

/** How often the database is asked how far the run is. */
const FOLLOW_MILLISECONDS = 300;

/** `xinheng run --scheme PLUGIN:KEY`: grades everybody in scope; 1 where somebody could not be graded. */
export const defineRun: DefineCommand = (command, context) => {
  const { words, end } = context;
  command
    .requiredOption('--scheme <key>', words.runScheme)
    .option('--as-of <day>', words.runAsOf, readDay)
    .option('--region <code>', words.runRegion, readRegion)
    .option('--unit <unit>', words.actingUnit)
    .option('--json', words.json)
    .action(async (options: RunOptions) => {
      // Whoever works beside us looks into the database; nobody needs to be told.
      const carrier = CarrierModule.with(new InProcessCarrier(() => undefined));
      end(await withServices([carrier, AccountsModule, RunsModule], (services) => run(services, options, context)));
    });
};

async function run(
  services: INestApplicationContext,
  { scheme, asOf, region, unit, json }: RunOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const { terminal, words } = context;
  const actor = await actFor(services.get(UnitsService), unit);
  const order = { scheme, ...(asOf !== undefined && { asOf }), ...(region && { regions: region }) };
  const id = await services.get(RunsService).start(actor, order);
  const view = await work(services, actor, id, context);
  const grades = await services.get(RunReaderService).results(actor, id, terminal.locale);
  for (const line of columns(grades.map(({ grade, title, count }) => [grade, title, String(count)]))) {
    terminal.say(`  ${line}`);
  }
  if (view.error !== null) terminal.say(view.error);
  terminal.say(words.ran(view));
  if (json === true) terminal.print(JSON.stringify({ ...view, grades }));
  return view.state === 'done' && view.progress.parked === 0 ? 0 : 1;
}

/** Works what waits in this process; what a server beside it holds, it waits for. */
async function work(
  services: INestApplicationContext,
  actor: Actor,
  id: string,
  { terminal, words }: CommandContext,
): Promise<RunView> {
  const reader = services.get(RunReaderService);
  let view = await reader.get(actor, id, terminal.locale);
  const stopListening = onInterrupt(terminal, () => terminal.say(`\n${words.runGoesOn(id)}`));
  const stopProgress = showProgress(terminal, () => {
    const { total, done } = view.progress;
    return `${total === null || total === 0 ? '' : `${bar(done / total)} `}${words.running(done)}`;
  });
  try {
    const working = services.get(RunSweep).workOff();
    // What fails is told below; meanwhile it must not end the process.
    working.catch(() => undefined);
    while (!isFinal(view.state)) {
      await Promise.race([working.catch(() => undefined), setTimeout(FOLLOW_MILLISECONDS)]);
      view = await reader.get(actor, id, terminal.locale);
      if (!isFinal(view.state)) await setTimeout(FOLLOW_MILLISECONDS);
    }
    await working;
    return view;
  } finally {
    stopProgress();
    stopListening();
  }
}
