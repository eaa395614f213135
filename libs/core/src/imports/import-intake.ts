import { Injectable } from '@nestjs/common';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import type { BatchReader } from './batch-reader.js';
import { BatchReaders } from './batch-readers.js';
import { codeOfRow } from './forms/drafts.js';
import { ImportFormsService, type ImportTarget } from './import-forms.service.js';
import { ImportQueue } from './import-queue.js';
import { isSampleCode } from './sample/is-sample-code.js';
import { SampleRepository } from './sample/sample.repository.js';

/** A file to be imported. */
export interface ImportOrder extends ImportTarget {
  readonly fileName: string;
  readonly content: Buffer;
  readonly isDryRun: boolean;
}

/** Imports that may wait at a time; more are sent away until some are done. */
export const PENDING_CEILING = 20;
const RETRY_SECONDS = 30;
/** Rows by which a file is looked at before it is taken. */
const HEAD_ROWS = 200;

/** Takes files in: what cannot be imported at all is refused at once, the rest waits for the worker. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly forms: ImportFormsService,
    private readonly readers: BatchReaders,
    private readonly queue: ImportQueue,
    private readonly sample: SampleRepository,
  ) {}

  /**
   * Takes a file; answers the id of its import.
   * @throws XinhengError `invalid` where the item is unknown or the file is not what it should be, `too-large` for one
   *   that unpacks to too much, `conflict` for real data beside a sample, `too-many` above the ceiling
   */
  async submit(actor: Actor, order: ImportOrder): Promise<string> {
    await this.refuseTooMany();
    return this.take(actor, order);
  }

  /** Takes a file however many wait: the sample is as large as it is. @throws XinhengError as `submit`, but for the ceiling */
  async take(actor: Actor, order: ImportOrder): Promise<string> {
    const form = await this.forms.formOf(order);
    const file = await this.readers.keep(order.content);
    try {
      const isSample = await this.sample.isPresent();
      const reader = await this.readers.of({ item: form.item, file_path: file.name });
      await refuseUnfit(reader, isSample);
      const { fileName, isDryRun, content } = order;
      return await this.queue.put(actor, { form, file, fileName, size: content.length, isDryRun, isSample });
    } catch (error) {
      await this.readers.discard(file.name);
      throw error;
    }
  }

  private async refuseTooMany(): Promise<void> {
    const pending = await this.queue.pending();
    if (pending < PENDING_CEILING) return;
    throw new XinhengError('too-many', 'import-pending-many', { pending, seconds: RETRY_SECONDS });
  }
}

/** Looks at the head of a file; beside a sample at whom it is about. */
async function refuseUnfit(reader: BatchReader, isSample: boolean): Promise<void> {
  const rows = await reader.head(HEAD_ROWS);
  if (!isSample) return;
  const codes = rows.flatMap((row) => codeOfRow(row, false) ?? []);
  if (codes.length > 0 && !codes.some(isSampleCode)) throw new XinhengError('conflict', 'import-sample-present');
}
