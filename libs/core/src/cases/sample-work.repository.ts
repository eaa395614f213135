import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';

/** What people do in the office, and what speaks of it; while the sample is there, it is about nobody else. */
const TABLES = [
  'case_clock',
  'case_event',
  'case_file',
  'case_procedure',
  'case_series',
  'commitment',
  'effect_source',
  'list_entry',
  'list_feed',
  'measure_application',
  'notice_service',
  'notice',
  'notice_series',
  'outbox_message',
  'inbox_reading',
  'inbox_message',
  'attachment_link',
  'attachment',
];

/** All SQL that takes away what was tried out on the sample: cases, lists, measures, documents and messages. */
@Injectable()
export class SampleWorkRepository {
  /** Deletes all of it. The contents of attachments go with the next clearing of contents that nothing names. */
  async remove(tx: Transaction): Promise<void> {
    for (const table of TABLES) await tx.execute(`DELETE FROM ${table}`);
  }
}
