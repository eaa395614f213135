import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, instant, integer, longText, optional, reference, text } from '../columns.js';

/** Changes of the rules in force, with everybody who had a hand in them. */
export class Revisions1700000000007 implements MigrationInterface {
  readonly name = 'Revisions1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'revision',
      columns: [
        id(),
        text('plugin', 64),
        text('title', 200),
        longText('reason'),
        // Document and article, as JSON.
        optional(longText('basis')),
        // As stored: `approved` from a day is in force, and superseded, by the calendar.
        text('state', 16),
        // `DraftChange[]` as JSON, and what stood for each of them when it was written, as a hash.
        longText('changes'),
        longText('bases'),
        text('older_records', 16),
        integer('version', 1),
        // What the last check found, and of which version it was.
        optional(longText('findings')),
        optional(longText('cases')),
        optional(instant('checked_at')),
        optional(integer('checked_version')),
        reference('created_by'),
        instant('created_at'),
        instant('updated_at'),
        optional(reference('submitted_by')),
        optional(instant('submitted_at')),
        optional(longText('submit_note')),
        optional(reference('rejected_by')),
        optional(instant('rejected_at')),
        optional(longText('rejected_reason')),
        optional(instant('approved_at')),
        optional(day('in_force_from')),
        // The day from which later revisions have replaced every change of it.
        optional(day('superseded_from')),
        // Which local revision of the plugin it is: the 3 of `1.0.0+local.3`.
        optional(integer('local_number')),
        optional(text('version_text', 60)),
        optional(longText('announcement')),
        // What stood before, by change, as JSON; for going back.
        optional(longText('before_force')),
        optional(reference('revert_of')),
      ],
      indexes: [['plugin', 'state'], ['revert_of'], ['state', 'in_force_from']],
    });

    // Whoever is in here may not approve.
    await createTable(runner, {
      name: 'revision_editor',
      columns: [reference('revision_id'), reference('account_id'), instant('since')],
      primaryKey: ['revision_id', 'account_id'],
    });

    await createTable(runner, {
      name: 'revision_approval',
      columns: [
        id(),
        reference('revision_id'),
        reference('account_id'),
        text('step', 40),
        instant('at'),
        optional(longText('note')),
      ],
      unique: [['revision_id', 'step']],
    });

    await createTable(runner, {
      name: 'revision_simulation',
      columns: [reference('revision_id'), reference('simulation_id'), integer('version')],
      primaryKey: ['revision_id', 'simulation_id'],
    });

    // Who has a draft open, in whichever process.
    await createTable(runner, {
      name: 'revision_presence',
      columns: [reference('revision_id'), reference('account_id'), instant('since'), instant('seen_at')],
      primaryKey: ['revision_id', 'account_id'],
    });

    // Resources that were changed here, with what the package holds under that key.
    await createTable(runner, {
      name: 'local_resource',
      columns: [text('plugin', 64), text('resource', 40), text('resource_key', 127), longText('shipped')],
      primaryKey: ['plugin', 'resource', 'resource_key'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'local_resource',
      'revision_presence',
      'revision_simulation',
      'revision_approval',
      'revision_editor',
      'revision',
    ]) {
      await runner.dropTable(table, true);
    }
  }
}
