import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import { AuditService } from '../audit/audit.service.js';
import { auditedRecord } from './record-audit.js';
import { RecordListRepository, type ListedRecord } from './record-list.repository.js';
import { nextRow, parseRecordId, recordId, type RecordAct, type RecordRow, type RowOrigin } from './record-row.js';
import { RecordWriter, type RowSequences } from './record-writer.js';

/** A record in the hands of a unit of work, its subject locked. */
export interface HeldRecord {
  readonly row: ListedRecord;
  readonly sequences: RowSequences;
}

/** What an act changes of a record. */
export interface ActChange {
  readonly act: RecordAct;
  readonly changes: Partial<RecordRow>;
  readonly reason: string;
}

/** Holds single records and writes what is done to them, with marks and audit. */
@Injectable()
export class RecordActWriter {
  constructor(
    private readonly clock: Clock,
    private readonly records: RecordListRepository,
    private readonly writer: RecordWriter,
    private readonly audit: AuditService,
  ) {}

  /**
   * Locks the subject of a record of the actor's scope, and others with it, and reads what is known of the record.
   * @param version what the act was decided on; null: whatever is known
   * @throws XinhengError `record-unknown`, `record-changed-meanwhile`, or `record-void` where nothing more can be done
   */
  async hold(
    tx: Transaction,
    actor: Actor,
    id: string,
    version: number | null,
    others: readonly number[] = [],
  ): Promise<HeldRecord> {
    const key = parseRecordId(id);
    const sequences = await this.writer.open(tx, key === null ? [] : [key.subject, ...others]);
    const row = await this.records.find(scopeOf(actor), id, tx);
    if (row === undefined) throw new XinhengError('not-found', 'record-unknown', { id });
    if (version !== null && row.sequence !== version) {
      throw new XinhengError('precondition-failed', 'record-changed-meanwhile');
    }
    if (row.voided_on !== null) throw new XinhengError('conflict', 'record-void', { voidedOn: row.voided_on });
    return { row, sequences };
  }

  /** What is known of a record of the actor's scope. @throws XinhengError `record-unknown` */
  async look(tx: Transaction, actor: Actor, id: string): Promise<ListedRecord> {
    const row = await this.records.find(scopeOf(actor), id, tx);
    if (row === undefined) throw new XinhengError('not-found', 'record-unknown', { id });
    return row;
  }

  /** Writes what is known of a held record after an act. */
  async follow(tx: Transaction, actor: Actor, { row, sequences }: HeldRecord, change: ActChange): Promise<void> {
    const next = nextRow(row, sequences.next(row.subject_id), change.act, change.changes, this.origin(actor, change));
    await this.writer.write(tx, sequences, { followed: [next] }, next.recorded_at);
    await this.audit.append(tx, auditOf(actor, row, next));
  }

  /** Moves a held record to another locked subject in one act: void here, entered there. Answers the new id. */
  async move(
    tx: Transaction,
    actor: Actor,
    { row, sequences }: HeldRecord,
    { subject, reason }: { readonly subject: number; readonly reason: string },
  ): Promise<string> {
    const number = sequences.next(subject);
    const moved = recordId(subject, number);
    const origin = this.origin(actor, { reason });
    const gone = { voided_on: this.clock.today(), voided_at: this.clock.instant(), moved_to: moved };
    const out = nextRow(row, sequences.next(row.subject_id), 'move-out', gone, origin);
    const entry = {
      subject_id: subject,
      number,
      entered_at: out.recorded_at,
      moved_from: recordId(row.subject_id, row.number),
    };
    const into = nextRow(row, number, 'move-in', entry, origin);
    await this.writer.write(tx, sequences, { entered: [into], followed: [out] }, out.recorded_at);
    await this.audit.appendAll(tx, [auditOf(actor, row, out), auditOf(actor, null, into)]);
    return moved;
  }

  private origin(actor: Actor, { reason }: Pick<ActChange, 'reason'>): RowOrigin {
    return { by: Number(actor.accountId), at: this.clock.instant(), reason };
  }
}

function auditOf(actor: Actor, before: RecordRow | null, after: RecordRow): AuditEntry {
  return {
    actor,
    action: `record.${after.act}`,
    objectType: 'record',
    objectId: recordId(after.subject_id, after.number),
    ...(before === null ? {} : { before: auditedRecord(before) }),
    after: auditedRecord(after),
    ...(after.reason === null ? {} : { reason: after.reason }),
  };
}
