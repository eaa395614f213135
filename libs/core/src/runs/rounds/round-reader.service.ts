import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  rowIdOf,
  type ListPage,
  type ListQuery,
  type Reader,
  type SqlCondition,
} from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../../accounts/actor.js';
import { regionCondition, scopeOf } from '../../accounts/scope.js';
import { CodeTitles } from '../../catalogue/code-titles.js';
import { DefinitionsReaderService } from '../../definitions/reading/definitions-reader.service.js';
import { schemeWords } from '../../evaluations/scheme-words.js';
import { readableRuns, steerableRuns } from '../run-visibility.js';
import { roundReport, type RoundReport } from './round-report.js';
import { RoundResultsRepository } from './round-results.repository.js';
import type { RoundRow } from './round-row.js';
import { roundResultView, roundView, type RoundResultView, type RoundView } from './round-view.js';
import { RoundsRepository } from './rounds.repository.js';

/** What people read of evaluation rounds. */
@Injectable()
export class RoundReaderService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly rounds: RoundsRepository,
    private readonly found: RoundResultsRepository,
    private readonly definitions: DefinitionsReaderService,
    private readonly titles: CodeTitles,
  ) {}

  /** A page of the rounds that concern the actor's unit. */
  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<RoundView>> {
    const context = await this.definitions.context({ asOf: null, locale });
    const { rows, total } = await this.rounds.page(query, readableRuns(actor, this.database.dialect));
    return { rows: rows.map((row) => roundView(context, this.titles, row)), total };
  }

  /** One round. @throws XinhengError `round-unknown` where there is none that the actor may see */
  async get(actor: Actor, id: string, locale: Locale): Promise<RoundView> {
    const row = await this.readable(actor, id);
    return roundView(await this.definitions.context({ asOf: null, locale }), this.titles, row);
  }

  /** One round that the actor may lead. @throws XinhengError `round-unknown` where there is none */
  async steerable(actor: Actor, id: string): Promise<RoundRow> {
    return this.find(id, steerableRuns(actor));
  }

  /** The register in the actor's regions with what was found of each; all of it, or those without data. */
  async results(
    actor: Actor,
    id: string,
    query: ListQuery,
    locale: Locale,
    whom: 'everyone' | 'without-data' = 'everyone',
  ): Promise<ListPage<RoundResultView>> {
    const row = await this.readable(actor, id);
    const context = await this.definitions.context({ asOf: row.as_of, locale });
    const only = whom === 'everyone' ? [] : [{ sql: 'g.is_without_data = 1', parameters: [] }];
    const { rows, total } = await this.found.page(row, query, [regionCondition(scopeOf(actor), 'g.region'), ...only]);
    return { rows: rows.map((one) => roundResultView(context, this.titles, row, one)), total };
  }

  /** What the round came to: as it was closed, or as it stands. @throws XinhengError `round-without-results` before it has any */
  async report(actor: Actor, id: string, locale: Locale): Promise<RoundReport> {
    const row = await this.readable(actor, id);
    return row.report === null
      ? this.reportOf(this.database.read, row, locale)
      : (JSON.parse(row.report) as RoundReport);
  }

  /** The report of a round as it stands now. @throws XinhengError `round-without-results` */
  async reportOf(reader: Reader, row: RoundRow, locale: Locale): Promise<RoundReport> {
    const { first_known_at: from, known_at: until } = row;
    if (row.run_id === null || from === null || until === null) {
      throw new XinhengError('conflict', 'round-without-results', { state: row.state });
    }
    const now = this.clock.instant();
    const context = await this.definitions.context({ asOf: row.as_of, locale });
    const previous =
      row.previous_round_id === null
        ? null
        : {
            round: row.previous_round_id,
            moves: await this.found.moves(reader, row, 'previous'),
            left: await this.found.left(reader, row),
          };
    return roundReport(
      {
        registered: row.registered,
        grades: await this.found.grades(reader, row),
        previous,
        corrected: { from, until, moves: await this.found.moves(reader, row, 'first') },
        acts: await this.found.acts(reader, row, from, now),
        actsNotCounted: await this.found.acts(reader, row, until, now),
      },
      schemeWords(context, row.scheme),
    );
  }

  private async readable(actor: Actor, id: string): Promise<RoundRow> {
    return this.find(id, readableRuns(actor, this.database.dialect));
  }

  private async find(id: string, visible: SqlCondition): Promise<RoundRow> {
    const row = await this.rounds.find(rowIdOf(id), visible);
    if (row === undefined) throw new XinhengError('not-found', 'round-unknown', { id: id.slice(0, 40) });
    return row;
  }
}
