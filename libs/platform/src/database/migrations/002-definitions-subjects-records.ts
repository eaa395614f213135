import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
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
  type TableDefinition,
} from '../columns.js';

const qualifiedKey = 127;

const definitions: readonly TableDefinition[] = [
  {
    // One row for each package that was ever read; the row in use has no superseded_at.
    name: 'plugin',
    columns: [
      id(),
      text('plugin_id', 63),
      text('version', 60),
      text('title', 200),
      text('kind', 20),
      text('state', 20),
      text('content_hash', 64),
      longText('manifest'),
      longText('findings'),
      longText('counts'),
      optional(reference('unit_id')),
      integer('generation'),
      instant('recorded_at'),
      optional(instant('superseded_at')),
    ],
    indexes: [['plugin_id'], ['superseded_at']],
  },
  {
    // One row for each edition of each resource; `generation` is the change that wrote it.
    name: 'definition',
    columns: [
      id(),
      text('plugin_id', 63),
      text('kind', 30),
      text('resource_key', qualifiedKey),
      integer('position'),
      optional(day('in_force_from')),
      optional(day('in_force_until')),
      longText('body'),
      integer('generation'),
      instant('recorded_at'),
      optional(instant('superseded_at')),
    ],
    indexes: [['plugin_id', 'kind', 'resource_key'], ['superseded_at']],
  },
  {
    // A single row: which state of the definitions is in force. Every process compares it before it works.
    name: 'definition_generation',
    columns: [integer('slot'), integer('generation'), instant('changed_at')],
    primaryKey: ['slot'],
  },
];

const subjects: readonly TableDefinition[] = [
  {
    // The present state for lists and filters; what was true when stands in subject_version.
    name: 'subject',
    columns: [
      id(),
      text('kind', 30),
      optional(text('legal_form', 20)),
      text('code', 64),
      optional(text('name', 255)),
      optional(text('address', 500)),
      text('region', 6),
      optional(text('industry', 10)),
      optional(day('registered_on')),
      optional(day('ended_on')),
      longText('attributes'),
      reference('unit_id'),
      flag('is_sample', 0),
      optional(reference('batch_id')),
      integer('version', 1),
      integer('last_version', 0),
      integer('last_record', 0),
      instant('created_at'),
      instant('updated_at'),
    ],
    indexes: [['code'], ['name'], ['region', 'kind'], ['industry'], ['unit_id'], ['batch_id'], ['is_sample']],
  },
  {
    // valid_from inclusive, valid_until exclusive; recorded_at inclusive, superseded_at exclusive.
    name: 'subject_version',
    columns: [
      reference('subject_id'),
      integer('sequence'),
      day('valid_from'),
      optional(day('valid_until')),
      text('kind', 30),
      optional(text('legal_form', 20)),
      text('code', 64),
      optional(text('name', 255)),
      optional(text('address', 500)),
      text('region', 6),
      optional(text('industry', 10)),
      optional(day('registered_on')),
      optional(day('ended_on')),
      longText('attributes'),
      optional(reference('event_id')),
      optional(reference('batch_id')),
      instant('recorded_at'),
      optional(instant('superseded_at')),
    ],
    primaryKey: ['subject_id', 'sequence'],
    indexes: [['batch_id', 'subject_id']],
  },
  {
    // `claim` is type:number while the row is believed, and null after: one identifier, one subject.
    name: 'subject_identifier',
    columns: [
      id(),
      reference('subject_id'),
      text('type', 40),
      text('number', 64),
      optional(text('claim', 110)),
      optional(day('valid_from')),
      optional(day('valid_until')),
      optional(reference('event_id')),
      optional(reference('batch_id')),
      instant('recorded_at'),
      optional(instant('superseded_at')),
    ],
    unique: [['claim']],
    indexes: [['subject_id'], ['number']],
  },
  {
    name: 'subject_link',
    columns: [
      id(),
      reference('subject_id'),
      text('role', 30),
      text('to_code', 64),
      optional(reference('to_subject')),
      optional(day('valid_from')),
      optional(day('valid_until')),
      optional(reference('event_id')),
      instant('recorded_at'),
      optional(instant('superseded_at')),
    ],
    indexes: [['subject_id'], ['to_subject'], ['to_code']],
  },
  {
    name: 'subject_event',
    columns: [
      id(),
      reference('subject_id'),
      text('kind', 30),
      day('happened_on'),
      optional(longText('document')),
      longText('detail'),
      longText('related'),
      reference('unit_id'),
      reference('recorded_by'),
      instant('recorded_at'),
    ],
    indexes: [['subject_id', 'happened_on']],
  },
  {
    // Stale is generation_wanted > generation_done. Rows are never deleted, so generations never restart.
    name: 'evaluation_state',
    columns: [
      text('scheme', qualifiedKey),
      reference('subject_id'),
      integer('generation_wanted', 0),
      integer('generation_done', 0),
      integer('fence', 0),
      optional(text('lease_owner', 64)),
      optional(instant('lease_until')),
      integer('attempts', 0),
      optional(longText('parked_reason')),
      optional(instant('marked_at')),
      optional(instant('not_before')),
      optional(day('next_change_on')),
    ],
    primaryKey: ['scheme', 'subject_id'],
    indexes: [['subject_id'], ['scheme', 'next_change_on', 'subject_id'], ['scheme', 'marked_at', 'subject_id']],
  },
];

