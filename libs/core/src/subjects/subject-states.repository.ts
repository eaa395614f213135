import { Injectable } from '@nestjs/common';
import type { LegalForm, LinkRole, SubjectKind, SubjectLink } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { Reader } from '@xinheng/platform';
import { knownRows, validRows, withinRange } from './subject-conditions.repository.js';
import type { Moment, SubjectRange } from './subject-range.js';
import type { SubjectState } from './subject-state.js';

/** A link of a subject as it stands on a day; `linked` is the other subject where it is kept here. */
export interface StandingLink extends SubjectLink {
  readonly subject: number;
  readonly linked: number | null;
}

interface StateRow {
  readonly subject_id: number;
  readonly kind: string;
  readonly legal_form: string | null;
  readonly code: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly region: string;
  readonly industry: string | null;
  readonly registered_on: string | null;
  readonly ended_on: string | null;
  readonly attributes: string;
}

const stateColumns = `v.subject_id, v.kind, v.legal_form, v.code, v.name, v.address, v.region, v.industry,
  v.registered_on, v.ended_on, v.attributes`;

/** What subjects were on a day, as it is or was known: one query for a range. */
@Injectable()
export class SubjectStatesRepository {
  /** The states of a range of subjects, by id, in the order of their ids. */
  async statesOf(reader: Reader, range: SubjectRange, moment: Moment): Promise<ReadonlyMap<number, SubjectState>> {
    const within = withinRange('v.subject_id', range);
    return this.states(reader, within.sql, within.parameters, moment);
  }

  /** The states of everybody to whom a subject of the range is linked on that day. */
  async statesOfLinked(
    reader: Reader,
    range: SubjectRange,
    moment: Moment,
  ): Promise<ReadonlyMap<number, SubjectState>> {
    const linked = this.linkedSubjects(range, moment);
    return this.states(reader, `v.subject_id IN ${linked.sql}`, linked.parameters, moment);
  }

  /** The links of a range of subjects that hold on that day, in the order of subject and entry. */
  async linksOf(reader: Reader, range: SubjectRange, { asOf, knownAt }: Moment): Promise<readonly StandingLink[]> {
    const within = withinRange('l.subject_id', range);
    const known = knownRows('l', knownAt);
    const valid = validRows('l', asOf);
    const rows = await reader.query<{
      subject_id: number;
      role: string;
      to_code: string;
      to_subject: number | null;
      valid_from: string | null;
      valid_until: string | null;
    }>(
      `SELECT l.subject_id, l.role, l.to_code, l.to_subject, l.valid_from, l.valid_until FROM subject_link l
       WHERE ${within.sql} AND ${known.sql} AND ${valid.sql} ORDER BY l.subject_id, l.id`,
      [...within.parameters, ...known.parameters, ...valid.parameters],
    );
    return rows.map((row) => ({
      subject: row.subject_id,
      linked: row.to_subject,
      role: row.role as LinkRole,
      to: row.to_code,
      from: row.valid_from,
      until: row.valid_until,
    }));
  }

  /** A sub-select of the ids to which a range is linked on that day. */
  linkedSubjects(
    range: SubjectRange,
    { asOf, knownAt }: Moment,
  ): { readonly sql: string; readonly parameters: readonly (string | number)[] } {
    const within = withinRange('l.subject_id', range);
    const known = knownRows('l', knownAt);
    const valid = validRows('l', asOf);
    return {
      sql: `(SELECT l.to_subject FROM subject_link l WHERE ${within.sql} AND l.to_subject IS NOT NULL
        AND ${known.sql} AND ${valid.sql})`,
      parameters: [...within.parameters, ...known.parameters, ...valid.parameters] as (string | number)[],
    };
  }

  private async states(
    reader: Reader,
    where: string,
    parameters: readonly (string | number | bigint | boolean | null | undefined)[],
    { asOf, knownAt }: Moment,
  ): Promise<ReadonlyMap<number, SubjectState>> {
    const known = knownRows('v', knownAt);
    const valid = validRows('v', asOf);
    const rows = await reader.query<StateRow>(
      `SELECT ${stateColumns} FROM subject_version v WHERE ${where} AND ${known.sql} AND ${valid.sql}
       ORDER BY v.subject_id`,
      [...parameters, ...known.parameters, ...valid.parameters],
    );
    return new Map(rows.map((row) => [row.subject_id, stateOfRow(row)]));
  }
}

/** A stored row as the state it says. */
export function stateOfRow(row: Omit<StateRow, 'subject_id'>): SubjectState {
  return {
    kind: row.kind as SubjectKind,
    legalForm: row.legal_form as LegalForm | null,
    code: row.code,
    name: row.name,
    address: row.address,
    region: row.region,
    industry: row.industry,
    registeredOn: row.registered_on,
    endedOn: row.ended_on,
    attributes: row.attributes === '{}' ? {} : (JSON.parse(row.attributes) as Record<string, Json>),
  };
}
