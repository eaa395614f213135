import { Injectable } from '@nestjs/common';
import { Database, placeholders, type Reader, type Transaction } from '@xinheng/platform';
import type { Issue } from '@xinheng/problem';
import type { LocalResource } from '../../revisions/fold-local.js';
import type { MergeDecision } from './merge-package.js';
import {
  OPEN_PACKAGE_STATES,
  type NewPluginPackage,
  type PackageState,
  type PluginPackageRow,
} from './plugin-package-row.js';

/** Characters of a piece: well below what a server takes in one statement by default. */
const PIECE = 512 * 1024;

interface TableRow {
  readonly id: number;
  readonly plugin_id: string;
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly content_hash: string;
  readonly state: PackageState;
  readonly signed_by: string | null;
  readonly findings: string;
  readonly decisions: string;
  readonly unit_id: number;
  readonly uploaded_by: number;
  readonly uploader: string | null;
  readonly uploaded_at: string;
  readonly in_force_at: string | null;
  readonly local_before: string | null;
}

const SELECT =
  'SELECT p.*, a.display_name AS uploader FROM plugin_package p LEFT JOIN account a ON a.id = p.uploaded_by';

/** All SQL over packages that were brought here. */
@Injectable()
export class PluginPackagesRepository {
  constructor(private readonly database: Database) {}

  /** Every package of a plugin, the newest first. */
  async of(plugin: string, reader: Reader = this.database.read): Promise<readonly PluginPackageRow[]> {
    const rows = await reader.query<TableRow>(`${SELECT} WHERE p.plugin_id = ? ORDER BY p.id DESC`, [plugin]);
    return rows.map(packageRow);
  }

  /** The package of each plugin that waits for something, or is in force. */
  async standing(reader: Reader = this.database.read): Promise<readonly PluginPackageRow[]> {
    const states = [...OPEN_PACKAGE_STATES, 'in-force'];
    const rows = await reader.query<TableRow>(
      `${SELECT} WHERE p.state IN ${placeholders(states)} ORDER BY p.id DESC`,
      states,
    );
    return rows.map(packageRow);
  }

  async insert(tx: Transaction, one: NewPluginPackage, bytes: Buffer): Promise<number> {
    const row = {
      plugin_id: one.plugin,
      version: one.version,
      title: one.title,
      kind: one.kind,
      content_hash: one.contentHash,
      state: one.state,
      signed_by: one.signedBy,
      findings: JSON.stringify(one.findings),
      decisions: '{}',
      unit_id: one.unit,
      uploaded_by: one.uploadedBy,
      uploaded_at: one.uploadedAt,
    };
    const [id = 0] = await tx.insertMany('plugin_package', Object.keys(row), [Object.values(row)]);
    await this.addHand(tx, id, one.uploadedBy, one.uploadedAt);
    const text = bytes.toString('base64');
    const pieces: [number, number, string][] = [];
    for (let at = 0; at < text.length; at += PIECE) pieces.push([id, pieces.length, text.slice(at, at + PIECE)]);
    for (const piece of pieces)
      await tx.insertMany('plugin_package_part', ['package_id', 'sequence', 'content'], [piece]);
    return id;
  }

  /** The bytes as they came; null where they are not kept. */
  async bytes(id: number, reader: Reader = this.database.read): Promise<Buffer | null> {
    const rows = await reader.query<{ content: string }>(
      'SELECT content FROM plugin_package_part WHERE package_id = ? ORDER BY sequence',
      [id],
    );
    return rows.length === 0 ? null : Buffer.from(rows.map(({ content }) => content).join(''), 'base64');
  }

  /** Puts a package in another state. @returns whether it was in the one that was expected */
  async move(tx: Transaction, id: number, from: PackageState, to: PackageState): Promise<boolean> {
    const moved = await tx.execute('UPDATE plugin_package SET state = ? WHERE id = ? AND state = ?', [to, id, from]);
    return moved.affected === 1;
  }

  /** Notes that a package is in force, and what had been changed here before. */
  async enter(tx: Transaction, id: number, at: string, before: readonly LocalResource[]): Promise<void> {
    await tx.execute(`UPDATE plugin_package SET state = 'in-force', in_force_at = ?, local_before = ? WHERE id = ?`, [
      at,
      JSON.stringify(before),
      id,
    ]);
  }

  async decide(tx: Transaction, id: number, decisions: Readonly<Record<string, MergeDecision>>): Promise<void> {
    await tx.execute('UPDATE plugin_package SET decisions = ? WHERE id = ?', [JSON.stringify(decisions), id]);
  }

  /** Notes that somebody had a hand in a package. */
  async addHand(tx: Transaction, id: number, account: number, at: string): Promise<void> {
    await tx.insertMissing(
      'plugin_package_hand',
      ['package_id', 'account_id', 'since'],
      ['package_id', 'account_id'],
      [[id, account, at]],
    );
  }

  /** The accounts that had a hand in a package. */
  async hands(id: number, reader: Reader = this.database.read): Promise<ReadonlySet<number>> {
    const rows = await reader.query<{ account_id: number }>(
      'SELECT account_id FROM plugin_package_hand WHERE package_id = ?',
      [id],
    );
    return new Set(rows.map(({ account_id }) => account_id));
  }
}

function packageRow(row: TableRow): PluginPackageRow {
  return {
    id: row.id,
    plugin: row.plugin_id,
    version: row.version,
    title: row.title,
    kind: row.kind,
    contentHash: row.content_hash,
    state: row.state,
    signedBy: row.signed_by,
    findings: JSON.parse(row.findings) as Issue[],
    decisions: JSON.parse(row.decisions) as Record<string, MergeDecision>,
    unit: row.unit_id,
    uploadedBy: row.uploaded_by,
    uploader: row.uploader,
    uploadedAt: row.uploaded_at,
    inForceAt: row.in_force_at,
    localBefore: row.local_before === null ? null : (JSON.parse(row.local_before) as LocalResource[]),
  };
}
