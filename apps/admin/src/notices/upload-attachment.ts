import { requestJson } from '../http/request.js';
import type { AttachmentRow } from './notice-row.js';

/** What was brought already: an act that is tried again names the same attachment. */
const brought = new WeakMap<File, string>();

/** Brings a file as evidence; answers its id. */
export async function uploadAttachment(file: File): Promise<string> {
  const known = brought.get(file);
  if (known !== undefined) return known;
  const body = new FormData();
  body.set('file', file);
  const { id } = await requestJson<AttachmentRow>('/attachments', { method: 'POST', body });
  brought.set(file, id);
  return id;
}
