import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../../../accounts/actor.js';
import { AuditService } from '../../../audit/audit.service.js';
import { placeName, type RecordRow } from '../../../records/record-row.js';
import { RecordsRepository } from '../../../records/records.repository.js';
import { SubjectIdentifiersRepository } from '../../../subjects/subject-identifiers.repository.js';
import { stateColumns } from '../../../subjects/subject-row.js';
import { SubjectVersionsRepository } from '../../../subjects/subject-versions.repository.js';
import { SubjectsRepository } from '../../../subjects/subjects.repository.js';
import { SampleRepository } from '../sample.repository.js';
import { drawFill, type FillOrder, type FillRecord, type FillSubject } from './fill-subjects.js';

/** How many enterprises are drawn and written at a time, so that memory does not grow with their number. */
const PART = 5_000;

/** What is filled in already. */
export interface FillProgress {
  readonly subjects: number;
  /** Written since the fill was started. */
  readonly records: number;
}

/** Fills a database with enterprises that belong to nobody, to try how far it carries. */
@Injectable()
export class SampleFillService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly sample: SampleRepository,
    private readonly subjects: SubjectsRepository,
    private readonly versions: SubjectVersionsRepository,
    private readonly identifiers: SubjectIdentifiersRepository,
    private readonly records: RecordsRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Fills until there are as many, each part in one transaction; one that was interrupted goes on where it was. Nobody
   * is marked: a run over everybody grades them.
   * @throws XinhengError `sample-fill-real-subjects` where somebody is kept who is no sample
   */
  async *fill(actor: Actor, order: FillOrder): AsyncGenerator<FillProgress> {
    if (await this.sample.hasRealSubjects()) throw new XinhengError('conflict', 'sample-fill-real-subjects');
    let subjects = await this.sample.countFilled();
    let records = 0;
    yield { subjects, records };
    while (subjects < order.subjects) {
      const until = Math.min(order.subjects, subjects + PART);
      const part = drawFill(order, subjects, until);
      records += await this.unitOfWork.run((tx) => this.write(tx, actor, part));
      subjects = until;
      yield { subjects, records };
    }
  }

  private async write(tx: Transaction, actor: Actor, part: readonly FillSubject[]): Promise<number> {
    const at = this.clock.instant();
    const unit = Number(actor.unit.id);
    const ids = await this.subjects.insert(
      tx,
      part.map(({ state, records }) => ({
        ...stateColumns(state),
        unit_id: unit,
        is_sample: 1,
        batch_id: null,
        version: 1,
        last_version: 1,
        last_record: records.length,
        created_at: at,
        updated_at: at,
      })),
    );
    const written = part.map((one, order) => ({ ...one, id: ids[order] ?? 0 }));
    await this.versions.append(
      tx,
      written.map(({ id, state }) => ({
        subject: id,
        version: { ...state, sequence: 1, validFrom: '0001-01-01', validUntil: null },
        event: null,
        batch: null,
      })),
      at,
    );
    await this.identifiers.insert(
      tx,
      written.map(({ id, state }) => ({
        subject: id,
        type: 'unified-code',
        number: state.code,
        from: null,
        until: null,
      })),
      { event: null, batch: null, at },
    );
    const by = Number(actor.accountId);
    const rows = written.flatMap(({ id, records }) =>
      records.map((record, index) => rowOf(record, { subject: id, number: index + 1, unit, by, at })),
    );
    if (rows.length > 0) await this.records.append(tx, rows);
    await this.audit.append(tx, {
      actor,
      action: 'sample.fill',
      objectType: 'sample',
      objectId: String(ids[0] ?? 0),
      after: { subjects: part.length, records: rows.length },
    });
    return rows.length;
  }
}

interface RowPlace {
  readonly subject: number;
  readonly number: number;
  readonly unit: number;
  readonly by: number;
  readonly at: string;
}

function rowOf(record: FillRecord, { subject, number, unit, by, at }: RowPlace): RecordRow {
  return {
    subject_id: subject,
    sequence: number,
    number,
    op_id: placeName(subject, number),
    row_key: null,
    item: record.item,
    decided_on: record.decidedOn,
    occurred_on: record.decidedOn,
    counts_from: null,
    ended_on: record.endedOn,
    voided_on: null,
    repaired_on: null,
    unpublished_on: null,
    objected_since: null,
    public_from: null,
    public_until: null,
    provider: '示例单位',
    channel: null,
    decision_procedure: null,
    document_number: null,
    basis_document: null,
    fields: record.fields,
    act: 'enter',
    reason: null,
    moved_from: null,
    moved_to: null,
    unit_id: unit,
    is_sample: 1,
    batch_id: null,
    recorded_by: by,
    entered_at: at,
    recorded_at: at,
    superseded_at: null,
    voided_at: null,
  };
}
