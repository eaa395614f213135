import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, integer, longText, optional, reference, text } from '../columns.js';

/** Holiday tables that were entered here, over those that are shipped: proposed by one person, approved by another. */
export class Calendars1700000000008 implements MigrationInterface {
  readonly name = 'Calendars1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'holiday_table',
      columns: [
        id(),
        integer('year'),
        // `proposed`, `in-force`, `superseded`, `rejected`.
        text('state', 16),
        longText('content'),
        longText('reason'),
        reference('proposed_by'),
        instant('proposed_at'),
        optional(reference('decided_by')),
        optional(instant('decided_at')),
        optional(longText('decision_reason')),
      ],
      indexes: [['state'], ['year']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('holiday_table', true);
  }
}
