import { Injectable } from '@nestjs/common';
import { Database, placeholders, type SqlValue, type Transaction } from '@xinheng/platform';
import { withinRange } from '../subjects/subject-conditions.repository.js';
import type { RegisteredStretch, SubjectStretch } from '../subjects/subject-range.js';
import type { HeldState } from './grade-batch.js';

/** A held state with the counter that tells whether somebody claimed or wrote it since. */
export interface FencedState extends HeldState {
  readonly fence: number;
}

/** By whom and until when waiting subjects are taken. */
export interface Claim {
  readonly scheme: string;
  /** Whose day of the next change has come by then is due. */
  readonly today: string;
  readonly now: string;
  readonly owner: string;
  readonly leaseUntil: string;
  readonly limit: number;
}

/** What was left of a failed grading: tried again from `notBefore`, or set aside where that is null. */
export interface Failure {
  readonly subject: number;
  readonly fence: number;
  /** The code and params of an issue, as JSON. */
  readonly reason: string;
  readonly notBefore: string | null;
}

interface StateRow {
  readonly subject_id: number;
  readonly generation_wanted: number;
  readonly marked_at: string | null;
  readonly fence: number;
  readonly attempts: number;
  readonly sequence: number;
  readonly grade: string | null;
  readonly outcome_digest: string | null;
  readonly vector: string | null;
  readonly next_change_on: string | null;
  readonly parked_reason: string | null;
  readonly facts_hash: string | null;
  readonly facts_as_of: string | null;
  readonly facts_change_on: string | null;
  readonly rules_hash: string | null;
}

const stateColumns = `subject_id, generation_wanted, marked_at, fence, attempts, sequence, grade, outcome_digest, vector,
  next_change_on, parked_reason, facts_hash, facts_as_of, facts_change_on, rules_hash`;

/** Who waits, in the order in which they are taken; nobody is of two kinds. */
const waitingKinds = [
  { condition: 'marked_at IS NOT NULL', order: 'marked_at', isDue: false },
  { condition: 'marked_at IS NULL AND next_change_on <= ?', order: 'next_change_on', isDue: true },
  {
    condition:
      'marked_at IS NULL AND facts_change_on <= ? AND (next_change_on IS NULL OR next_change_on > facts_change_on)',
    order: 'facts_change_on',
    isDue: true,
  },
] as const;

/** All SQL over what is held of subjects between gradings: who waits, who is claimed, what stands. */
@Injectable()
export class EvaluationStatesRepository {
  constructor(private readonly database: Database) {}

  /** What is held of a stretch of subjects under a scheme, by subject. */
  async heldBetween(
    scheme: string,
    range: SubjectStretch | RegisteredStretch,
  ): Promise<ReadonlyMap<number, FencedState>> {
    const within = withinRange('subject_id', range);
    const rows = await this.database.read.query<StateRow>(
      `SELECT ${stateColumns} FROM evaluation_state WHERE scheme = ? AND ${within.sql}`,
      [scheme, ...within.parameters],
    );
    return new Map(rows.map((row) => [row.subject_id, heldState(row)]));
  }

  /** What is held of the named subjects under a scheme, by subject. */
  async heldOf(scheme: string, subjects: readonly number[]): Promise<ReadonlyMap<number, FencedState>> {
    const rows = await this.database.read.query<StateRow>(
      `SELECT ${stateColumns} FROM evaluation_state WHERE scheme = ? AND subject_id IN ${placeholders(subjects)}`,
      [scheme, ...subjects],
    );
    return new Map(rows.map((row) => [row.subject_id, heldState(row)]));
  }

  /**
   * Takes waiting subjects of a scheme under a new fence: those that are marked, the longest waiting first, then those
   * whose result, or whose stored facts, are due. Several workers at once take different ones.
   */
  async claim(tx: Transaction, claim: Claim): Promise<ReadonlyMap<number, FencedState>> {
    const rows: StateRow[] = [];
    for (const { condition, order, isDue } of waitingKinds) {
      const limit = claim.limit - rows.length;
      if (limit > 0)
        rows.push(...(await this.waiting(tx, { ...claim, limit }, condition, isDue ? [claim.today] : [], order)));
    }
    if (rows.length === 0) return new Map();
    const subjects = rows.map((row) => row.subject_id);
    await tx.execute(
      `UPDATE evaluation_state SET fence = fence + 1, lease_owner = ?, lease_until = ?
       WHERE scheme = ? AND subject_id IN ${placeholders(subjects)}`,
      [claim.owner, claim.leaseUntil, claim.scheme, ...subjects],
    );
    return new Map(rows.map((row) => [row.subject_id, heldState({ ...row, fence: row.fence + 1 })]));
  }

