import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, flag, id, instant, integer, longText, optional, reference, text } from '../columns.js';

/** Evidence, documents with their numbers and their service, and what is sent to whom. */
export class Notices1700000000009 implements MigrationInterface {
  readonly name = 'Notices1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'attachment',
      columns: [
        id(),
        // SHA-256 of the content, and the name of the file it lies in.
        text('hash', 64),
        reference('size'),
        // By content: `application/pdf`.
        text('media_type', 100),
        text('name', 200),
        // What scanned it and found nothing; null where no scanner is there.
        optional(text('scanned_by', 100)),
        reference('unit_id'),
        reference('created_by'),
        instant('created_at'),
      ],
      indexes: [['hash'], ['unit_id']],
    });
    await createTable(runner, {
      name: 'attachment_link',
      columns: [
        id(),
        reference('attachment_id'),
        text('object_type', 40),
        reference('object_id'),
        text('title', 200),
        reference('created_by'),
        instant('created_at'),
      ],
      unique: [['object_type', 'object_id', 'attachment_id']],
      indexes: [['attachment_id']],
    });
    await createTable(runner, {
      name: 'notice_series',
      columns: [reference('unit_id'), text('template', 128), integer('year'), integer('last_serial')],
      primaryKey: ['unit_id', 'template', 'year'],
    });
    await createTable(runner, {
      name: 'notice',
      columns: [
        id(),
        text('template', 128),
        text('title', 200),
        text('number', 200),
        reference('unit_id'),
        integer('year'),
        integer('serial'),
        // Null where it is about nobody in particular.
        optional(reference('subject_id')),
        optional(reference('case_id')),
        flag('is_adverse'),
        // Whether it has to be handed to somebody outside, so that rights run.
        flag('needs_service'),
        // Never changed: the paragraphs as JSON, who signs, and SHA-256 over all that is printed.
        longText('body'),
        text('signed_by', 200),
        day('issued_on'),
        text('text_hash', 64),
        // By announcement it is served so many days after it was announced.
        integer('announcement_days'),
        text('state', 16),
        optional(day('served_on')),
        optional(day('reminded_on')),
        // The scan of the sealed original.
        optional(reference('original_id')),
        optional(longText('recall_reason')),
        reference('created_by'),
        instant('created_at'),
      ],
      unique: [['unit_id', 'template', 'year', 'serial']],
      indexes: [['subject_id'], ['case_id'], ['state', 'issued_on']],
    });
    await createTable(runner, {
      name: 'notice_service',
      columns: [
        id(),
        reference('notice_id'),
        integer('sequence'),
        text('way', 16),
        day('sent_on'),
        optional(day('served_on')),
        text('outcome', 16),
        optional(longText('reason')),
        optional(day('next_attempt_on')),
        optional(reference('proof_id')),
        // Of an announcement: the last day of its period.
        optional(day('announced_until')),
        reference('created_by'),
        instant('created_at'),
      ],
      unique: [['notice_id', 'sequence']],
      indexes: [
        ['outcome', 'announced_until'],
        ['outcome', 'next_attempt_on'],
      ],
    });
    await createTable(runner, {
      name: 'outbox_message',
      columns: [
        id(),
        // By which whoever receives it can tell that it came twice.
        text('effect_key', 190),
        text('channel', 16),
        text('recipient', 200),
        text('subject', 200),
        longText('body'),
        optional(text('object_type', 40)),
        optional(reference('object_id')),
        reference('unit_id'),
        text('state', 16),
        integer('attempts', 0),
        instant('next_attempt_at'),
        optional(text('lease_owner', 80)),
        optional(instant('lease_until')),
        // A code of the table of messages, and what it is filled with.
        optional(longText('failure')),
        // What took it: `inbox`, `smtp`, `log`, the name of an adapter.
        optional(text('carried_by', 40)),
        instant('created_at'),
        optional(instant('sent_at')),
      ],
      unique: [['effect_key']],
      indexes: [['state', 'next_attempt_at'], ['object_type', 'object_id'], ['unit_id']],
    });
    await createTable(runner, {
      name: 'inbox_message',
      columns: [
        id(),
        text('effect_key', 190),
        // One of both: everybody of a unit, or one person.
        optional(reference('unit_id')),
        optional(reference('account_id')),
        text('subject', 200),
        longText('body'),
        optional(text('object_type', 40)),
        optional(reference('object_id')),
        instant('created_at'),
      ],
      unique: [['effect_key']],
      indexes: [['unit_id'], ['account_id']],
    });
    await createTable(runner, {
      name: 'inbox_reading',
      columns: [reference('message_id'), reference('account_id'), instant('read_at')],
      primaryKey: ['message_id', 'account_id'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'inbox_reading',
      'inbox_message',
      'outbox_message',
      'notice_service',
      'notice',
      'notice_series',
      'attachment_link',
      'attachment',
    ];
    for (const table of tables) await runner.dropTable(table, true);
  }
}
