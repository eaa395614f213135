import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, instant, integer, longText, optional, reference, text } from '../columns.js';

/** What changed rules would do to everybody, each with whom they would move. */
export class Simulations1700000000004 implements MigrationInterface {
  readonly name = 'Simulations1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'simulation',
      columns: [
        id(),
        text('plugin', 63),
        text('scheme', 128),
        // The changes of the draft with what stood before, as JSON.
        longText('changes'),
        optional(longText('reason')),
        day('as_of'),
        // Kinds and regions of the subjects, as JSON.
        longText('scope'),
        text('state', 16),
        // Of what the scheme read when it was ordered: whatever else comes into force ends it.
        text('before_hash', 64),
        text('after_hash', 64),
        // Whether stored facts serve it, or records are read.
        text('source', 16),
        integer('total', 0),
        integer('done', 0),
        integer('changed', 0),
        integer('parked', 0),
        integer('attempts', 0),
        integer('fence', 0),
        optional(text('lease_owner', 64)),
        optional(instant('lease_until')),
        reference('unit_id'),
        reference('created_by'),
        instant('created_at'),
        optional(instant('started_at')),
        optional(instant('finished_at')),
        // The matrix and its sums, as JSON.
        optional(longText('result')),
        optional(longText('error')),
      ],
      indexes: [['state'], ['created_at']],
    });

    // The different results among those who would move: said once, however many have them.
    await createTable(runner, {
      name: 'simulation_outcome',
      columns: [reference('simulation_id'), integer('number'), longText('outcome')],
      primaryKey: ['simulation_id', 'number'],
    });

    await createTable(runner, {
      name: 'simulation_move',
      columns: [
        reference('simulation_id'),
        reference('subject_id'),
        // '' is no grade.
        text('from_grade', 16),
        text('to_grade', 16),
        integer('from_outcome'),
        integer('to_outcome'),
      ],
      primaryKey: ['simulation_id', 'subject_id'],
      indexes: [['simulation_id', 'from_grade', 'to_grade', 'subject_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['simulation_move', 'simulation_outcome', 'simulation']) await runner.dropTable(table, true);
  }
}
