import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import {
  AccountsModule,
  AuditModule,
  ImportIntake,
  importReason,
  ImportsModule,
  ImportsService,
  ImportWorker,
  UnitsService,
  type Actor,
  type ImportView,
} from '@xinheng/core';
import { Config } from '@xinheng/platform';
import { renderIssue, XinhengError } from '@xinheng/problem';
import { actFor } from '../database/acting-unit.js';
import { withServices } from '../database/with-services.js';
import { onInterrupt } from '../terminal/on-interrupt.js';
import { bar, showProgress } from '../terminal/progress.js';
import { pathMissing, UsageError } from '../usage-error.js';
import type { CommandContext, DefineCommand, ExitStatus } from './command.js';

interface ImportOptions {
  readonly item?: string;
  readonly subjects?: boolean;
  readonly dryRun?: boolean;
  readonly unit?: string;
  readonly errors?: string;
  readonly json?: boolean;
}

/** Refused rows that are shown; `--errors` writes all of them. */
const MAXIMUM_SHOWN = 20;

/** `xinheng import FILE --item ITEM | --subjects`: a file into the configured database; 1 where a row was refused. */
export const defineImport: DefineCommand = (command, context) => {
  const { words, end } = context;
  command
    .argument('<file>', words.importFile)
    .option('--item <item>', words.importItem)
    .option('--subjects', words.importSubjects)
    .option('--dry-run', words.importDryRun)
    .option('--unit <unit>', words.actingUnit)
    .option('--errors <file>', words.importErrors)
    .option('--json', words.json)
    .action(async (file: string, options: ImportOptions) => {
      checkFile(file, options);
      const status = await withServices([AuditModule, AccountsModule, ImportsModule], (services) =>
        importFile(services, file, options, context),
      );
      end(status);
    });
};

function checkFile(file: string, { item, subjects }: ImportOptions): void {
  if ((item === undefined) === (subjects === undefined)) {
    throw new UsageError({ code: 'command-import-target', params: {} }, 'xinheng import');
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw pathMissing(file);
  if (found.isDirectory()) throw new UsageError({ code: 'command-import-folder', params: { path: file } });
}

async function importFile(
  services: INestApplicationContext,
  file: string,
  options: ImportOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const { terminal, words } = context;
  const actor = await actFor(services.get(UnitsService), options.unit);
  const id = await services.get(ImportIntake).submit(actor, {
    fileName: basename(file),
    content: contentOf(file, services.get(Config)),
    item: options.item ?? null,
    kind: options.subjects === true ? 'subjects' : null,
    isDryRun: options.dryRun ?? false,
  });
  const view = await work(services, actor, id, context);
  await sayRefusals(services, actor, view, options, context);
  if (view.error !== null) terminal.say(renderIssue(view.error, terminal.locale));
  terminal.say(words.imported(view));
  if (options.json === true) terminal.print(JSON.stringify(view));
  return view.state === 'done' && view.counts.refused === 0 ? 0 : 1;
}

function contentOf(file: string, { upload }: Config): Buffer {
  const { size } = statSync(file);
  if (size > upload.maxBytes) {
    const params = { path: file, size, limit: upload.maxBytes };
    throw new XinhengError('too-large', 'command-import-too-large', params);
  }
  return readFileSync(file);
}

/** Works what waits in this process; where a server beside it was quicker, waits until that has done it. */
async function work(
  services: INestApplicationContext,
  actor: Actor,
  id: string,
  { terminal, words }: CommandContext,
): Promise<ImportView> {
  const imports = services.get(ImportsService);
  let view = await imports.get(actor, id);
  const stopListening = onInterrupt(terminal, () => terminal.say(`\n${words.importGoesOn(id)}`));
  const stopProgress = showProgress(terminal, () => {
    const { total, done } = view.progress;
    return `${total === null ? '' : `${bar(done / total)} `}${words.importing(done)}`;
  });
  try {
    const working = services.get(ImportWorker).drain();
    // A worker that fails is told below; meanwhile it must not end the process.
    working.catch(() => undefined);
    for await (const next of imports.follow(actor, id)) view = next;
    await working;
    return await imports.get(actor, id);
  } finally {
    stopProgress();
    stopListening();
  }
}

async function sayRefusals(
  services: INestApplicationContext,
  actor: Actor,
  { id, counts }: ImportView,
  { errors }: ImportOptions,
  { terminal, words }: CommandContext,
): Promise<void> {
  const imports = services.get(ImportsService);
  const { rows } = await imports.findingsOf(actor, id, {
    conditions: [{ field: 'severity', operator: 'is', values: ['error'] }],
    q: null,
    custom: {},
    sort: { field: 'id', direction: 'ASC' },
    offset: 0,
    limit: MAXIMUM_SHOWN,
  });
  for (const row of rows) {
    const column = row.column_title === null ? '' : ` ${row.column_title}`;
    terminal.say(`${words.line(row.line)}${column}${words.colon}${importReason(row, terminal.locale)}`);
  }
  if (counts.refused > 0 && errors === undefined) terminal.say(words.importErrorsHint);
  if (errors === undefined) return;
  const lines = await imports.errors(actor, id, terminal.locale);
  await pipeline(Readable.from(lines, { objectMode: false }), createWriteStream(errors));
}
