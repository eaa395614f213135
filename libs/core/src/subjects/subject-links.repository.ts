import { Injectable } from '@nestjs/common';
import type { CivilDay, LinkRole } from '@xinheng/facts';
import { placeholders, type Reader, type SqlValue, type Transaction } from '@xinheng/platform';

/** A link of a subject and the days for which it held. */
export interface DatedLink {
  readonly id: number;
  readonly subject: number;
  readonly role: LinkRole;
  readonly to: string;
  /** The other subject, where it is kept here. */
  readonly linked: number | null;
  readonly from: CivilDay | null;
  readonly until: CivilDay | null;
}

/** A link with name, kind and code of the other party as it stands. */
export interface NamedLink extends DatedLink {
  readonly linkedName: string | null;
  readonly linkedKind: string | null;
  readonly linkedRegion: string | null;
}

/** Somebody who is linked to a subject that changed. */
export interface LinkHolder {
  readonly holder: number;
  readonly linked: number;
  readonly kind: string;
  readonly region: string;
}

interface LinkRow {
  readonly id: number;
  readonly subject_id: number;
  readonly role: string;
  readonly to_code: string;
  readonly to_subject: number | null;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly event_id: number | null;
  readonly recorded_at: string;
  readonly superseded_at: string | null;
}

const columns = [
  'id',
  'subject_id',
  'role',
  'to_code',
  'to_subject',
  'valid_from',
  'valid_until',
  'event_id',
  'recorded_at',
  'superseded_at',
] as const satisfies readonly (keyof LinkRow)[];

/** All SQL that writes links between subjects. */
@Injectable()
export class SubjectLinksRepository {
  /** The believed links of some subjects, in the order of subject and entry. */
  async of(reader: Reader, subjects: readonly number[]): Promise<readonly DatedLink[]> {
    const rows = await reader.query<LinkRow>(
      `SELECT l.* FROM subject_link l WHERE l.subject_id IN ${placeholders(subjects)} AND l.superseded_at IS NULL
       ORDER BY l.subject_id, l.id`,
      subjects,
    );
    return rows.map(linkOf);
  }

  /** The believed links of one subject, newest first, with who the others are. */
  async namedOf(reader: Reader, subject: number): Promise<readonly NamedLink[]> {
    const rows = await reader.query<LinkRow & { name: string | null; kind: string | null; region: string | null }>(
      `SELECT l.*, s.name, s.kind, s.region FROM subject_link l LEFT JOIN subject s ON s.id = l.to_subject
       WHERE l.subject_id = ? AND l.superseded_at IS NULL ORDER BY COALESCE(l.valid_from, '') DESC, l.id DESC`,
      [subject],
    );
    return rows.map((row) => ({
      ...linkOf(row),
      linkedName: row.name,
      linkedKind: row.kind,
      linkedRegion: row.region,
    }));
  }

  /** Who is or was linked to some subjects. */
  async holdersOf(reader: Reader, subjects: readonly number[]): Promise<readonly LinkHolder[]> {
    return reader.query<LinkHolder>(
      `SELECT DISTINCT l.subject_id AS holder, l.to_subject AS linked, s.kind, s.region
       FROM subject_link l JOIN subject s ON s.id = l.subject_id
       WHERE l.to_subject IN ${placeholders(subjects)} AND l.superseded_at IS NULL`,
      subjects,
    );
  }

  /** Writes links. */
  async insert(
    tx: Transaction,
    links: readonly Omit<DatedLink, 'id'>[],
    event: number | null,
    at: string,
  ): Promise<void> {
    await tx.insertMany(
      'subject_link',
      columns.slice(1, -1),
      links.map(({ subject, role, to, linked, from, until }) => [subject, role, to, linked, from, until, event, at]),
    );
  }

  /** Ends the belief in some links. */
  async supersede(tx: Transaction, ids: readonly number[], at: string): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute(`UPDATE subject_link SET superseded_at = ? WHERE id IN ${placeholders(ids)}`, [at, ...ids]);
  }

  /** Joins links that named a code nobody had yet to the subjects that have it now. */
  async join(tx: Transaction, subjects: ReadonlyMap<string, number>): Promise<void> {
    const codes = [...subjects.keys()];
    const rows = await tx.query<LinkRow>(
      `SELECT l.* FROM subject_link l WHERE l.to_code IN ${placeholders(codes)} AND l.to_subject IS NULL`,
      codes,
    );
    await this.writeTargets(
      tx,
      rows.map((row) => ({ ...row, to_subject: subjects.get(row.to_code) ?? null })),
    );
  }

  /** Ends the belief in the links of subjects that are no more, and parts the links of others from them. */
  async release(tx: Transaction, subjects: readonly number[], at: string): Promise<void> {
    const ids = placeholders(subjects);
    await tx.execute(`UPDATE subject_link SET superseded_at = ? WHERE superseded_at IS NULL AND subject_id IN ${ids}`, [
      at,
      ...subjects,
    ]);
    await tx.execute(`UPDATE subject_link SET to_subject = NULL WHERE to_subject IN ${ids}`, subjects);
  }

  private async writeTargets(tx: Transaction, rows: readonly LinkRow[]): Promise<void> {
    await tx.upsertMany(
      'subject_link',
      columns,
      ['id'],
      ['to_subject'],
      rows.map((row) => columns.map((column): SqlValue => row[column])),
    );
  }
}

function linkOf(row: LinkRow): DatedLink {
  return {
    id: row.id,
    subject: row.subject_id,
    role: row.role as LinkRole,
    to: row.to_code,
    linked: row.to_subject,
    from: row.valid_from,
    until: row.valid_until,
  };
}
