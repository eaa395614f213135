import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, flag, id, instant, integer, longText, optional, reference, text } from '../columns.js';

const filled = (column: string): string => `COALESCE(TRIM(${column}), '') <> ''`;

/** Lists with who stands on them and why, the measures applied to subjects, and what both rest on. */
export class ListsMeasures1700000000010 implements MigrationInterface {
  readonly name = 'ListsMeasures1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'list_entry',
      columns: [
        id(),
        text('list', 128),
        text('list_kind', 24),
        reference('subject_id'),
        // Its number where it came from: of a decision, or of a case of a court.
        optional(text('number', 128)),
        optional(text('level', 32)),
        optional(text('behaviour', 128)),
        optional(text('basis_kind', 40)),
        optional(text('basis_number', 200)),
        optional(text('basis_issuer', 200)),
        optional(day('basis_issued_on')),
        text('state', 16),
        text('origin', 16),
        optional(reference('case_id')),
        // What was proposed, decided or imported together.
        optional(text('batch', 64)),
        // Of a linked person (Heilongjiang Art. 33): the entry that this one follows, and the role.
        optional(reference('linked_entry')),
        optional(text('linked_role', 40)),
        reference('unit_id'),
        optional(longText('proposed_reason')),
        reference('proposed_by'),
        day('proposed_on'),
        optional(day('notified_on')),
        optional(day('heard_on')),
        optional(text('defence', 16)),
        optional(longText('defence_note')),
        optional(day('decided_on')),
        optional(reference('decided_by')),
        optional(longText('reasons')),
        optional(longText('basis')),
        optional(text('period', 64)),
        optional(longText('removal_conditions')),
        optional(longText('remedies')),
        optional(day('delivered_on')),
        optional(day('published_on')),
        optional(instant('published_at')),
        optional(day('entered_on')),
        // The first day on which it stands no more.
        optional(day('until_on')),
        optional(day('public_until')),
        // Publicity that ended never comes back.
        optional(day('unpublished_on')),
        optional(day('stayed_on')),
        optional(day('ended_on')),
        optional(instant('ended_at')),
        optional(text('ended_how', 32)),
        optional(longText('ended_reason')),
        // Quashed: it counts on no day.
        flag('is_annulled', 0),
        optional(day('archived_on')),
        // List, subject, behaviour and number while it is open, so that nobody is on a list twice for one thing.
        optional(text('open_key', 400)),
        integer('version', 1),
        instant('created_at'),
        instant('updated_at'),
      ],
      unique: [['open_key']],
      indexes: [['subject_id'], ['list', 'state'], ['until_on'], ['public_until'], ['batch'], ['linked_entry']],
      checks: {
        // Heilongjiang Art. 28 para. 2: no decision without its five elements.
        elements: `list_kind <> 'serious-dishonesty' OR origin IN ('imported', 'feed') OR decided_on IS NULL OR (${[
          'reasons',
          'basis',
          'period',
          'removal_conditions',
          'remedies',
        ]
          .map(filled)
          .join(' AND ')})`,
        // Art. 35 para. 2: served, and heard or given the chance, before it takes effect.
        effective: `list_kind <> 'serious-dishonesty' OR origin IN ('imported', 'feed') OR published_on IS NULL OR (decided_on IS NOT NULL AND defence IS NOT NULL AND delivered_on IS NOT NULL AND delivered_on <= published_on)`,
        period: 'until_on IS NULL OR entered_on IS NULL OR until_on > entered_on',
      },
    });
    await createTable(runner, {
      name: 'measure_application',
      columns: [
        id(),
        reference('subject_id'),
        text('measure', 128),
        text('kind', 16),
        optional(text('scope', 255)),
        // The list of measures that held it, and since when that list was published.
        optional(text('listed_in', 128)),
        optional(day('list_published_on')),
        // The edition of the measure: from when on it is in force, and of which version of its plugin.
        optional(day('edition_from')),
        text('plugin_version', 64),
        flag('is_local', 0),
        longText('behaviours'),
        optional(text('severity', 16)),
        text('cause', 16),
        optional(text('cause_scheme', 128)),
        optional(text('cause_grade', 64)),
        optional(reference('cause_id')),
        optional(text('follows', 16)),
        optional(reference('case_id')),
        text('origin', 16),
        optional(text('number', 128)),
        reference('unit_id'),
        reference('created_by'),
        day('started_on'),
        // The first day on which it applies no more.
        optional(day('until_on')),
        text('state', 16),
        optional(day('paused_on')),
        optional(day('ended_on')),
        optional(text('ended_how', 32)),
        optional(longText('reason')),
        // Measure, subject and cause while the cause stands.
        optional(text('open_key', 400)),
        integer('version', 1),
        instant('created_at'),
        instant('updated_at'),
      ],
      unique: [['open_key']],
      indexes: [['subject_id'], ['measure', 'state'], ['cause', 'cause_id'], ['state', 'until_on']],
      checks: {
        // Heilongjiang Art. 30 para. 4: nothing that was not published on the day.
        published: `kind IN ('association', 'reference') OR (listed_in IS NOT NULL AND list_published_on IS NOT NULL AND list_published_on <= started_on)`,
        // Art. 31 para. 3: a punishment of a local regulation has its period.
        period: `(kind <> 'punishment' OR is_local = 0 OR until_on IS NOT NULL) AND (until_on IS NULL OR until_on > started_on)`,
        ended: `(state IN ('active', 'paused')) = (ended_on IS NULL)`,
      },
    });
    await createTable(runner, {
      name: 'effect_source',
      columns: [id(), text('effect_kind', 24), reference('effect_id'), text('record_id', 40)],
      unique: [['effect_kind', 'effect_id', 'record_id']],
      indexes: [['record_id']],
    });
    await createTable(runner, {
      name: 'list_feed',
      columns: [
        id(),
        text('list', 128),
        // The day of which the feed tells.
        day('as_of'),
        text('state', 16),
        optional(text('alarm', 40)),
        integer('entries', 0),
        integer('fresh', 0),
        integer('unchanged', 0),
        integer('gone', 0),
        integer('unknown', 0),
        reference('unit_id'),
        reference('created_by'),
        instant('created_at'),
      ],
      indexes: [['list', 'as_of']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['list_feed', 'effect_source', 'measure_application', 'list_entry'])
      await runner.dropTable(table, true);
  }
}
