import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '@xinheng/platform';

/** What stands of one subject under one scheme. */
export interface CurrentRow {
  readonly subject_id: number;
  readonly scheme: string;
  readonly sequence: number;
  readonly grade: string | null;
  readonly score: string | null;
  readonly as_of: string | null;
  readonly next_change_on: string | null;
  readonly marked_at: string | null;
  readonly parked_reason: string | null;
  /** The hold that a worse grade waits for, and the result whose effects go on until then. */
  readonly held_by: number | null;
  readonly unheld_grade: string | null;
  readonly unheld_sequence: number | null;
  readonly announced_sequence: number | null;
  /** The historical run that the announced result is of, where a round announced it. */
  readonly announced_run: number | null;
  readonly announced_grade: string | null;
  readonly announced_as_of: string | null;
  readonly announced_on: string | null;
}

/** Whom a register expects data of. */
export interface FedSubject {
  readonly id: number;
  readonly kind: string;
  readonly region: string;
}

/** When data of an item last reached a region. */
export interface FeedRow {
  readonly item: string;
  readonly region: string;
  readonly last_received_at: string;
}

/** Reads what stands of subjects, and how far their register is fed; a fixed number of statements for any number of them. */
@Injectable()
export class CurrentGradesRepository {
  constructor(private readonly database: Database) {}

  /** What stands of some subjects, under every scheme. */
  async currentOf(subjects: readonly number[]): Promise<readonly CurrentRow[]> {
    return this.database.read.query<CurrentRow>(
      `SELECT subject_id, scheme, sequence, grade, score, as_of, next_change_on, marked_at, parked_reason,
              held_by, unheld_grade, unheld_sequence, announced_sequence, announced_run, announced_grade, announced_as_of, announced_on
       FROM evaluation_state WHERE subject_id IN ${placeholders(subjects)} ORDER BY subject_id, scheme`,
      subjects,
    );
  }

  /** Kind and present region of some subjects. */
  async subjects(subjects: readonly number[]): Promise<readonly FedSubject[]> {
    return this.database.read.query<FedSubject>(
      `SELECT id, kind, region FROM subject WHERE id IN ${placeholders(subjects)}`,
      subjects,
    );
  }

  /** What has reached some regions of some items. */
  async feeds(items: readonly string[], regions: readonly string[]): Promise<readonly FeedRow[]> {
    return this.database.read.query<FeedRow>(
      `SELECT item, region, last_received_at FROM feed_status
       WHERE item IN ${placeholders(items)} AND region IN ${placeholders(regions)}`,
      [...items, ...regions],
    );
  }
}
