import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import { issue } from '@xinheng/problem';
import { scopeOf } from '../accounts/scope.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import { AuditService } from '../audit/audit.service.js';
import type { WriteContext } from '../subjects/write-context.js';
import { EntryBook } from './entry-book.js';
import { auditedRecord } from './record-audit.js';
import type { RecordDraft, RecordOutcome } from './record-draft.js';
import { nextRow, operationOf, placeName, recordId, type RecordRow, type RowOrigin } from './record-row.js';
import { RecordRules, type RecordJudge } from './record-rules.js';
import { RecordWriter, type RowSequences } from './record-writer.js';
import { RecordsRepository } from './records.repository.js';
import { toldColumns, type ToldRecord } from './told-record.js';

/** Enters records, one or thousands at a time. */
@Injectable()
export class RecordEntry {
  constructor(
    private readonly records: RecordsRepository,
    private readonly writer: RecordWriter,
    private readonly rules: RecordRules,
    private readonly audit: AuditService,
  ) {}

  /**
   * Enters drafts in a fixed number of statements, with marks and audit; answers what became of each, in order. A
   * draft that is wrong, not admitted or about a subject outside the actor's scope is refused and leaves nothing; one
   * that is known already changes nothing; the others are kept.
   */
  async enter(
    tx: Transaction,
    drafts: readonly RecordDraft[],
    context: WriteContext,
  ): Promise<readonly RecordOutcome[]> {
    const judge = await this.rules.current();
    const sequences = await this.writer.open(
      tx,
      drafts.map(({ subject }) => subject),
    );
    const operations = drafts.flatMap(({ opId }) => (opId === undefined ? [] : operationOf(context.batch, opId)));
    const done = await this.records.byOperation(tx, operations);
    const items = [...new Set(drafts.map(({ item }) => item))];
    const present = await this.records.presentOf(tx, [...sequences.subjects.keys()], items);
    const entry = new Entry(judge, sequences, new EntryBook(present, context.batch !== null), done, context);
    const outcomes = drafts.map((draft) => entry.take(draft));
    await this.writer.write(tx, sequences, { entered: entry.entered, followed: entry.ended }, context.at);
    await this.audit.appendAll(tx, auditOf(entry, context));
    return outcomes;
  }
}

/** One call of `enter`: judges drafts in their order and gathers the rows to be written. */
class Entry {
  readonly entered: RecordRow[] = [];
  readonly ended: RecordRow[] = [];

  constructor(
    private readonly judge: RecordJudge,
    private readonly sequences: RowSequences,
    private readonly book: EntryBook,
    private readonly done: ReadonlyMap<string, RecordRow>,
    private readonly context: WriteContext,
  ) {}

  take(draft: RecordDraft): RecordOutcome {
    const row = draft.opId === undefined ? undefined : this.done.get(operationOf(this.context.batch, draft.opId));
    if (row !== undefined) {
      return { outcome: 'entered', record: recordId(row.subject_id, row.number), issues: [] };
    }
    const subject = this.sequences.subjects.get(draft.subject);
    if (subject === undefined) {
      return { outcome: 'refused', issues: [issue('subject-unknown', '/subject', { id: draft.subject })] };
    }
    const { regionPrefix } = scopeOf(this.context.actor);
    if (!subject.region.startsWith(regionPrefix)) {
      const params = { region: subject.region, scope: regionPrefix.padEnd(6, '0') };
      return { outcome: 'refused', issues: [issue('subject-outside-scope', '/subject', params)] };
    }
    const judged = this.judge.judge(draft, subject.kind, this.context.today);
    return 'issues' in judged ? { outcome: 'refused', issues: judged.issues } : this.keep(draft, judged.told);
  }

  private keep(draft: RecordDraft, told: ToldRecord): RecordOutcome {
    const booked = this.book.book(draft.subject, told);
    switch (booked.verdict) {
      case 'refused':
        return { outcome: 'refused', issues: booked.issues };
      case 'duplicate':
        return { outcome: 'duplicate', record: booked.record };
      case 'end': {
        const { record, known, endedOn } = booked;
        const sequence = this.sequences.next(known.subject_id);
        this.ended.push(nextRow(known, sequence, 'end', { ended_on: endedOn }, this.origin(draft)));
        this.book.enter(draft.subject, told, record);
        return { outcome: 'ended', record, issues: [] };
      }
      case 'enter': {
        const row = this.firstRow(draft, told, booked.identity);
        const record = recordId(row.subject_id, row.number);
        this.entered.push(row);
        this.book.enter(draft.subject, told, record);
        return { outcome: 'entered', record, issues: [] };
      }
    }
  }

  private firstRow(draft: RecordDraft, told: ToldRecord, identity: string): RecordRow {
    const { actor, batch, isSample } = this.context;
    const { by, at } = this.origin(draft);
    // The number of a record is the sequence of its first row.
    const sequence = this.sequences.next(draft.subject);
    return {
      ...toldColumns(told),
      subject_id: draft.subject,
      sequence,
      number: sequence,
      op_id: operationOf(batch, draft.opId ?? placeName(draft.subject, sequence)),
      row_key: identity,
      voided_on: null,
      repaired_on: null,
      unpublished_on: null,
      objected_since: null,
      act: 'enter',
      reason: null,
      moved_from: null,
      moved_to: null,
      unit_id: Number(actor.unit.id),
      is_sample: isSample ? 1 : 0,
      batch_id: batch,
      recorded_by: by,
      entered_at: at,
      recorded_at: at,
      superseded_at: null,
      voided_at: null,
    };
  }

  private origin({ opId }: RecordDraft): RowOrigin {
    const { actor, at, batch } = this.context;
    return { by: Number(actor.accountId), at, reason: null, batch, ...(opId === undefined ? {} : { opId }) };
  }
}

/** One event for each act of a person; one for what an import brought, whose rows stand in its file. */
function auditOf({ entered, ended }: Entry, { actor, batch }: WriteContext): readonly AuditEntry[] {
  if (entered.length + ended.length === 0) return [];
  if (batch !== null) {
    const after = { entered: entered.length, ended: ended.length };
    return [{ actor, action: 'import.records', objectType: 'import', objectId: String(batch), after }];
  }
  return [...entered, ...ended].map((row) => ({
    actor,
    action: `record.${row.act}`,
    objectType: 'record',
    objectId: recordId(row.subject_id, row.number),
    after: auditedRecord(row),
  }));
}
