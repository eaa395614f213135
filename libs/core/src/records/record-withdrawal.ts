import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Transaction } from '@xinheng/platform';
import { AuditService } from '../audit/audit.service.js';
import type { WriteContext } from '../subjects/write-context.js';
import { BatchRecordsRepository } from './batch-records.repository.js';
import type { RecordPlace, RecordWithdrawalPreview } from './record-draft.js';
import { nextRow, recordId, type RecordRow } from './record-row.js';
import { RecordWriter } from './record-writer.js';

/** How many changed records a preview names. */
const NAMED = 100;
const FROM_THE_FIRST: RecordPlace = { subject: 0, sequence: 0 };

/** What one step of a withdrawal did, and where the next goes on; `next` is null at the end. */
export interface RecordWithdrawalStep {
  readonly voided: number;
  readonly subjects: number;
  readonly next: RecordPlace | null;
}

/** Takes back what one import brought: its records are void, unless somebody changed them since. */
@Injectable()
export class RecordWithdrawal {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchRecordsRepository,
    private readonly writer: RecordWriter,
    private readonly audit: AuditService,
  ) {}

  /** What a withdrawal would do, and what it would leave as it is. */
  async preview(batch: number, reader: Reader = this.database.read): Promise<RecordWithdrawalPreview> {
    const { records, subjects } = await this.batches.count(reader, batch);
    const { total, rows } = await this.batches.changedSince(reader, batch, NAMED);
    return {
      records,
      subjects,
      changedCount: total,
      changedSince: rows.map((row) => ({
        record: recordId(row.subject_id, row.number),
        subject: row.subject_id,
        act: row.act,
      })),
    };
  }

  /**
   * One step of a withdrawal: voids at most `limit` records that stand as the batch entered them, and opens states
   * that it ended. Begin with `after: null` and go on with `next` until that is null.
   */
  async withdraw(
    tx: Transaction,
    batch: number,
    { after, limit }: { readonly after: RecordPlace | null; readonly limit: number },
    reason: string,
    context: WriteContext,
  ): Promise<RecordWithdrawalStep> {
    const entered = await this.batches.entered(tx, batch, after ?? FROM_THE_FIRST, limit);
    const last = entered.length < limit ? undefined : entered.at(-1);
    const ended = entered.length < limit ? await this.batches.ended(tx, batch, limit) : [];
    const sequences = await this.writer.open(
      tx,
      [...entered, ...ended].map((row) => row.subject_id),
    );
    const origin = { by: Number(context.actor.accountId), at: context.at, reason };
    const follow = (row: RecordRow, changes: Partial<RecordRow>, act: 'void' | 'correct'): RecordRow =>
      nextRow(row, sequences.next(row.subject_id), act, changes, origin);
    // Without its key the line may be entered again by a better file.
    const gone = { voided_on: context.today, voided_at: context.at, row_key: null };
    const followed = [
      ...entered.map((row) => follow(row, gone, 'void')),
      ...ended.map((row) => follow(row, { ended_on: null }, 'correct')),
    ];
    await this.writer.write(tx, sequences, { followed }, context.at);
    const step: RecordWithdrawalStep = {
      voided: entered.length,
      subjects: sequences.subjects.size,
      next: last === undefined ? (ended.length < limit ? null : after) : placeOf(last),
    };
    if (followed.length > 0) {
      await this.audit.append(tx, {
        actor: context.actor,
        action: 'import.withdraw-records',
        objectType: 'import',
        objectId: String(batch),
        after: { voided: entered.length, reopened: ended.length, subjects: step.subjects },
        reason,
      });
    }
    return step;
  }
}

function placeOf(row: RecordRow): RecordPlace {
  return { subject: row.subject_id, sequence: row.sequence };
}
