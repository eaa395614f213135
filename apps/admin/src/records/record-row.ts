/** The document a record stands on. */
export interface BasisDocumentRow {
  /** `penalty-decision`, `judgment` … (`basisKind` of the value tables) */
  readonly kind: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
}

/** `counting` counts; `unpublished` is shown no more and still counts; a void record counts on no day. */
export type RecordState = 'counting' | 'void' | 'repaired' | 'ended' | 'unpublished';

/**
 * A row of `GET /records` (what is known now of each record) and `GET /records/{id}`.
 * Filters: `id`, `subject`, `item`, `nature`, `state`, `decidedOn`(`_gte`, `_lte`), `documentNumber`, `region` (first
 * digits), `import` (batch), `q` (number of the document, name or code of the subject).
 * Sorts: `decidedOn`, `recordedAt`, `id`.
 */
export interface RecordRow {
  /** Opaque. */
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly subjectCode: string;
  /** `hebei:arrears-utility` */
  readonly item: string;
  readonly itemTitle: string;
  readonly nature: 'positive' | 'negative' | 'basic' | null;
  readonly decidedOn: string;
  readonly occurredOn: string | null;
  readonly countsFrom: string | null;
  readonly endedOn: string | null;
  readonly voidedOn: string | null;
  readonly repairedOn: string | null;
  readonly unpublishedOn: string | null;
  /** Since when an objection to it stands. */
  readonly objectedSince: string | null;
  readonly publicFrom: string | null;
  readonly publicUntil: string | null;
  readonly provider: string | null;
  readonly basisDocument: BasisDocumentRow | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly state: RecordState;
  /** The record this one came from, or went to, when it stood on the wrong subject. */
  readonly movedFrom: string | null;
  readonly movedTo: string | null;
  /** The batch it was imported by. */
  readonly import: string | null;
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly recordedAt: string;
  readonly isSample: boolean;
}

/** What was done to bring a state of a record about. */
export type RecordAct =
  'enter' | 'correct' | 'void' | 'repair' | 'end' | 'unpublish' | 'object' | 'unmark' | 'move-out' | 'move-in';

/** A row of `GET /records/{id}/history`, newest first: each state of what was known of one record. */
export interface RecordVersionRow extends RecordRow {
  readonly act: RecordAct;
  readonly reason: string | null;
  readonly recordedBy: { readonly id: string; readonly displayName: string } | null;
  /** Null for the state that is believed now. */
  readonly supersededAt: string | null;
}

/** What a record says, as `POST /records {subject, …}` and `POST /records/{id}/correct {…, reason}` take it. */
export interface RecordDraft {
  readonly item: string;
  readonly decidedOn: string;
  readonly occurredOn: string | null;
  readonly endedOn: string | null;
  readonly provider: string | null;
  readonly basisDocument: BasisDocumentRow | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The acts on one record, each `POST /records/{id}/{act}` with a reason and what it needs besides; each answers the
 * record as it is known afterwards (`move`: the new one, on the other subject).
 */
export type RecordRequest =
  | { readonly act: 'void'; readonly body: { readonly reason: string } }
  | { readonly act: 'repair'; readonly body: { readonly repairedOn: string; readonly reason: string } }
  | { readonly act: 'end'; readonly body: { readonly endedOn: string; readonly reason: string } }
  | { readonly act: 'unpublish'; readonly body: { readonly unpublishedOn: string; readonly reason: string } }
  | { readonly act: 'move'; readonly body: { readonly subject: string; readonly reason: string } };
