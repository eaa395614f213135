import { Injectable } from '@nestjs/common';
import {
  Database,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type Reader,
  type Transaction,
} from '@xinheng/platform';
import { HOLIDAY_TABLE_STATES, type HolidayTableListRow, type HolidayTableRow } from './holiday-table-row.js';

/** How the holiday tables entered here may be listed. */
export const holidayTableList: ListSpec = {
  resource: 'calendars',
  fields: {
    id: { column: 't.id', type: 'id', isSort: true },
    year: { column: 't.year', type: 'number', isSort: true },
    state: { column: 't.state', type: 'text', choices: HOLIDAY_TABLE_STATES, isSort: true },
    proposedAt: { column: 't.proposed_at', type: 'instant', isSort: true },
  },
  defaultSort: ['proposedAt', 'DESC'],
  key: 't.id',
};

const select = 't.*, p.display_name AS proposed_by_name, d.display_name AS decided_by_name';
const from = `holiday_table t LEFT JOIN account p ON p.id = t.proposed_by LEFT JOIN account d ON d.id = t.decided_by`;

/** All SQL over holiday tables. */
@Injectable()
export class HolidayTablesRepository {
  constructor(private readonly database: Database) {}

  /** The ids of the tables in force: they tell whether a calendar that was read still stands. */
  async idsInForce(reader: Reader = this.database.read): Promise<readonly number[]> {
    const rows = await reader.query<{ id: number }>(
      "SELECT id FROM holiday_table WHERE state = 'in-force' ORDER BY id",
    );
    return rows.map(({ id }) => id);
  }

  async inForce(reader: Reader = this.database.read): Promise<readonly HolidayTableRow[]> {
    return reader.query<HolidayTableRow>("SELECT * FROM holiday_table WHERE state = 'in-force' ORDER BY id");
  }

  async page(query: ListQuery): Promise<ListPage<HolidayTableListRow>> {
    return readPage<HolidayTableListRow>(this.database.read, {
      spec: holidayTableList,
      query,
      select,
      from,
      where: [],
    });
  }

  async find(id: number, reader: Reader = this.database.read): Promise<HolidayTableListRow | undefined> {
    const [row] = await reader.query<HolidayTableListRow>(`SELECT ${select} FROM ${from} WHERE t.id = ?`, [id]);
    return row;
  }

  /** Whether a table of a year waits for approval. */
  async isProposed(tx: Transaction, year: number): Promise<boolean> {
    const rows = await tx.query("SELECT id FROM holiday_table WHERE state = 'proposed' AND year = ?", [year]);
    return rows.length > 0;
  }

  async propose(
    tx: Transaction,
    row: Pick<HolidayTableRow, 'year' | 'content' | 'reason' | 'proposed_by' | 'proposed_at'>,
  ): Promise<number> {
    const values = { ...row, state: 'proposed' };
    const [id] = await tx.insertMany('holiday_table', Object.keys(values), [Object.values(values)]);
    if (id === undefined) throw new Error('The database gave the new holiday table no id');
    return id;
  }

  /** Decides what still waits; false where somebody was faster. What was in force of the year is superseded. */
  async decide(
    tx: Transaction,
    { id, year }: Pick<HolidayTableRow, 'id' | 'year'>,
    decision: {
      readonly state: 'in-force' | 'rejected';
      readonly by: number;
      readonly at: string;
      readonly reason: string;
    },
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE holiday_table SET state = ?, decided_by = ?, decided_at = ?, decision_reason = ?
       WHERE id = ? AND state = 'proposed'`,
      [decision.state, decision.by, decision.at, decision.reason, id],
    );
    if (affected === 1 && decision.state === 'in-force') {
      await tx.execute(
        "UPDATE holiday_table SET state = 'superseded' WHERE year = ? AND state = 'in-force' AND id <> ?",
        [year, id],
      );
    }
    return affected === 1;
  }
}
