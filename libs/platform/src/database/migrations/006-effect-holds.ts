import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  addIndex,
  createTable,
  dropColumns,
  id,
  instant,
  integer,
  longText,
  optional,
  reference,
  text,
} from '../columns.js';

/** What a run or an import that worsened too many holds back until a second person decides. */
export class EffectHolds1700000000006 implements MigrationInterface {
  readonly name = 'EffectHolds1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'effect_hold',
      columns: [
        id(),
        // `run` or `import`, and its id; `stop`, and its number.
        text('cause', 16),
        reference('cause_id'),
        // The scheme of the run or the stop; an import may touch several.
        optional(text('scheme', 128)),
        text('state', 16),
        // `number`, `share` or `volume`, once it is known.
        optional(text('reason', 16)),
        integer('worsened', 0),
        integer('covered', 0),
        // Of an import: its rows, and how many its provider usually brings.
        optional(integer('volume')),
        optional(integer('usual_volume')),
        reference('unit_id'),
        // Who started the cause, and may not let go of what it did.
        optional(reference('started_by')),
        instant('created_at'),
        optional(instant('settled_at')),
        // Why somebody stopped, and who of the two that it takes asked for its end.
        optional(longText('opening_reason')),
        optional(reference('asked_by')),
        optional(instant('asked_at')),
        optional(reference('decided_by')),
        optional(instant('decided_at')),
        optional(longText('decision_reason')),
      ],
      unique: [['cause', 'cause_id']],
      indexes: [['state'], ['unit_id']],
    });
    await addColumns(runner, 'evaluation_state', [
      // Whose decision is waited for; until then the effects of the result before go on: `unheld_grade` is its grade.
      optional(reference('held_by')),
      optional(integer('unheld_sequence')),
    ]);
    await addIndex(runner, 'evaluation_state', ['held_by']);
    // Never used: a run is not the only cause that can worsen too many.
    await dropColumns(runner, 'evaluation_state', ['held_by_run']);
    await dropColumns(runner, 'run_shard', ['worsened']);
    await dropColumns(runner, 'evaluation_run', ['brake', 'brake_decided_by', 'brake_decided_at', 'brake_reason']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('effect_hold', true);
  }
}
