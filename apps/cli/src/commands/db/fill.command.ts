import {
  AccountsModule,
  AuditModule,
  ImportsModule,
  MOST_FILLED,
  SampleFillService,
  UnitsService,
} from '@xinheng/core';
import { Clock } from '@xinheng/platform';
import { actFor } from '../../database/acting-unit.js';
import { withServices } from '../../database/with-services.js';
import { onInterrupt } from '../../terminal/on-interrupt.js';
import { bar, showProgress } from '../../terminal/progress.js';
import type { CommandContext, DefineCommand } from '../command.js';
import { readCount } from '../option-values.js';

interface FillOptions {
  readonly subjects: number;
  readonly records?: number;
  readonly seed?: number;
  readonly unit?: string;
  readonly json?: boolean;
}

const MOST_RECORDS = 1_000_000_000;
const MOST_SEED = 2 ** 31 - 1;

/** `xinheng db fill --subjects N`: sample enterprises with their records, to try how far the program carries. */
export const defineFill: DefineCommand = (command, context) => {
  const { words, end } = context;
  command
    .requiredOption('--subjects <count>', words.fillSubjects, (value) => readCount('--subjects', value, MOST_FILLED))
    .option('--records <count>', words.fillRecords, (value) => readCount('--records', value, MOST_RECORDS))
    .option('--seed <number>', words.fillSeed, (value) => readCount('--seed', value, MOST_SEED))
    .option('--unit <unit>', words.actingUnit)
    .option('--json', words.json)
    .action(async (options: FillOptions) => {
      await fill(options, context);
      end(0);
    });
};

async function fill(options: FillOptions, { terminal, words }: CommandContext): Promise<void> {
  const { subjects, records = subjects, seed = 1 } = options;
  await withServices([AuditModule, AccountsModule, ImportsModule], async (services) => {
    const actor = await actFor(services.get(UnitsService), options.unit);
    let progress = { subjects: 0, records: 0 };
    const stopListening = onInterrupt(terminal, () => terminal.say(`\n${words.fillGoesOn(progress.subjects)}`));
    const stopProgress = showProgress(
      terminal,
      () => `${bar(progress.subjects / subjects)} ${words.filling(progress.subjects)}`,
    );
    try {
      const order = { asOf: services.get(Clock).today(), subjects, records, seed };
      for await (const next of services.get(SampleFillService).fill(actor, order)) progress = next;
    } finally {
      stopProgress();
      stopListening();
    }
    terminal.say(words.filled(progress));
    if (options.json === true) terminal.print(JSON.stringify(progress));
  });
}
