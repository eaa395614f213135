import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  addIndex,
  createTable,
  day,
  flag,
  id,
  instant,
  integer,
  longText,
  optional,
  reference,
  text,
} from '../columns.js';

/** Evaluation rounds with their frozen registers, and what a run that worsened too many holds back. */
export class Rounds1700000000005 implements MigrationInterface {
  readonly name = 'Rounds1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'evaluation_round',
      columns: [
        id(),
        text('scheme', 128),
        text('title', 100),
        day('as_of'),
        text('state', 16),
        // Kinds and regions, as JSON.
        longText('scope'),
        optional(text('definitions_hash', 64)),
        // The data cut-offs: of the first results and of those that stand.
        optional(instant('first_known_at')),
        optional(instant('known_at')),
        optional(reference('first_run_id')),
        optional(reference('run_id')),
        optional(reference('pending_run_id')),
        optional(reference('previous_round_id')),
        optional(reference('previous_run_id')),
        integer('registered', 0),
        integer('without_data', 0),
        optional(day('notice_from')),
        optional(day('notice_until')),
        optional(reference('confirmed_by')),
        optional(instant('confirmed_at')),
        optional(day('announced_on')),
        optional(integer('announced')),
        optional(instant('closed_at')),
        optional(longText('report')),
        optional(longText('reason')),
        reference('unit_id'),
        reference('created_by'),
        instant('created_at'),
      ],
      indexes: [['scheme', 'unit_id', 'state'], ['pending_run_id'], ['unit_id']],
    });

    // Whom a round grades: frozen with it.
    await createTable(runner, {
      name: 'round_register',
      columns: [
        reference('round_id'),
        reference('subject_id'),
        text('kind', 40),
        text('region', 6),
        flag('is_without_data', 0),
      ],
      primaryKey: ['round_id', 'subject_id'],
      indexes: [['round_id', 'is_without_data', 'subject_id']],
    });

    await addColumns(runner, 'evaluation_state', [
      // The historical run that the announced result is of, where a round announced it.
      optional(reference('announced_run')),
      // The run whose worsening waits for a second person, and the grade whose effects go on until then.
      optional(reference('held_by_run')),
      optional(text('unheld_grade', 16)),
    ]);
    await addIndex(runner, 'evaluation_state', ['held_by_run']);
    await addColumns(runner, 'run_shard', [integer('worsened', 0)]);
    await addColumns(runner, 'evaluation_run', [
      optional(text('brake', 16)),
      optional(reference('brake_decided_by')),
      optional(instant('brake_decided_at')),
      optional(longText('brake_reason')),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['round_register', 'evaluation_round']) await runner.dropTable(table, true);
  }
}
