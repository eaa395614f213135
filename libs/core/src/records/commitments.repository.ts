import { Injectable } from '@nestjs/common';
import type { CivilDay, Commitment } from '@xinheng/facts';
import type { Reader, Transaction } from '@xinheng/platform';
import { withinRange } from '../subjects/subject-conditions.repository.js';
import type { SubjectRange } from '../subjects/subject-range.js';

/** A commitment about to be written. */
export interface NewCommitment {
  readonly subject: number;
  readonly kind: string;
  readonly matter: string;
  readonly promise: string;
  readonly madeOn: CivilDay;
  /** The case by which it was made. */
  readonly madeBy: number | null;
  /** The case by which it is checked. */
  readonly checkedBy: number | null;
  readonly unit: number;
  readonly by: number;
  readonly at: string;
}

/** Whether a commitment was kept, and since when that is known. */
export interface CommitmentOutcome {
  readonly state: 'kept' | 'broken';
  readonly on: CivilDay;
  readonly at: string;
}

/** All SQL over commitments. */
@Injectable()
export class CommitmentsRepository {
  /**
   * What facts read of a range of subjects, by subject. A broken one that was made good is kept from that day on.
   * @param knownAt as it was known at an instant; absent: as it is known
   */
  async of(
    reader: Reader,
    range: SubjectRange,
    { asOf, knownAt }: { readonly asOf: CivilDay; readonly knownAt?: string | null },
  ): Promise<ReadonlyMap<number, readonly Commitment[]>> {
    const within = withinRange('c.subject_id', range);
    const known =
      knownAt == null ? { sql: '1 = 1', parameters: [] } : { sql: 'c.created_at <= ?', parameters: [knownAt] };
    const rows = await reader.query<CommitmentRow>(
      `SELECT c.subject_id, c.kind, c.made_on, c.state, c.decided_on, c.decided_at, c.repaired_on, c.repaired_at
       FROM commitment c WHERE ${within.sql} AND ${known.sql} ORDER BY c.subject_id, c.id`,
      [...within.parameters, ...known.parameters],
    );
    const found = new Map<number, Commitment[]>();
    for (const row of rows) {
      found.set(row.subject_id, [...(found.get(row.subject_id) ?? []), commitmentOf(row, asOf, knownAt)]);
    }
    return found;
  }

  /** Writes a commitment that is still to be kept. */
  async add(tx: Transaction, made: NewCommitment): Promise<void> {
    await tx.insertMany(
      'commitment',
      [
        'subject_id',
        'kind',
        'matter',
        'promise',
        'made_on',
        'state',
        'case_id',
        'check_case_id',
        'unit_id',
        'created_by',
        'created_at',
      ],
      [
        [
          made.subject,
          made.kind,
          made.matter,
          made.promise,
          made.madeOn,
          'pending',
          made.madeBy,
          made.checkedBy,
          made.unit,
          made.by,
          made.at,
        ],
      ],
    );
  }

  /** Names the case by which what another case promised is checked. */
  async watch(tx: Transaction, madeBy: number, checkedBy: number): Promise<void> {
    await tx.execute('UPDATE commitment SET check_case_id = ? WHERE case_id = ?', [checkedBy, madeBy]);
  }

  /** Settles what a case checks; answers how many commitments that were. */
  async settle(tx: Transaction, checkedBy: number, { state, on, at }: CommitmentOutcome): Promise<number> {
    const { affected } = await tx.execute(
      `UPDATE commitment SET state = ?, decided_on = ?, decided_at = ? WHERE check_case_id = ?`,
      [state, on, at, checkedBy],
    );
    return affected;
  }

  /** Names the record of the breach that a case found. */
  async noteRecord(tx: Transaction, checkedBy: number, record: string): Promise<void> {
    await tx.execute('UPDATE commitment SET record_id = ? WHERE check_case_id = ?', [record, checkedBy]);
  }

  /** Notes that the breaches which a record tells of were made good. */
  async repair(tx: Transaction, record: string, on: CivilDay, at: string): Promise<void> {
    await tx.execute(
      `UPDATE commitment SET repaired_on = ?, repaired_at = ? WHERE record_id = ? AND state = 'broken' AND repaired_on IS NULL`,
      [on, at, record],
    );
  }
}

interface CommitmentRow {
  readonly subject_id: number;
  readonly kind: string;
  readonly made_on: CivilDay;
  readonly state: Commitment['state'];
  readonly decided_on: CivilDay | null;
  readonly decided_at: string | null;
  readonly repaired_on: CivilDay | null;
  readonly repaired_at: string | null;
}

function commitmentOf(row: CommitmentRow, asOf: CivilDay, knownAt: string | null | undefined): Commitment {
  const { kind, made_on: madeOn, decided_on: decidedOn, repaired_on: repairedOn } = row;
  const wasKnown = (at: string | null): boolean => at !== null && (knownAt == null || at <= knownAt);
  if (decidedOn === null || !wasKnown(row.decided_at)) return { kind, madeOn, state: 'pending' };
  if (row.state === 'kept') return { kind, madeOn, state: 'kept', keptOn: decidedOn };
  const isRepaired = repairedOn !== null && repairedOn <= asOf && wasKnown(row.repaired_at);
  return isRepaired
    ? { kind, madeOn, state: 'kept', keptOn: repairedOn }
    : { kind, madeOn, state: 'broken', brokenOn: decidedOn };
}
