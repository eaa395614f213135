import { Injectable } from '@nestjs/common';
import { placeholders, type Reader } from '@xinheng/platform';

/** The result of a subject under a scheme, as far as it has effects. */
export interface EffectiveGrade {
  readonly subject_id: number;
  readonly scheme: string;
  readonly grade: string | null;
  readonly sequence: number;
  readonly announced_grade: string | null;
  readonly kind: string;
  readonly code: string;
  readonly region: string;
}

// While a hold waits for a second person, the result before it goes on having its effects.
const select = `v.subject_id, v.scheme, CASE WHEN v.held_by IS NULL THEN v.grade ELSE v.unheld_grade END AS grade,
  CASE WHEN v.held_by IS NULL THEN v.sequence ELSE v.unheld_sequence END AS sequence, v.announced_grade,
  s.kind, s.code, s.region`;
const from = 'evaluation_state v JOIN subject s ON s.id = v.subject_id';

/** All SQL that reads which results have effects. */
@Injectable()
export class EffectiveGradesRepository {
  /** Of some subjects under a scheme. */
  async of(reader: Reader, scheme: string, subjects: readonly number[]): Promise<readonly EffectiveGrade[]> {
    return reader.query<EffectiveGrade>(
      `SELECT ${select} FROM ${from} WHERE v.scheme = ? AND v.subject_id IN ${placeholders(subjects)}`,
      [scheme, ...subjects],
    );
  }

  /** Of one subject under every scheme. */
  async ofSubject(reader: Reader, subject: number): Promise<readonly EffectiveGrade[]> {
    return reader.query<EffectiveGrade>(`SELECT ${select} FROM ${from} WHERE v.subject_id = ? ORDER BY v.scheme`, [
      subject,
    ]);
  }

  /** Who was announced under a scheme on a day, after a subject: a page in the order of the ids. */
  async announcedOn(
    reader: Reader,
    scheme: string,
    day: string,
    after: number,
    limit: number,
  ): Promise<readonly number[]> {
    const rows = await reader.query<{ subject_id: number }>(
      `SELECT subject_id FROM evaluation_state WHERE scheme = ? AND announced_on = ? AND subject_id > ?
       ORDER BY subject_id LIMIT ?`,
      [scheme, day, after, limit],
    );
    return rows.map(({ subject_id }) => subject_id);
  }
}