const records: readonly TableDefinition[] = [
  {
    // `number` is the record, `sequence` one state of what is known of it; nothing but superseded_at is ever updated.
    name: 'record',
    columns: [
      reference('subject_id'),
      integer('sequence'),
      integer('number'),
      text('op_id', 120),
      optional(text('row_key', 64)),
      text('item', qualifiedKey),
      day('decided_on'),
      optional(day('occurred_on')),
      optional(day('counts_from')),
      optional(day('ended_on')),
      optional(day('voided_on')),
      optional(day('repaired_on')),
      optional(day('unpublished_on')),
      optional(day('public_from')),
      optional(day('public_until')),
      optional(text('provider', 200)),
      optional(text('channel', 40)),
      optional(text('decision_procedure', 40)),
      optional(text('document_number', 200)),
      optional(longText('basis_document')),
      longText('fields'),
      text('act', 20),
      optional(longText('reason')),
      optional(text('moved_from', 40)),
      optional(text('moved_to', 40)),
      reference('unit_id'),
      flag('is_sample', 0),
      optional(reference('batch_id')),
      reference('recorded_by'),
      instant('entered_at'),
      instant('recorded_at'),
      optional(instant('superseded_at')),
      optional(instant('voided_at')),
    ],
    primaryKey: ['subject_id', 'sequence'],
    unique: [['op_id']],
    indexes: [
      // In the order in which a batch is gone through when it is withdrawn.
      ['batch_id', 'subject_id', 'sequence'],
      ['item', 'decided_on'],
      ['decided_on'],
      ['recorded_at'],
      ['unit_id'],
    ],
  },
  {
    // Whether the data of an item reaches a region at all: "no data yet" is never read as good.
    name: 'feed_status',
    columns: [
      text('item', qualifiedKey),
      text('region', 6),
      instant('last_received_at'),
      reference('rows_received'),
      optional(reference('batch_id')),
    ],
    primaryKey: ['item', 'region'],
  },
];

const imports: readonly TableDefinition[] = [
  {
    name: 'import_batch',
    columns: [
      id(),
      text('kind', 20),
      optional(text('item', qualifiedKey)),
      text('file_name', 255),
      text('file_path', 500),
      text('file_hash', 64),
      reference('file_size'),
      flag('dry_run', 0),
      flag('is_sample', 0),
      text('state', 20),
      integer('total', 0),
      integer('done', 0),
      integer('accepted', 0),
      integer('refused', 0),
      integer('duplicates', 0),
      integer('findings', 0),
      integer('last_line', 0),
      optional(longText('preview')),
      optional(longText('error')),
      reference('unit_id'),
      text('region', 6),
      reference('created_by'),
      instant('created_at'),
      optional(instant('started_at')),
      optional(instant('finished_at')),
      optional(text('lease_owner', 64)),
      optional(instant('lease_until')),
      optional(instant('withdrawn_at')),
      optional(reference('withdrawn_by')),
      optional(longText('withdraw_reason')),
    ],
    indexes: [['state'], ['created_at'], ['unit_id'], ['file_hash']],
  },
  {
    name: 'import_refusal',
    columns: [
      reference('batch_id'),
      integer('sequence'),
      integer('line'),
      optional(text('column_title', 255)),
      optional(text('value', 500)),
      text('code', 60),
      longText('params'),
      text('severity', 10),
    ],
    primaryKey: ['batch_id', 'sequence'],
  },
];

/** Definitions as versioned rows, subjects and records with both of their times, marks, imports and feeds. */
export class DefinitionsSubjectsRecords1700000000002 implements MigrationInterface {
  readonly name = 'DefinitionsSubjectsRecords1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [...definitions, ...subjects, ...records, ...imports]) {
      await createTable(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...imports, ...records, ...subjects, ...definitions].reverse()) {
      await runner.dropTable(table.name, true);
    }
  }
}
