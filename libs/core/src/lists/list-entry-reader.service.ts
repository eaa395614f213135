import { Injectable } from '@nestjs/common';
import { Database, rowIdOf, type ListPage, type ListQuery } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { EffectSourcesRepository } from '../measures/effect-sources.repository.js';
import { ListEntriesRepository } from './list-entries.repository.js';
import { listEntryView, type ListEntryView } from './list-entry-view.js';

/** What people read of entries on lists. */
@Injectable()
export class ListEntryReaderService {
  constructor(
    private readonly database: Database,
    private readonly entries: ListEntriesRepository,
    private readonly sources: EffectSourcesRepository,
    private readonly reader: DefinitionsReaderService,
  ) {}

  /** A page of the entries of subjects in the actor's regions. */
  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<ListEntryView>> {
    const context = await this.reader.context({ asOf: null, locale });
    const { rows, total } = await this.entries.page(scopeOf(actor), query);
    return { rows: rows.map((row) => listEntryView(actor, context, row)), total };
  }

  /** One entry with the records it rests on. @throws XinhengError `list-entry-unknown` */
  async get(actor: Actor, id: string, locale: Locale): Promise<ListEntryView> {
    const [row] = await this.entries.find(scopeOf(actor), [rowIdOf(id)]);
    if (row === undefined) throw new XinhengError('not-found', 'list-entry-unknown', { id: id.slice(0, 40) });
    const sources = await this.sources.of(this.database.read, 'list-entry', [row.id]);
    const context = await this.reader.context({ asOf: null, locale });
    return { ...listEntryView(actor, context, row), records: sources.get(row.id) ?? [] };
  }
}
