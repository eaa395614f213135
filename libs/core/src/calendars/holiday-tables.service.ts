import { Injectable } from '@nestjs/common';
import { checkHolidayTable, type HolidayTable } from '@xinheng/calendar';
import { canonicalJson } from '@xinheng/plugin-kit';
import { Clock, rowIdOf, UnitOfWork, type ListPage, type ListQuery, type Transaction } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { CalendarFollowers, type MovedDeadline } from './calendar-followers.js';
import { CalendarsService, tableOf } from './calendars.service.js';
import type { HolidayTableListRow, HolidayTableState } from './holiday-table-row.js';
import { HolidayTablesRepository } from './holiday-tables.repository.js';

/** A holiday table that somebody entered, as people read it. */
export interface HolidayTableView {
  readonly id: string;
  readonly year: number;
  readonly state: HolidayTableState;
  readonly table: HolidayTable;
  readonly reason: string;
  readonly proposedBy: Person;
  readonly proposedAt: string;
  readonly decidedBy: Person | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

/** Of one that waits, with the last days it would move. */
export interface HolidayTableDetailView extends HolidayTableView {
  readonly moves: readonly MovedDeadline[];
}

interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** Takes holiday tables from one person and puts them in force by the word of a second one. */
@Injectable()
export class HolidayTablesService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: HolidayTablesRepository,
    private readonly calendars: CalendarsService,
    private readonly followers: CalendarFollowers,
    private readonly audit: AuditService,
  ) {}

  async list(query: ListQuery): Promise<ListPage<HolidayTableView>> {
    const { rows, total } = await this.tables.page(query);
    return { rows: rows.map(viewOf), total };
  }

  /** @throws XinhengError `holiday-table-unknown` */
  async get(id: string): Promise<HolidayTableDetailView> {
    const row = await this.find(id);
    const isWaiting = row.state === 'proposed';
    const moves = isWaiting ? await this.followers.moves(await this.calendars.with(contentOf(row))) : [];
    return { ...viewOf(row), moves };
  }

  /**
   * Proposes the table of a year, with the notice it comes from; answers its id.
   * @throws XinhengError `request-invalid` with everything wrong with the table; `holiday-table-proposed`;
   *   `holiday-table-same` where it is in force already
   */
  async propose(actor: Actor, proposed: Omit<HolidayTable, 'confidence'>, reason: string): Promise<string> {
    const table = tableOf({ ...proposed, confidence: 'high' });
    const issues = checkHolidayTable(table);
    if (issues.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, issues);
    const year = String(table.year);
    return this.unitOfWork.run(async (tx) => {
      const now = (await this.calendars.years(tx)).find((one) => one.year === table.year);
      if (now !== undefined && isSame(now, table)) {
        throw new XinhengError('invalid', 'request-invalid', {}, [issue('holiday-table-same', '/off', { year })]);
      }
      if (await this.tables.isProposed(tx, table.year)) {
        throw new XinhengError('conflict', 'holiday-table-proposed', { year });
      }
      const id = await this.tables.propose(tx, {
        year: table.year,
        content: canonicalJson(table),
        reason,
        proposed_by: Number(actor.accountId),
        proposed_at: this.clock.instant(),
      });
      await this.audit.append(tx, {
        actor,
        action: 'calendar.propose',
        objectType: 'calendar',
        objectId: String(id),
        after: { year: table.year, notice: table.notice.number },
        reason,
      });
      return String(id);
    });
  }

  /**
   * Puts a table in force; every open clock is counted anew in the same transaction, none shorter than it was told.
   * @throws XinhengError `holiday-table-unknown`, `holiday-table-decided`, `holiday-table-same-person`
   */
  async approve(actor: Actor, id: string, reason: string): Promise<void> {
    await this.decide(actor, id, 'in-force', reason);
  }

  /** Sends a table back. @throws XinhengError `holiday-table-unknown`, `holiday-table-decided` */
  async reject(actor: Actor, id: string, reason: string): Promise<void> {
    await this.decide(actor, id, 'rejected', reason);
  }

  private async decide(actor: Actor, id: string, state: 'in-force' | 'rejected', reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const row = await this.find(id, tx);
      if (row.state !== 'proposed') throw new XinhengError('conflict', 'holiday-table-decided');
      if (state === 'in-force' && String(row.proposed_by) === actor.accountId) {
        throw new XinhengError('forbidden', 'holiday-table-same-person');
      }
      const calendar = await this.calendars.with(contentOf(row), tx);
      const decision = { state, by: Number(actor.accountId), at: this.clock.instant(), reason };
      if (!(await this.tables.decide(tx, row, decision))) throw new XinhengError('conflict', 'holiday-table-decided');
      if (state === 'in-force') await this.followers.recount(tx, calendar);
      await this.audit.append(tx, {
        actor,
        action: state === 'in-force' ? 'calendar.approve' : 'calendar.reject',
        objectType: 'calendar',
        objectId: id,
        before: { state: row.state },
        after: { state, year: row.year },
        reason,
      });
    });
  }

  private async find(id: string, tx?: Transaction): Promise<HolidayTableListRow> {
    const row = await this.tables.find(rowIdOf(id), tx);
    if (row === undefined) throw new XinhengError('not-found', 'holiday-table-unknown', { id: id.slice(0, 40) });
    return row;
  }
}

/** Whether two tables say the same days by the same notice. */
function isSame(a: HolidayTable, b: HolidayTable): boolean {
  const plain = ({ off, worked, notice }: HolidayTable) =>
    canonicalJson({ off: [...off].sort(), worked: [...worked].sort(), number: notice.number });
  return plain(a) === plain(b);
}

function contentOf({ content }: { readonly content: string }): HolidayTable {
  return JSON.parse(content) as HolidayTable;
}

function viewOf(row: HolidayTableListRow): HolidayTableView {
  return {
    id: String(row.id),
    year: row.year,
    state: row.state,
    table: contentOf(row),
    reason: row.reason,
    proposedBy: person(row.proposed_by, row.proposed_by_name),
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by === null ? null : person(row.decided_by, row.decided_by_name),
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
  };
}

function person(id: number, name: string | null): Person {
  return { id: String(id), displayName: name ?? String(id) };
}