  /** Notes that the grading of a claimed subject failed. */
  async release(tx: Transaction, scheme: string, { subject, fence, reason, notBefore }: Failure): Promise<void> {
    // What is set aside leaves the queue; a new mark brings it back.
    const setAside =
      notBefore === null ? ', parked_reason = ?, marked_at = NULL, next_change_on = NULL, facts_change_on = NULL' : '';
    await tx.execute(
      `UPDATE evaluation_state SET attempts = attempts + 1, lease_owner = NULL, lease_until = NULL, not_before = ?${setAside}
       WHERE scheme = ? AND subject_id = ? AND fence = ?`,
      [notBefore, ...(notBefore === null ? [reason] : []), scheme, subject, fence],
    );
  }

  /** Frees at once what a process that is gone held; for the embedded database, which has one process. */
  async freeLeases(tx: Transaction): Promise<void> {
    await tx.execute(
      `UPDATE evaluation_state SET fence = fence + 1, lease_owner = NULL, lease_until = NULL WHERE lease_until IS NOT NULL`,
    );
  }

  /** Ids of those of a stretch of subjects who are not among the given ones. */
  async othersIn(
    range: SubjectStretch | RegisteredStretch,
    among: ReadonlyMap<number, unknown>,
  ): Promise<readonly number[]> {
    const within = withinRange('s.id', range);
    const rows = await this.database.read.query<{ id: number }>(
      `SELECT s.id FROM subject s WHERE ${within.sql} ORDER BY s.id`,
      within.parameters,
    );
    return rows.map(({ id }) => id).filter((id) => !among.has(id));
  }

  /** How many subjects wait to be graded, under any scheme. */
  async countWaiting(today: string): Promise<number> {
    const [row] = await this.database.read.query<{ waiting: number }>(
      `SELECT COUNT(*) AS waiting FROM evaluation_state WHERE marked_at IS NOT NULL OR next_change_on <= ? OR facts_change_on <= ?`,
      [today, today],
    );
    return Number(row?.waiting ?? 0);
  }

  /**
   * Makes what stands under a scheme the announced result of everyone in the regions (prefixes), or of some of them by
   * name; answers how many. Whose effects wait for a decision keeps the announced result it has.
   */
  async announce(
    tx: Transaction,
    scheme: string,
    whom: { readonly regions: readonly string[]; readonly subjects?: readonly number[] },
    announcedOn: string,
  ): Promise<number> {
    const { regions, subjects } = whom;
    const inRegion = regions.map(() => 'region LIKE ?').join(' OR ');
    const named = subjects === undefined ? '' : `AND subject_id IN ${placeholders(subjects)}`;
    const { affected } = await tx.execute(
      `UPDATE evaluation_state
       SET announced_sequence = sequence, announced_grade = grade, announced_as_of = as_of, announced_on = ?,
         announced_run = NULL
       WHERE scheme = ? AND grade IS NOT NULL AND held_by IS NULL AND subject_id IN (SELECT id FROM subject WHERE ${inRegion}) ${named}`,
      [announcedOn, scheme, ...regions.map((region) => `${region}%`), ...(subjects ?? [])],
    );
    return affected;
  }

  private async waiting(
    tx: Transaction,
    { scheme, now, limit }: Claim,
    condition: string,
    parameters: readonly SqlValue[],
    order: string,
  ): Promise<readonly StateRow[]> {
    return tx.query<StateRow>(
      `SELECT ${stateColumns} FROM evaluation_state
       WHERE scheme = ? AND ${condition} AND (not_before IS NULL OR not_before <= ?)
         AND (lease_until IS NULL OR lease_until < ?)
       ORDER BY ${order}, subject_id LIMIT ? ${tx.dialect.forUpdateSkipLocked}`,
      [scheme, ...parameters, now, now, limit],
    );
  }
}

function heldState(row: StateRow): FencedState {
  return {
    subject: row.subject_id,
    generationWanted: row.generation_wanted,
    isMarked: row.marked_at !== null,
    fence: row.fence,
    attempts: row.attempts,
    sequence: row.sequence,
    grade: row.grade,
    outcomeDigest: row.outcome_digest,
    vector: row.vector,
    nextChangeOn: row.next_change_on,
    parkedReason: row.parked_reason,
    facts:
      row.facts_hash === null
        ? null
        : {
            hash: row.facts_hash,
            asOf: row.facts_as_of ?? '9999-12-31',
            changeOn: row.facts_change_on,
            rulesHash: row.rules_hash ?? '',
          },
  };
}
