import { Injectable } from '@nestjs/common';
import type { ListMembership } from '@xinheng/facts';
import type { Reader } from '@xinheng/platform';
import { withinRange, type Condition } from '../subjects/subject-conditions.repository.js';
import type { SubjectRange } from '../subjects/subject-range.js';

/**
 * All SQL that reads on which lists subjects stand or stood, as facts count it. An entry that was quashed counts on no
 * day, one that is stayed not from the day of the stay; one whose period has an end leaves on that day.
 */
@Injectable()
export class MembershipsRepository {
  /** Of a range of subjects, by subject. @param knownAt as it was known at an instant; absent: as it is known */
  async of(
    reader: Reader,
    range: SubjectRange,
    knownAt: string | null | undefined,
  ): Promise<ReadonlyMap<number, readonly ListMembership[]>> {
    return this.select(reader, withinRange('e.subject_id', range), knownAt);
  }

  /** Of the subjects that a sub-select names. */
  async ofSelected(
    reader: Reader,
    selection: Condition,
    knownAt: string | null | undefined,
  ): Promise<ReadonlyMap<number, readonly ListMembership[]>> {
    const condition = { sql: `e.subject_id IN ${selection.sql}`, parameters: selection.parameters };
    return this.select(reader, condition, knownAt);
  }

  private async select(
    reader: Reader,
    { sql, parameters }: Condition,
    knownAt: string | null | undefined,
  ): Promise<ReadonlyMap<number, readonly ListMembership[]>> {
    const known =
      knownAt == null ? { sql: '1 = 1', parameters: [] } : { sql: 'e.published_at <= ?', parameters: [knownAt] };
    const rows = await reader.query<MembershipRow>(
      `SELECT e.subject_id, e.list, e.entered_on, e.until_on, e.stayed_on, e.ended_on, e.ended_at, e.is_annulled
       FROM list_entry e WHERE ${sql} AND e.entered_on IS NOT NULL AND ${known.sql} ORDER BY e.subject_id, e.id`,
      [...parameters, ...known.parameters],
    );
    const found = new Map<number, ListMembership[]>();
    for (const row of rows) {
      const hadEnded = knownAt == null || (row.ended_at !== null && row.ended_at <= knownAt);
      if (row.is_annulled === 1 && hadEnded) continue;
      const endedOn = hadEnded ? (row.ended_on ?? row.stayed_on ?? row.until_on) : row.until_on;
      const membership = { list: row.list, enteredOn: row.entered_on, endedOn };
      const own = found.get(row.subject_id);
      if (own === undefined) found.set(row.subject_id, [membership]);
      else own.push(membership);
    }
    return found;
  }
}

interface MembershipRow {
  readonly subject_id: number;
  readonly list: string;
  readonly entered_on: string;
  readonly until_on: string | null;
  readonly stayed_on: string | null;
  readonly ended_on: string | null;
  readonly ended_at: string | null;
  readonly is_annulled: number;
}
