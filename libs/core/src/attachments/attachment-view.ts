import type { AttachmentRow, LinkedAttachmentRow } from './attachments.repository.js';

/** An attachment as it is shown. */
export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256 of the content. */
  readonly hash: string;
  /** The scanner that found nothing; null where none is there. */
  readonly scannedBy: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
}

/** An attachment of an object, with what it is there. */
export interface LinkedAttachmentView extends AttachmentView {
  readonly title: string;
}

export function attachmentView(row: AttachmentRow): AttachmentView {
  return {
    id: String(row.id),
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    hash: row.hash,
    scannedBy: row.scanned_by,
    createdBy: row.creator,
    createdAt: row.created_at,
  };
}

export function linkedAttachmentView(row: LinkedAttachmentRow): LinkedAttachmentView {
  return { ...attachmentView(row), title: row.title };
}
