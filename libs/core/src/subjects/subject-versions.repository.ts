import { Injectable } from '@nestjs/common';
import { placeholders, type Reader, type SqlValue, type Transaction } from '@xinheng/platform';
import { stateOfRow } from './subject-states.repository.js';
import { stateColumns } from './subject-row.js';
import type { SubjectVersion } from './subject-state.js';

/** A stretch of a subject with what brought it. */
export interface StoredVersion {
  readonly subject: number;
  readonly version: SubjectVersion;
  readonly event: number | null;
  readonly batch: number | null;
}

/** A stretch with all that lies of it. */
export interface StoredVersionRow extends StoredVersion {
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

type VersionRow = Parameters<typeof stateOfRow>[0] & {
  readonly subject_id: number;
  readonly sequence: number;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly event_id: number | null;
  readonly batch_id: number | null;
  readonly recorded_at: string;
  readonly superseded_at: string | null;
};

const propertyColumns = [
  'kind',
  'legal_form',
  'code',
  'name',
  'address',
  'region',
  'industry',
  'registered_on',
  'ended_on',
  'attributes',
] as const;

const columns = ['subject_id', 'sequence', 'valid_from', 'valid_until', ...propertyColumns] as const;

/** All SQL that writes what was true of subjects when, and as of when it was known. */
@Injectable()
export class SubjectVersionsRepository {
  /** The believed stretches of some subjects, in the order of their days. */
  async believedOf(
    reader: Reader,
    subjects: readonly number[],
  ): Promise<ReadonlyMap<number, readonly SubjectVersion[]>> {
    const rows = await reader.query<VersionRow>(
      `SELECT v.* FROM subject_version v WHERE v.subject_id IN ${placeholders(subjects)} AND v.superseded_at IS NULL
       ORDER BY v.subject_id, v.valid_from`,
      subjects,
    );
    const found = new Map<number, SubjectVersion[]>();
    for (const row of rows) found.set(row.subject_id, [...(found.get(row.subject_id) ?? []), versionOf(row)]);
    return found;
  }

  /** Every stretch that was ever believed of some subjects, in the order in which they were told. */
  async allOf(reader: Reader, subjects: readonly number[]): Promise<readonly StoredVersionRow[]> {
    const rows = await reader.query<VersionRow>(
      `SELECT v.* FROM subject_version v WHERE v.subject_id IN ${placeholders(subjects)}
       ORDER BY v.subject_id, v.sequence`,
      subjects,
    );
    return rows.map((row) => ({
      subject: row.subject_id,
      version: versionOf(row),
      event: row.event_id,
      batch: row.batch_id,
      recordedAt: row.recorded_at,
      supersededAt: row.superseded_at,
    }));
  }

  /** The subjects that a batch told something of, in stretches by id. */
  async subjectsOfBatch(reader: Reader, batch: number, after: number, limit: number): Promise<readonly number[]> {
    const rows = await reader.query<{ subject_id: number }>(
      `SELECT DISTINCT v.subject_id FROM subject_version v WHERE v.batch_id = ? AND v.subject_id > ?
       ORDER BY v.subject_id LIMIT ?`,
      [batch, after, limit],
    );
    return rows.map(({ subject_id }) => subject_id);
  }

  /** Writes new stretches. */
  async append(tx: Transaction, versions: readonly StoredVersion[], at: string): Promise<void> {
    await tx.insertMany(
      'subject_version',
      [...columns, 'event_id', 'batch_id', 'recorded_at'],
      versions.map(({ subject, version, event, batch }): readonly SqlValue[] => {
        const state = stateColumns(version);
        return [
          subject,
          version.sequence,
          version.validFrom,
          version.validUntil,
          ...propertyColumns.map((column) => state[column]),
          event,
          batch,
          at,
        ];
      }),
    );
  }

  /** Ends the belief in some stretches. */
  async supersede(
    tx: Transaction,
    stretches: readonly { readonly subject: number; readonly sequence: number }[],
    at: string,
  ): Promise<void> {
    if (stretches.length === 0) return;
    const subjects = [...new Set(stretches.map(({ subject }) => subject))];
    const keys = stretches.map(({ subject, sequence }) => `${subject}-${sequence}`);
    await tx.execute(
      `UPDATE subject_version SET superseded_at = ? WHERE superseded_at IS NULL
       AND subject_id IN ${placeholders(subjects)}
       AND ${tx.dialect.concat('subject_id', "'-'", 'sequence')} IN ${placeholders(keys)}`,
      [at, ...subjects, ...keys],
    );
  }
}

function versionOf(row: VersionRow): SubjectVersion {
  return { ...stateOfRow(row), sequence: row.sequence, validFrom: row.valid_from, validUntil: row.valid_until };
}
