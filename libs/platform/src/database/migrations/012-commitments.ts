import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, instant, longText, optional, reference, text } from '../columns.js';

/** What subjects promised so that a matter was dealt with on their word, and whether they kept it. */
export class Commitments1700000000012 implements MigrationInterface {
  readonly name = 'Commitments1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'commitment',
      columns: [
        id(),
        reference('subject_id'),
        text('kind', 40),
        longText('matter'),
        longText('promise'),
        day('made_on'),
        text('state', 16),
        optional(day('decided_on')),
        optional(instant('decided_at')),
        // Since when it was made good: the way of commitments is open again (Heilongjiang Art. 45 para. 1).
        optional(day('repaired_on')),
        optional(instant('repaired_at')),
        // The case by which it was made, the one by which it is checked, and the record of its breach.
        optional(reference('case_id')),
        optional(reference('check_case_id')),
        optional(text('record_id', 40)),
        reference('unit_id'),
        reference('created_by'),
        instant('created_at'),
      ],
      indexes: [['subject_id'], ['case_id'], ['check_case_id'], ['record_id']],
      checks: { decided: `(state = 'pending') = (decided_on IS NULL)` },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('commitment', true);
  }
}
