import { Injectable } from '@nestjs/common';
import {
  Database,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type SqlValue,
  type Transaction,
} from '@xinheng/platform';
import type { BrakeReason } from './brake.js';

/**
 * What becomes of a hold: it watches while its cause is at work; then either few enough are worse off and it has
 * passed, or it holds until somebody releases it. It has lapsed when nobody waits for it any more.
 */
export const HOLD_STATES = ['watching', 'passed', 'holding', 'released', 'lapsed'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** What may worsen many at once; or somebody stopped everything that gets worse under a scheme. */
export const HOLD_CAUSES = ['run', 'import', 'stop'] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];

/** A hold as it lies in the table. */
export interface HoldRow {
  readonly id: number;
  readonly cause: HoldCause;
  readonly cause_id: number;
  readonly scheme: string | null;
  readonly state: HoldState;
  readonly reason: BrakeReason | null;
  readonly worsened: number;
  readonly covered: number;
  readonly volume: number | null;
  readonly usual_volume: number | null;
  readonly unit_id: number;
  readonly started_by: number | null;
  readonly created_at: string;
  readonly settled_at: string | null;
  readonly opening_reason: string | null;
  readonly asked_by: number | null;
  readonly asked_at: string | null;
  readonly decided_by: number | null;
  readonly decided_at: string | null;
  readonly decision_reason: string | null;
}

/** A hold with who started its cause and who decided. */
export interface HoldListRow extends HoldRow {
  readonly started_by_name: string | null;
  readonly asked_by_name: string | null;
  /** How many wait now. */
  readonly waiting: number;
  readonly decided_by_name: string | null;
}

/** A hold about to be written. */
export type NewHold = Pick<
  HoldRow,
  'cause' | 'cause_id' | 'scheme' | 'reason' | 'covered' | 'volume' | 'usual_volume' | 'unit_id' | 'started_by'
>;

/** What was found when the cause had done its work. */
export interface Settlement {
  readonly state: 'passed' | 'holding';
  readonly reason: BrakeReason | null;
  readonly worsened: number;
  readonly covered: number;
}

/** How holds may be listed. */
export const effectHoldList: ListSpec = {
  resource: 'effect-holds',
  fields: {
    id: { column: 'h.id', type: 'id', isSort: true },
    state: { column: 'h.state', type: 'text', choices: HOLD_STATES, isSort: true },
    cause: { column: 'h.cause', type: 'text', choices: HOLD_CAUSES, isSort: true },
    causeId: { column: 'h.cause_id', type: 'id' },
    scheme: { column: 'h.scheme', type: 'text', isSort: true },
    worsened: { column: 'h.worsened', type: 'number', isSort: true },
    createdAt: { column: 'h.created_at', type: 'instant', isSort: true },
  },
  defaultSort: ['createdAt', 'DESC'],
  key: 'h.id',
};

const columns = [
  'cause',
  'cause_id',
  'scheme',
  'state',
  'reason',
  'covered',
  'volume',
  'usual_volume',
  'unit_id',
  'started_by',
  'created_at',
];
const select = `h.*, a.display_name AS started_by_name, q.display_name AS asked_by_name,
  d.display_name AS decided_by_name,
  (SELECT COUNT(*) FROM evaluation_state s WHERE s.held_by = h.id) AS waiting`;
const from = `effect_hold h JOIN unit u ON u.id = h.unit_id LEFT JOIN account a ON a.id = h.started_by
  LEFT JOIN account q ON q.id = h.asked_by LEFT JOIN account d ON d.id = h.decided_by`;

/** All SQL over holds; who waits for them stands with what stands of subjects: `HeldSubjectsRepository`. */
@Injectable()
export class EffectHoldsRepository {
  constructor(private readonly database: Database) {}

  /** Writes holds that watch, one for each cause; where one is there already it stays. */
  async watch(tx: Transaction, holds: readonly NewHold[], at: string): Promise<void> {
    await tx.insertMissing(
      'effect_hold',
      columns,
      ['cause', 'cause_id'],
      holds.map((hold): readonly SqlValue[] => [
        hold.cause,
        hold.cause_id,
        hold.scheme,
        'watching',
        hold.reason,
        hold.covered,
        hold.volume,
        hold.usual_volume,
        hold.unit_id,
        hold.started_by,
        at,
      ]),
    );
  }

  /** Writes a stop that holds from now on; answers its id. */
  async stop(
    tx: Transaction,
    stop: { readonly scheme: string; readonly reason: string; readonly unit: number; readonly by: number },
    at: string,
  ): Promise<number> {
    const [last] = await tx.query<{ last: number | null }>(
      `SELECT MAX(cause_id) AS last FROM effect_hold WHERE cause = 'stop'`,
    );
    const [id = 0] = await tx.insertMany(
      'effect_hold',
      ['cause', 'cause_id', 'scheme', 'state', 'opening_reason', 'unit_id', 'started_by', 'created_at'],
      [['stop', (last?.last ?? 0) + 1, stop.scheme, 'holding', stop.reason, stop.unit, stop.by, at]],
    );
    return id;
  }

  /** The stop under a scheme that holds. */
  async stopOf(tx: Transaction, scheme: string): Promise<HoldRow | undefined> {
    const [row] = await tx.query<HoldRow>(
      "SELECT * FROM effect_hold WHERE cause = 'stop' AND scheme = ? AND state = 'holding' ORDER BY id LIMIT 1",
      [scheme],
    );
    return row;
  }

