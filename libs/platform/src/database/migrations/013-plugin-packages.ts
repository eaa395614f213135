import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, instant, integer, longText, optional, reference, text } from '../columns.js';

/** Packages that were brought here while the program runs, and what was ordered about plugins. */
export class PluginPackages1700000000013 implements MigrationInterface {
  readonly name = 'PluginPackages1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'plugin_package',
      columns: [
        id(),
        text('plugin_id', 63),
        text('version', 60),
        text('title', 200),
        text('kind', 20),
        text('content_hash', 64),
        text('state', 16),
        // The id of the key that signed it; null where nobody did.
        optional(text('signed_by', 32)),
        longText('findings'),
        // What was decided about what both the package and people here changed, by resource, as JSON.
        longText('decisions'),
        reference('unit_id'),
        reference('uploaded_by'),
        instant('uploaded_at'),
        optional(instant('in_force_at')),
        // What had been changed here when it came into force, as JSON; for the step back.
        optional(longText('local_before')),
      ],
      indexes: [['plugin_id', 'state']],
    });
    // The bytes as they came, in pieces that every database takes.
    await createTable(runner, {
      name: 'plugin_package_part',
      columns: [reference('package_id'), integer('sequence'), longText('content')],
      primaryKey: ['package_id', 'sequence'],
    });
    // Whoever had a hand in a package does not consent to it.
    await createTable(runner, {
      name: 'plugin_package_hand',
      columns: [reference('package_id'), reference('account_id'), instant('since')],
      primaryKey: ['package_id', 'account_id'],
    });
    await createTable(runner, {
      name: 'plugin_order',
      columns: [
        id(),
        text('plugin_id', 63),
        text('act', 16),
        optional(reference('package_id')),
        text('state', 16),
        // The plugin's id while it is not decided or waits for its day: one order at a time.
        optional(text('open_key', 63)),
        longText('reason'),
        longText('impact'),
        reference('ordered_by'),
        reference('ordered_unit'),
        instant('ordered_at'),
        optional(reference('decided_by')),
        optional(instant('decided_at')),
        optional(longText('decision_note')),
        optional(day('in_force_from')),
        optional(longText('failure')),
      ],
      unique: [['open_key']],
      indexes: [['plugin_id'], ['state', 'in_force_from']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['plugin_order', 'plugin_package_hand', 'plugin_package_part', 'plugin_package']) {
      await runner.dropTable(table, true);
    }
  }
}
