import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import { placeholders, type Reader, type Transaction } from '@xinheng/platform';
import { claimOf, possibleClaims, type IdentifierType } from './subject-code.js';

/** A number of a subject and the days for which it was its own; open ends are not known or not yet. */
export interface DatedIdentifier {
  readonly subject: number;
  readonly type: IdentifierType;
  readonly number: string;
  readonly from: CivilDay | null;
  readonly until: CivilDay | null;
}

interface IdentifierRow {
  readonly id: number;
  readonly subject_id: number;
  readonly type: string;
  readonly number: string;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
}

/** What brought an identifier. */
interface Origin {
  readonly event: number | null;
  readonly batch: number | null;
  readonly at: string;
}

/** All SQL over the numbers of subjects. One number is claimed by one subject, also after it gave it up. */
@Injectable()
export class SubjectIdentifiersRepository {
  /** The subjects that have or had a number, by the number. */
  async holders(reader: Reader, numbers: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const claims = numbers.flatMap(possibleClaims);
    const rows = await reader.query<{ number: string; subject_id: number }>(
      `SELECT i.number, i.subject_id FROM subject_identifier i WHERE i.claim IN ${placeholders(claims)}`,
      claims,
    );
    return new Map(rows.map((row) => [row.number, row.subject_id]));
  }

  /** The believed numbers of some subjects, oldest first. */
  async of(reader: Reader, subjects: readonly number[]): Promise<readonly DatedIdentifier[]> {
    const rows = await this.believed(reader, subjects);
    return rows.map((row) => ({
      subject: row.subject_id,
      type: row.type as IdentifierType,
      number: row.number,
      from: row.valid_from,
      until: row.valid_until,
    }));
  }

  /** Writes numbers. A number that is claimed already breaks the unique key. */
  async insert(tx: Transaction, identifiers: readonly DatedIdentifier[], { event, batch, at }: Origin): Promise<void> {
    await tx.insertMany(
      'subject_identifier',
      ['subject_id', 'type', 'number', 'claim', 'valid_from', 'valid_until', 'event_id', 'batch_id', 'recorded_at'],
      identifiers.map(({ subject, type, number, from, until }) => [
        subject,
        type,
        number,
        claimOf(type, number),
        from,
        until,
        event,
        batch,
        at,
      ]),
    );
  }

  /**
   * From a day on a subject has another number in the place of a former one, which stays its own for the days before.
   */
  async succeed(
    tx: Transaction,
    change: { readonly subject: number; readonly former: string; readonly code: string; readonly on: CivilDay },
    origin: Origin,
  ): Promise<void> {
    const { subject, former, code, on } = change;
    const held = await this.take(tx, subject, former, origin.at);
    await this.insert(
      tx,
      held.flatMap((row) => [
        { ...row, until: on },
        { ...row, number: code, from: on },
      ]),
      origin,
    );
  }

  /** A number was never right: another takes its place for all the days, and it is free. */
  async correct(tx: Transaction, subject: number, wrong: string, code: string, origin: Origin): Promise<void> {
    const held = await this.take(tx, subject, wrong, origin.at);
    await this.insert(
      tx,
      held.map((row) => ({ ...row, number: code })),
      origin,
    );
  }

  /** Ends the belief in one number of a subject; answers what was believed. */
  private async take(
    tx: Transaction,
    subject: number,
    number: string,
    at: string,
  ): Promise<readonly DatedIdentifier[]> {
    const held = (await this.of(tx, [subject])).filter((row) => row.number === number);
    await tx.execute(
      `UPDATE subject_identifier SET superseded_at = ?, claim = NULL
       WHERE superseded_at IS NULL AND subject_id = ? AND number = ?`,
      [at, subject, number],
    );
    return held;
  }

  /** Ends the belief in all numbers of some subjects and sets them free. */
  async release(tx: Transaction, subjects: readonly number[], at: string): Promise<void> {
    await tx.execute(
      `UPDATE subject_identifier SET superseded_at = ?, claim = NULL
       WHERE superseded_at IS NULL AND subject_id IN ${placeholders(subjects)}`,
      [at, ...subjects],
    );
  }

  private async believed(reader: Reader, subjects: readonly number[]): Promise<readonly IdentifierRow[]> {
    return reader.query<IdentifierRow>(
      `SELECT i.id, i.subject_id, i.type, i.number, i.valid_from, i.valid_until FROM subject_identifier i
       WHERE i.subject_id IN ${placeholders(subjects)} AND i.superseded_at IS NULL
       ORDER BY i.subject_id, COALESCE(i.valid_from, ''), i.id`,
      subjects,
    );
  }
}
