import { Injectable } from '@nestjs/common';
import { Clock, type ListPage, type ListQuery, type Transaction } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { RecordListRepository } from './record-list.repository.js';
import {
  recordVersionView,
  recordView,
  type RecordVersionView,
  type RecordView,
  type RecordWords,
} from './record-view.js';

/** The most records of one subject that stand on its timeline. */
const MOST_OF_SUBJECT = 1_000;

/** What people read of records. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly clock: Clock,
    private readonly records: RecordListRepository,
    private readonly reader: DefinitionsReaderService,
  ) {}

  /** A page of the records that the actor may see, each as it is known now. */
  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<RecordView>> {
    const words = await this.words(actor, locale);
    const natures = query.custom['nature'] ?? [];
    const { definitions } = words.context;
    const itemsOfNature = definitions
      .itemKeys()
      .filter((key) => natures.includes(definitions.latestItem(key)?.item.nature ?? ''));
    const facts = { today: words.today, itemsOfNature };
    const { rows, total } = await this.records.page(scopeOf(actor), query, facts);
    return { rows: rows.map((row) => recordView(row, words)), total };
  }

  /** A record as it is known now. @throws XinhengError `record-unknown` */
  async get(actor: Actor, id: string, locale: Locale): Promise<RecordView> {
    const row = await this.records.find(scopeOf(actor), id);
    if (row === undefined) throw new XinhengError('not-found', 'record-unknown', { id });
    return recordView(row, await this.words(actor, locale));
  }

  /** Every state of what was known of a record, newest first. @throws XinhengError `record-unknown` */
  async history(actor: Actor, id: string, locale: Locale): Promise<readonly RecordVersionView[]> {
    const rows = await this.records.history(scopeOf(actor), id);
    if (rows.length === 0) throw new XinhengError('not-found', 'record-unknown', { id });
    const words = await this.words(actor, locale);
    return rows.map((row) => recordVersionView(row, words));
  }

  /** The records of a subject that the actor may see, by its inner id; the latest decided first, at most 1,000. */
  async ofSubject(actor: Actor, subject: number, locale: Locale): Promise<readonly RecordView[]> {
    const rows = await this.records.ofSubject(scopeOf(actor), subject, MOST_OF_SUBJECT);
    const words = await this.words(actor, locale);
    return rows.map((row) => recordView(row, words));
  }

  /**
   * Whose record it is and which accounts entered or changed it, by its id; null where the actor sees none.
   * Who objects to it is not answered by them.
   */
  async decidedBy(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ readonly subject: number; readonly accounts: readonly string[] } | null> {
    const rows = await this.records.history(scopeOf(actor), id, tx);
    const [first] = rows;
    if (first === undefined) return null;
    return { subject: first.subject_id, accounts: [...new Set(rows.map((row) => String(row.recorded_by)))] };
  }

  private async words(actor: Actor, locale: Locale): Promise<RecordWords> {
    return { actor, context: await this.reader.context({ asOf: null, locale }), today: this.clock.today() };
  }
}