  /** Notes who asked for the end of a stop first; false where somebody did already. */
  async ask(tx: Transaction, id: number, by: number, at: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE effect_hold SET asked_by = ?, asked_at = ? WHERE id = ? AND cause = 'stop' AND state = 'holding'
       AND asked_by IS NULL`,
      [by, at, id],
    );
    return affected === 1;
  }

  /** The hold of a cause; undefined where it worsened nobody. */
  async ofCause(tx: Transaction, cause: HoldCause, id: number): Promise<HoldRow | undefined> {
    const [row] = await tx.query<HoldRow>('SELECT * FROM effect_hold WHERE cause = ? AND cause_id = ?', [cause, id]);
    return row;
  }

  /** The holds that wait for their cause, or for somebody. */
  async open(tx: Transaction, cause: HoldCause): Promise<readonly HoldRow[]> {
    return tx.query<HoldRow>("SELECT * FROM effect_hold WHERE cause = ? AND state IN ('watching', 'holding')", [cause]);
  }

  /** The last import that was looked at; 0: none. */
  async lastImport(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ last: number | null }>(
      "SELECT MAX(cause_id) AS last FROM effect_hold WHERE cause = 'import'",
    );
    return row?.last ?? 0;
  }

  /** Imports that watch though nothing is brought by them any more. */
  async watchingImports(): Promise<readonly HoldRow[]> {
    return this.database.read.query<HoldRow>(
      `SELECT h.* FROM effect_hold h JOIN import_batch b ON b.id = h.cause_id
       WHERE h.cause = 'import' AND h.state = 'watching' AND b.finished_at IS NOT NULL`,
    );
  }

  /** Notes what was found; a hold that somebody released stays so. Answers whether it did. */
  async settle(tx: Transaction, id: number, found: Settlement, at: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE effect_hold SET state = ?, reason = ?, worsened = ?, covered = ?, settled_at = ?
       WHERE id = ? AND state <> 'released'`,
      [found.state, found.reason, found.worsened, found.covered, at, id],
    );
    return affected === 1;
  }

  /** Lets go; false where it does not hold. */
  async release(tx: Transaction, id: number, by: number, reason: string, at: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE effect_hold SET state = 'released', decided_by = ?, decided_at = ?, decision_reason = ?
       WHERE id = ? AND state = 'holding'`,
      [by, at, reason, id],
    );
    return affected === 1;
  }

  /**
   * Who had a hand in the changes of rules that a run was started by: who wrote, submitted or approved a revision that
   * came into force since the run before that the program started by itself under the scheme. None of a run that a
   * person started.
   */
  async handsInRules(run: number): Promise<ReadonlySet<number>> {
    const causing = `SELECT v.id FROM revision v JOIN evaluation_run r ON r.id = ? AND r.created_by = 0
      LEFT JOIN evaluation_run p ON p.id = (SELECT MAX(q.id) FROM evaluation_run q
        WHERE q.scheme = r.scheme AND q.created_by = 0 AND q.id < r.id)
      WHERE v.approved_at <= r.created_at AND v.in_force_from <= r.as_of
        AND (p.id IS NULL OR v.in_force_from > p.as_of OR v.approved_at > p.created_at)`;
    const rows = await this.database.read.query<{ account: number | null }>(
      `SELECT e.account_id AS account FROM revision_editor e WHERE e.revision_id IN (${causing})
       UNION SELECT a.account_id FROM revision_approval a WHERE a.revision_id IN (${causing})
       UNION SELECT w.created_by FROM revision w WHERE w.id IN (${causing})
       UNION SELECT w.submitted_by FROM revision w WHERE w.id IN (${causing})`,
      [run, run, run, run],
    );
    return new Set(rows.flatMap(({ account }) => (account === null ? [] : [Number(account)])));
  }

  /** Has a hold that was over watch again: its run was resumed. */
  async rewatch(tx: Transaction, id: number): Promise<void> {
    await tx.execute("UPDATE effect_hold SET state = 'watching' WHERE id = ? AND state IN ('passed', 'lapsed')", [id]);
  }

  /** Holds that hold though nobody waits for them any more. */
  async lapsing(): Promise<readonly number[]> {
    const rows = await this.database.read.query<{ id: number }>(
      `SELECT h.id FROM effect_hold h WHERE h.state = 'holding' AND h.cause <> 'stop'
       AND NOT EXISTS (SELECT 1 FROM evaluation_state s WHERE s.held_by = h.id)`,
    );
    return rows.map(({ id }) => id);
  }

  /** Ends a hold that nobody waits for any more. */
  async lapse(tx: Transaction, id: number): Promise<void> {
    await tx.execute("UPDATE effect_hold SET state = 'lapsed' WHERE id = ? AND state = 'holding'", [id]);
  }

  /** Holds that let go since an instant though somebody waits for them: made to wait while they did. */
  async closedTooSoon(since: string): Promise<readonly number[]> {
    const rows = await this.database.read.query<{ id: number }>(
      `SELECT h.id FROM effect_hold h WHERE h.state IN ('passed', 'released', 'lapsed')
       AND COALESCE(h.decided_at, h.settled_at) >= ?
       AND EXISTS (SELECT 1 FROM evaluation_state s WHERE s.held_by = h.id)`,
      [since],
    );
    return rows.map(({ id }) => id);
  }

  /** One hold where the condition over its unit `u` lets it be seen. */
  async find(id: number, visible: SqlCondition): Promise<HoldListRow | undefined> {
    const [row] = await this.database.read.query<HoldListRow>(
      `SELECT ${select} FROM ${from} WHERE h.id = ? AND (${visible.sql})`,
      [id, ...visible.parameters],
    );
    return row;
  }

  /** A page of the holds that held, or hold, somebody. */
  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<HoldListRow>> {
    const told = { sql: "h.state NOT IN ('watching', 'passed')", parameters: [] };
    return readPage<HoldListRow>(this.database.read, {
      spec: effectHoldList,
      query,
      select,
      from,
      where: [visible, told],
    });
  }
}
