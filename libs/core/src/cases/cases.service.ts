import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/calendar';
import { Clock, rowIdOf, type ListPage, type ListQuery } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import { clocksOf, stepsOf } from '@xinheng/procedure';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { CalendarsService } from '../calendars/calendars.service.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { caseActor } from './case-actor.js';
import { toldClocks } from './case-clock-keeper.js';
import { CaseClocksRepository } from './case-clocks.repository.js';
import { CaseProcedures } from './case-procedures.js';
import { CaseReader } from './case-reader.js';
import type { CaseListRow } from './case-row.js';
import {
  caseDetailView,
  caseView,
  type CaseClockView,
  type CaseDetailView,
  type CaseView,
  type CaseWords,
} from './case-view.js';
import { CasesRepository } from './cases.repository.js';

/** How many cases of a procedure were closed in a span, and how many of them after a last day. */
export interface CaseStatistics {
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly closed: number;
  readonly late: number;
}

/** What people read of cases. */
@Injectable()
export class CasesService {
  constructor(
    private readonly clock: Clock,
    private readonly cases: CasesRepository,
    private readonly clocks: CaseClocksRepository,
    private readonly procedures: CaseProcedures,
    private readonly reader: CaseReader,
    private readonly calendars: CalendarsService,
    private readonly definitions: DefinitionsReaderService,
    private readonly notices: NoticesService,
  ) {}

  /** A page of the cases that the actor may see. */
  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<CaseView>> {
    const words = await this.words(locale);
    const { rows, total } = await this.cases.page(scopeOf(actor), query, words.today);
    const procedures = await this.procedures.kept(rows.map((row) => row.procedure_id));
    return { rows: rows.flatMap((row) => viewOf(row, procedures, words)), total };
  }

  /** A case with its time line, its clocks and what may be done by the actor. @throws XinhengError `case-unknown` */
  async get(actor: Actor, id: string, locale: Locale): Promise<CaseDetailView> {
    const row = await this.find(actor, id);
    const words = await this.words(locale);
    const { calendar, today, context } = words;
    const { file } = await this.reader.read(null, row, context.definitions, {
      asOf: today,
      isServed: async (notice) => (await this.notices.standing(notice)) === 'served',
    });
    const stored = await this.clocks.of([row.id]);
    return caseDetailView(
      row,
      {
        file,
        events: await this.cases.events(row.id),
        clocks: toldClocks(clocksOf(file, calendar, today), stored),
        steps: stepsOf(file, caseActor(actor, null), { calendar, today }),
      },
      words,
    );
  }

  /** The clocks of a case. @throws XinhengError `case-unknown` */
  async clocksOf(actor: Actor, id: string, locale: Locale): Promise<readonly CaseClockView[]> {
    return (await this.get(actor, id, locale)).clocks;
  }

  /** How many open cases fall due on each day of a span. */
  async dueDays(
    actor: Actor,
    span: { from: CivilDay; until: CivilDay },
  ): Promise<readonly { on: CivilDay; count: number }[]> {
    const rows = await this.cases.dueDays(scopeOf(actor), span);
    return rows.map((row) => ({ on: row.due_on, count: Number(row.count) }));
  }

  /** The cases closed in a span by procedure, and how many late. */
  async statistics(
    actor: Actor,
    span: { from: CivilDay; until: CivilDay },
    locale: Locale,
  ): Promise<readonly CaseStatistics[]> {
    const { context } = await this.words(locale);
    const rows = await this.cases.statistics(scopeOf(actor), span);
    return rows.map((row) => ({
      procedure: row.procedure_key,
      procedureTitle: context.named('procedures', '', row.procedure_key).title,
      closed: Number(row.closed),
      late: Number(row.late),
    }));
  }

  private async find(actor: Actor, id: string): Promise<CaseListRow> {
    const row = await this.cases.find(scopeOf(actor), rowIdOf(id));
    if (row === undefined) throw new XinhengError('not-found', 'case-unknown', { id: id.slice(0, 40) });
    return row;
  }

  private async words(locale: Locale): Promise<CaseWords> {
    const context = await this.definitions.context({ asOf: null, locale });
    return { context, calendar: await this.calendars.current(), today: this.clock.today() };
  }
}

function viewOf(
  row: CaseListRow,
  procedures: Awaited<ReturnType<CaseProcedures['kept']>>,
  words: CaseWords,
): CaseView[] {
  const procedure = procedures.get(row.procedure_id);
  return procedure === undefined ? [] : [caseView(row, procedure, words)];
}
