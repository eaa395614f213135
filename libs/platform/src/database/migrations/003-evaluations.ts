import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  addIndex,
  createTable,
  day,
  id,
  instant,
  integer,
  longText,
  optional,
  reference,
  text,
} from '../columns.js';

/** Results with their history, runs with their shards, and the daily picture that trends are drawn from. */
export class Evaluations1700000000003 implements MigrationInterface {
  readonly name = 'Evaluations1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    // What stands of a subject under a scheme, beside the generations that staleness keeps.
    await addColumns(runner, 'evaluation_state', [
      integer('sequence', 0),
      optional(text('grade', 16)),
      optional(text('score', 32)),
      optional(text('rule', 80)),
      optional(day('as_of')),
      optional(longText('vector')),
      optional(text('outcome_digest', 16)),
      optional(integer('announced_sequence')),
      optional(text('announced_grade', 16)),
      optional(day('announced_as_of')),
      optional(day('announced_on')),
      // The day of the last grading, which a grading as of an earlier day must not overwrite.
      optional(day('graded_on')),
      // By what the vector was computed, as of when, and the first day on which it is another; without a hash it serves nobody.
      optional(text('facts_hash', 16)),
      optional(day('facts_as_of')),
      optional(day('facts_change_on')),
      // By which definitions it was graded last.
      optional(text('rules_hash', 16)),
    ]);

    await addIndex(runner, 'evaluation_state', ['scheme', 'facts_change_on']);

    // Written once, when grade, score, rule, reasons or their articles change; superseded_at is the only later stroke.
    await createTable(runner, {
      name: 'evaluation',
      columns: [
        reference('subject_id'),
        text('scheme', 128),
        integer('sequence'),
        text('grade', 16),
        optional(text('score', 32)),
        text('rule', 80),
        longText('reasons'),
        longText('vector'),
        day('as_of'),
        instant('known_at'),
        text('definitions_hash', 64),
        text('version', 64),
        optional(reference('run_id')),
        text('cause', 16),
        instant('created_at'),
        optional(instant('superseded_at')),
      ],
      primaryKey: ['subject_id', 'scheme', 'sequence'],
      indexes: [['scheme', 'created_at'], ['scheme', 'superseded_at', 'grade'], ['run_id']],
    });

    // What a run as of another day found: it moves nothing that stands.
    await createTable(runner, {
      name: 'historical_evaluation',
      columns: [
        reference('run_id'),
        reference('subject_id'),
        text('grade', 16),
        optional(text('score', 32)),
        text('rule', 80),
        longText('reasons'),
        longText('vector'),
      ],
      primaryKey: ['run_id', 'subject_id'],
      indexes: [['run_id', 'grade']],
    });

    await createTable(runner, {
      name: 'evaluation_run',
      columns: [
        id(),
        text('scheme', 128),
        day('as_of'),
        text('purpose', 16),
        longText('scope'),
        text('state', 16),
        text('definitions_hash', 64),
        text('version', 64),
        optional(instant('known_at')),
        integer('total', 0),
        reference('unit_id'),
        reference('created_by'),
        instant('created_at'),
        optional(instant('started_at')),
        optional(instant('finished_at')),
        optional(day('announced_on')),
        optional(longText('error')),
      ],
      indexes: [['state'], ['scheme', 'created_at'], ['unit_id']],
    });

    await createTable(runner, {
      name: 'run_shard',
      columns: [
        reference('run_id'),
        integer('shard'),
        reference('from_subject'),
        reference('until_subject'),
        text('state', 16),
        integer('fence', 0),
        optional(text('lease_owner', 64)),
        optional(instant('lease_until')),
        optional(instant('not_before')),
        // Claims, and those of them that ended with an error.
        integer('attempts', 0),
        integer('failures', 0),
        integer('done', 0),
        integer('changed', 0),
        integer('parked', 0),
        // How many subjects have each grade after it, as JSON.
        optional(longText('grades')),
        // Who worked it last, and when.
        optional(text('worker', 64)),
        optional(instant('started_at')),
        optional(instant('finished_at')),
        optional(longText('error')),
      ],
      primaryKey: ['run_id', 'shard'],
      indexes: [['state', 'lease_until']],
    });

    // Whom a run had to set aside, and why.
    await createTable(runner, {
      name: 'run_failure',
      columns: [reference('run_id'), reference('subject_id'), longText('reason')],
      primaryKey: ['run_id', 'subject_id'],
    });

    // By which state of its rules everybody under a scheme was graded last, and by which run.
    await createTable(runner, {
      name: 'scheme_campaign',
      columns: [text('scheme', 128), text('rules', 80), optional(reference('run_id')), instant('planned_at')],
      primaryKey: ['scheme'],
    });

    // The processes that work, by their heartbeat.
    await createTable(runner, {
      name: 'worker',
      columns: [text('name', 64), text('kind', 16), instant('started_at'), instant('seen_at')],
      primaryKey: ['name'],
    });

    await createTable(runner, {
      name: 'grade_snapshot',
      columns: [
        text('scheme', 128),
        day('taken_on'),
        text('region', 6),
        text('industry', 1),
        text('grade', 16),
        integer('subjects'),
      ],
      primaryKey: ['scheme', 'taken_on', 'region', 'industry', 'grade'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'grade_snapshot',
      'worker',
      'scheme_campaign',
      'run_failure',
      'run_shard',
      'evaluation_run',
      'historical_evaluation',
      'evaluation',
    ]) {
      await runner.dropTable(table, true);
    }
  }
}
