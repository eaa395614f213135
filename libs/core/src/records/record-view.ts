import type { BasisDocument, CivilDay } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { Actor } from '../accounts/actor.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { codeFor } from '../subjects/subject-view.js';
import type { ListedRecord } from './record-list.repository.js';
import { recordId, type RecordAct, type RecordRow } from './record-row.js';
import { toldOfRow } from './told-record.js';

/** `counting` counts; `unpublished` is shown no more and still counts; a void record counts on no day. */
export const recordStates = ['counting', 'void', 'repaired', 'ended', 'unpublished'] as const;
export type RecordState = (typeof recordStates)[number];

/** A record as it is known now, or was known once. */
export interface RecordView {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly subjectCode: string;
  /** Qualified. */
  readonly item: string;
  readonly itemTitle: string;
  readonly nature: 'positive' | 'negative' | 'basic' | null;
  readonly decidedOn: CivilDay;
  readonly occurredOn: CivilDay | null;
  readonly countsFrom: CivilDay | null;
  readonly endedOn: CivilDay | null;
  readonly voidedOn: CivilDay | null;
  readonly repairedOn: CivilDay | null;
  readonly unpublishedOn: CivilDay | null;
  /** Since when an objection to it stands (异议标注, Heilongjiang Art. 39 para. 2). */
  readonly objectedSince: CivilDay | null;
  readonly publicFrom: CivilDay | null;
  readonly publicUntil: CivilDay | null;
  readonly provider: string | null;
  readonly channel: string | null;
  readonly procedure: string | null;
  readonly basisDocument: BasisDocument | null;
  readonly fields: Readonly<Record<string, Json>>;
  readonly state: RecordState;
  /** The record this one came from, or went to, when it stood on the wrong subject. */
  readonly movedFrom: string | null;
  readonly movedTo: string | null;
  /** The batch it was imported by. */
  readonly import: string | null;
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly recordedAt: string;
  readonly isSample: boolean;
  /** Counts what was known of it. */
  readonly version: number;
}

/** One state of what was known of a record, and what brought it. */
export interface RecordVersionView extends RecordView {
  readonly act: RecordAct;
  readonly reason: string | null;
  readonly recordedBy: { readonly id: string; readonly displayName: string } | null;
  /** Null for the state that is believed now. */
  readonly supersededAt: string | null;
}

/** What a record is told with besides its row. */
export interface RecordWords {
  readonly actor: Actor;
  readonly context: ReadingContext;
  readonly today: CivilDay;
}

/** The one state of a record on a day. */
export function recordState(row: RecordRow, today: CivilDay): RecordState {
  if (row.voided_on !== null) return 'void';
  if (row.repaired_on !== null) return 'repaired';
  if (row.ended_on !== null && row.ended_on <= today) return 'ended';
  return row.unpublished_on === null ? 'counting' : 'unpublished';
}

/** A row as an actor reads it. */
export function recordView(row: ListedRecord, words: RecordWords): RecordView {
  const { actor, context, today } = words;
  const { definitions } = context;
  const edition = definitions.itemJudging(row.item, row.decided_on, today) ?? definitions.latestItem(row.item);
  return {
    id: recordId(row.subject_id, row.number),
    subject: String(row.subject_id),
    subjectName: row.subject_name,
    subjectCode: codeFor(actor, row.subject_kind, row.subject_code),
    itemTitle: context.named('catalogue', '', row.item).title,
    nature: edition?.item.nature ?? null,
    ...toldOfRow(row),
    occurredOn: row.occurred_on,
    voidedOn: row.voided_on,
    repairedOn: row.repaired_on,
    unpublishedOn: row.unpublished_on,
    objectedSince: row.objected_since,
    state: recordState(row, today),
    movedFrom: row.moved_from,
    movedTo: row.moved_to,
    import: row.batch_id === null ? null : String(row.batch_id),
    unit: row.unit_title === null ? null : { id: String(row.unit_id), title: row.unit_title },
    recordedAt: row.recorded_at,
    isSample: row.is_sample === 1,
    version: row.sequence,
  };
}

/** A row of the history of a record as an actor reads it. */
export function recordVersionView(row: ListedRecord, words: RecordWords): RecordVersionView {
  return {
    ...recordView(row, words),
    act: row.act,
    reason: row.reason,
    recordedBy:
      row.recorded_by_name === null ? null : { id: String(row.recorded_by), displayName: row.recorded_by_name },
    supersededAt: row.superseded_at,
  };
}
