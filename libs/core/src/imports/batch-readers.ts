import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { XinhengError } from '@xinheng/problem';
import { BatchReader } from './batch-reader.js';
import { SUBJECTS } from './forms/form-catalogue.js';
import type { ImportBatchRow } from './import-batch.entity.js';
import { ImportFiles, type StoredFile } from './import-files.js';
import { ImportFormsService } from './import-forms.service.js';
import { formatOf } from './reading/file-format.js';

const headBytes = 8_192;

/** Opens the stored files of batches by the forms in force. */
@Injectable()
export class BatchReaders {
  constructor(
    private readonly files: ImportFiles,
    private readonly forms: ImportFormsService,
  ) {}

  /** @throws XinhengError where the file or what it is imported as is gone */
  async of({ item, file_path }: Pick<ImportBatchRow, 'item' | 'file_path'>): Promise<BatchReader> {
    const form = await this.forms.form(item ?? SUBJECTS);
    if (!this.files.has(file_path)) throw new XinhengError('not-found', 'import-file-gone');
    const path = this.files.pathOf(file_path);
    return new BatchReader(path, formatOf(await headOf(path)), form, this.forms.regions);
  }

  /** Keeps what was uploaded. @throws XinhengError `import-file-format` where it is of no format that is read */
  async keep(content: Buffer): Promise<StoredFile> {
    formatOf(content);
    return this.files.keep(content);
  }

  /** Removes the file of a batch that is finished. */
  async discard(filePath: string): Promise<void> {
    await this.files.remove(filePath);
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
