import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
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

/** Cases with everything that happened to them, and their clocks; the mark on a record that was objected to. */
export class Cases1700000000011 implements MigrationInterface {
  readonly name = 'Cases1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      // A procedure as it was when cases were accepted under it: later editions do not change them.
      name: 'case_procedure',
      columns: [id(), text('procedure_key', 128), text('content_hash', 64), longText('content')],
      unique: [['procedure_key', 'content_hash']],
    });
    await createTable(runner, {
      name: 'case_series',
      columns: [reference('unit_id'), integer('year'), integer('last', 0)],
      primaryKey: ['unit_id', 'year'],
    });
    await createTable(runner, {
      name: 'case_file',
      columns: [
        id(),
        text('number', 40),
        text('procedure_key', 128),
        reference('procedure_id'),
        text('kind', 32),
        reference('subject_id'),
        text('state', 64),
        flag('is_closed', 0),
        reference('unit_id'),
        // Who works on it; nobody is not allowed to last.
        optional(reference('owner_id')),
        // The true day of receipt, from which the law counts, and when it was entered.
        day('received_on'),
        instant('entered_at'),
        text('channel', 16),
        text('applicant', 200),
        optional(text('applicant_contact', 200)),
        optional(text('agent', 200)),
        optional(day('agent_until')),
        // What it is about: `record` and its id, and so on.
        optional(text('object_kind', 24)),
        optional(text('object_id', 64)),
        longText('form'),
        // The accounts that made the decision it is about.
        longText('decided_before'),
        optional(reference('joined_to')),
        // Of the clocks that run, what comes first; null while all stand still.
        optional(day('warn_on')),
        optional(day('due_on')),
        optional(day('closed_on')),
        integer('version', 1),
        reference('created_by'),
      ],
      unique: [['number']],
      indexes: [
        ['subject_id'],
        ['object_kind', 'object_id'],
        ['unit_id', 'is_closed', 'due_on'],
        ['owner_id', 'is_closed', 'due_on'],
      ],
    });
    await createTable(runner, {
      name: 'case_event',
      columns: [
        reference('case_id'),
        integer('sequence'),
        text('kind', 24),
        text('event_key', 64),
        day('on_day'),
        instant('at'),
        optional(text('from_state', 64)),
        optional(text('to_state', 64)),
        // Null where the program itself acted.
        optional(reference('account_id')),
        optional(reference('unit_id')),
        optional(text('department', 64)),
        text('roles', 255),
        longText('form'),
        flag('is_undone', 0),
        optional(reference('notice_id')),
      ],
      primaryKey: ['case_id', 'sequence'],
    });
    await createTable(runner, {
      name: 'case_clock',
      columns: [
        reference('case_id'),
        text('clock_key', 64),
        text('state', 16),
        day('started_on'),
        optional(day('due_on')),
        // Why the day is later than counted now: it was told so.
        flag('is_kept', 0),
        flag('is_provisional', 0),
        optional(day('stopped_on')),
        flag('is_late', 0),
        optional(day('warn_on')),
        optional(instant('warned_at')),
        optional(instant('overdue_told_at')),
      ],
      primaryKey: ['case_id', 'clock_key'],
      indexes: [
        ['state', 'due_on'],
        ['state', 'warn_on'],
      ],
    });
    // Since when an objection stands; every outlet shows it (Heilongjiang Art. 39 para. 2).
    await addColumns(runner, 'record', [optional(day('objected_since'))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['case_clock', 'case_event', 'case_file', 'case_series', 'case_procedure']) {
      await runner.dropTable(table, true);
    }
  }
}
