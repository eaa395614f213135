import { Injectable } from '@nestjs/common';
import type { ListPage, ListQuery, SqlCondition } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { regionCondition, scopeOf } from '../accounts/scope.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { parseEvaluationId, readEvaluationId } from './evaluation-id.js';
import { evaluationView, pastEvaluation, type EvaluationView, type PastEvaluation } from './evaluation-view.js';
import { EvaluationsRepository, type EvaluationRow } from './evaluations.repository.js';
import { MarkedResults } from './marked-results.js';

/** A timeline is read by people; nobody reads more than this. */
const MOST_OF_HISTORY = 1_000;

/** What people read of results. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly evaluations: EvaluationsRepository,
    private readonly marked: MarkedResults,
    private readonly reader: DefinitionsReaderService,
  ) {}

  /**
   * A page of the results of subjects in the actor's regions. With a filter `run` that names a historical run, what
   * that run found.
   */
  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<EvaluationView>> {
    const visible = regionCondition(scopeOf(actor), 's.region');
    const ids = query.custom['id'];
    if (ids !== undefined) {
      const rows = await this.evaluations.some(
        ids.flatMap((id) => readEvaluationId(String(id)) ?? []),
        visible,
      );
      return { rows: await this.views(rows, locale), total: rows.length };
    }
    const runs = query.conditions.filter(({ field }) => field === 'run').flatMap(({ values }) => values.map(Number));
    const isHistorical = (await this.evaluations.historicalAmong(runs)).size > 0;
    const page = await this.evaluations.page(
      query,
      [visible, ...currentOnly(query)],
      isHistorical ? 'historical' : 'stored',
    );
    return { rows: await this.views(page.rows, locale), total: page.total };
  }

  /** One result. @throws XinhengError `evaluation-unknown` where there is none that the actor may see */
  async get(actor: Actor, id: string, locale: Locale): Promise<EvaluationView> {
    const [view] = await this.views([await this.find(actor, id)], locale);
    if (view === undefined) throw new Error(`The result ${id} went away while it was read`);
    return view;
  }

  /** One result as it lies in the table. @throws XinhengError `evaluation-unknown` where there is none that the actor may see */
  async find(actor: Actor, id: string): Promise<EvaluationRow> {
    const row = await this.evaluations.find(parseEvaluationId(id), regionCondition(scopeOf(actor), 's.region'));
    if (row === undefined) throw new XinhengError('not-found', 'evaluation-unknown', { id });
    return row;
  }

  /** What stands and stood of a subject that may be seen, under every scheme; newest first, at most 1,000. */
  async historyOf(subject: number, locale: Locale): Promise<readonly PastEvaluation[]> {
    const context = await this.reader.context({ asOf: null, locale });
    const rows = await this.evaluations.historyOf(subject, MOST_OF_HISTORY);
    const marked = await this.marked.among(context.definitions, rows);
    return rows.map((row) => pastEvaluation(context, row, marked.has(row)));
  }

  private async views(rows: readonly EvaluationRow[], locale: Locale): Promise<readonly EvaluationView[]> {
    const context = await this.reader.context({ asOf: null, locale });
    const marked = await this.marked.among(context.definitions, rows);
    return rows.map((row) => evaluationView(context, row, marked.has(row)));
  }
}

function currentOnly(query: ListQuery): readonly SqlCondition[] {
  const wanted = query.custom['current'];
  if (wanted === undefined || wanted.length !== 1) return [];
  return [
    {
      sql: wanted[0] === true || wanted[0] === 1 ? 'e.superseded_at IS NULL' : 'e.superseded_at IS NOT NULL',
      parameters: [],
    },
  ];
}
