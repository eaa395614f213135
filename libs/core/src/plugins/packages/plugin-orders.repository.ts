import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Transaction } from '@xinheng/platform';
import type { OrderImpact, OrderState, PluginAct, PluginOrderRow, StandingByPlugin } from './plugin-package-row.js';

interface TableRow {
  readonly id: number;
  readonly plugin_id: string;
  readonly act: PluginAct;
  readonly package_id: number | null;
  readonly state: OrderState;
  readonly reason: string;
  readonly impact: string;
  readonly ordered_by: number;
  readonly orderer: string | null;
  readonly ordered_unit: number;
  readonly ordered_at: string;
  readonly decided_by: number | null;
  readonly decider: string | null;
  readonly decided_at: string | null;
  readonly decision_note: string | null;
  readonly in_force_from: string | null;
  readonly failure: string | null;
}

/** An order about to be written. */
export interface NewPluginOrder {
  readonly plugin: string;
  readonly act: PluginAct;
  readonly packageId: number | null;
  readonly reason: string;
  readonly impact: OrderImpact;
  readonly orderedBy: number;
  readonly orderedUnit: number;
  readonly orderedAt: string;
}

/** How an order was decided, or how it ended. */
export interface OrderDecision {
  readonly state: OrderState;
  readonly decidedBy?: number;
  readonly decidedAt?: string;
  readonly decisionNote?: string | null;
  readonly inForceFrom?: string;
  readonly failure?: string;
}

const SELECT = `SELECT o.*, a.display_name AS orderer, d.display_name AS decider FROM plugin_order o
  LEFT JOIN account a ON a.id = o.ordered_by LEFT JOIN account d ON d.id = o.decided_by`;

/** All SQL over what was ordered about plugins, and over what stands by them. */
@Injectable()
export class PluginOrdersRepository {
  constructor(private readonly database: Database) {}

  /** Every order about a plugin, the newest first. */
  async of(plugin: string, reader: Reader = this.database.read): Promise<readonly PluginOrderRow[]> {
    const rows = await reader.query<TableRow>(`${SELECT} WHERE o.plugin_id = ? ORDER BY o.id DESC`, [plugin]);
    return rows.map(orderRow);
  }

  /** The orders that are not decided or wait for their day. */
  async open(reader: Reader = this.database.read): Promise<readonly PluginOrderRow[]> {
    const rows = await reader.query<TableRow>(`${SELECT} WHERE o.open_key IS NOT NULL ORDER BY o.id`);
    return rows.map(orderRow);
  }

  /** The open order about a plugin, held until the end of the transaction. */
  async lockOpen(tx: Transaction, plugin: string): Promise<PluginOrderRow | undefined> {
    await tx.query(`SELECT id FROM plugin_order WHERE open_key = ? ${tx.dialect.forUpdate}`, [plugin]);
    const [row] = await tx.query<TableRow>(`${SELECT} WHERE o.open_key = ?`, [plugin]);
    return row === undefined ? undefined : orderRow(row);
  }

  /** Orders whose day has come. */
  async due(today: string): Promise<readonly PluginOrderRow[]> {
    const rows = await this.database.read.query<TableRow>(
      `${SELECT} WHERE o.state = 'scheduled' AND o.in_force_from <= ? ORDER BY o.id`,
      [today],
    );
    return rows.map(orderRow);
  }

  /** @throws the database's own error where the plugin has an open order */
  async insert(tx: Transaction, order: NewPluginOrder): Promise<number> {
    const row = {
      plugin_id: order.plugin,
      act: order.act,
      package_id: order.packageId,
      state: 'requested',
      open_key: order.plugin,
      reason: order.reason,
      impact: JSON.stringify(order.impact),
      ordered_by: order.orderedBy,
      ordered_unit: order.orderedUnit,
      ordered_at: order.orderedAt,
    };
    const [id = 0] = await tx.insertMany('plugin_order', Object.keys(row), [Object.values(row)]);
    return id;
  }

  /** Writes how an open order was decided; one that waits for its day stays open. */
  async decide(tx: Transaction, id: number, decision: OrderDecision): Promise<void> {
    const columns: Record<string, string | number | null | undefined> = {
      state: decision.state,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
      decision_note: decision.decisionNote,
      in_force_from: decision.inForceFrom,
      failure: decision.failure,
      ...(decision.state === 'scheduled' ? {} : { open_key: null }),
    };
    const written = Object.entries(columns).filter(([, value]) => value !== undefined);
    await tx.execute(`UPDATE plugin_order SET ${written.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`, [
      ...written.map(([, value]) => value ?? null),
      id,
    ]);
  }

  /** What stands by a plugin; what was made since an instant, where one is given. */
  async standingBy(plugin: string, since: string | null = null): Promise<StandingByPlugin> {
    const own = `${plugin}:%`;
    const from = since ?? '';
    const count = async (sql: string): Promise<number> => {
      const [row] = await this.database.read.query<{ total: number }>(sql, [own, from]);
      return Number(row?.total ?? 0);
    };
    const [openCases, listEntries, measures, records] = await Promise.all([
      count('SELECT COUNT(*) AS total FROM case_file WHERE procedure_key LIKE ? AND is_closed = 0 AND entered_at >= ?'),
      count('SELECT COUNT(*) AS total FROM list_entry WHERE list LIKE ? AND open_key IS NOT NULL AND created_at >= ?'),
      count(
        `SELECT COUNT(*) AS total FROM measure_application WHERE measure LIKE ? AND open_key IS NOT NULL AND created_at >= ?`,
      ),
      count('SELECT COUNT(*) AS total FROM record WHERE item LIKE ? AND superseded_at IS NULL AND recorded_at >= ?'),
    ]);
    return { openCases, listEntries, measures, records };
  }
}

function orderRow(row: TableRow): PluginOrderRow {
  return {
    id: row.id,
    plugin: row.plugin_id,
    act: row.act,
    packageId: row.package_id,
    state: row.state,
    reason: row.reason,
    impact: JSON.parse(row.impact) as OrderImpact,
    orderedBy: row.ordered_by,
    orderer: row.orderer,
    orderedUnit: row.ordered_unit,
    orderedAt: row.ordered_at,
    decidedBy: row.decided_by,
    decider: row.decider,
    decidedAt: row.decided_at,
    decisionNote: row.decision_note,
    inForceFrom: row.in_force_from,
    failure: row.failure,
  };
}
