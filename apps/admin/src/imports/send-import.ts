import { requestJson } from '../http/request.js';
import type { ImportForm, ImportRow } from './import-row.js';

/** Hands a file in, to be checked only or to be written; answers the batch, which then runs. */
export function sendImport(form: ImportForm, file: File, dryRun: boolean, idempotencyKey?: string): Promise<ImportRow> {
  const body = new FormData();
  if (form.item) body.set('item', form.item);
  else body.set('kind', form.kind ?? form.id);
  body.set('dryRun', String(dryRun));
  body.set('file', file, file.name);
  return requestJson<ImportRow>('/imports', { method: 'POST', body, ...(idempotencyKey && { idempotencyKey }) });
}
