import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '@xinheng/platform';

/** A subject as far as it can be public. */
export interface PublicSubjectRow {
  readonly id: number;
  readonly kind: string;
  readonly code: string;
  readonly name: string | null;
  readonly region: string;
  readonly registered_on: string | null;
  readonly ended_on: string | null;
  readonly is_sample: number;
}

/** A record as far as it can be public: never its fields, never who entered it. */
export interface PublicRecordRow {
  readonly number: number;
  readonly item: string;
  readonly decided_on: string;
  readonly ended_on: string | null;
  readonly repaired_on: string | null;
  readonly unpublished_on: string | null;
  readonly objected_since: string | null;
  readonly public_from: string | null;
  readonly public_until: string | null;
  readonly provider: string | null;
  readonly document_number: string | null;
  readonly basis_document: string | null;
}

/** The most records that one answer shows; who has more is told the newest. */
const MOST_RECORDS = 500;

/** All SQL of public queries. Nothing here ever reads a person or a result. */
@Injectable()
export class PublicSubjectsRepository {
  constructor(private readonly database: Database) {}

  /** The subject of a code; undefined where there is none, or where it is a person. */
  async find(code: string): Promise<PublicSubjectRow | undefined> {
    const rows = await this.database.read.query<PublicSubjectRow>(
      `SELECT s.id, s.kind, s.code, s.name, s.region, s.registered_on, s.ended_on, s.is_sample
       FROM subject s WHERE s.code = ? AND s.kind <> 'person' ORDER BY s.id DESC LIMIT 1`,
      [code],
    );
    return rows[0];
  }

  /** The records of some items that are believed and not void, newest decision first. */
  async records(subject: number, items: readonly string[]): Promise<readonly PublicRecordRow[]> {
    return this.database.read.query<PublicRecordRow>(
      `SELECT r.number, r.item, r.decided_on, r.ended_on, r.repaired_on, r.unpublished_on, r.objected_since, r.public_from, r.public_until,
       r.provider, r.document_number, r.basis_document
       FROM record r WHERE r.subject_id = ? AND r.superseded_at IS NULL AND r.voided_at IS NULL AND r.voided_on IS NULL
       AND r.item IN ${placeholders(items)} ORDER BY r.decided_on DESC, r.number DESC LIMIT ${MOST_RECORDS}`,
      [subject, ...items],
    );
  }
}
