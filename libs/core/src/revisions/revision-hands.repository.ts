import { Injectable } from '@nestjs/common';
import { Database, placeholders, type Reader, type Transaction } from '@xinheng/platform';
import type { ApprovalRow, LinkedSimulation, RevisionHand } from './revision-row.js';

/** All SQL over who has a hand in revisions: editors, approvals, whoever has one open, and simulations of them. */
@Injectable()
export class RevisionHandsRepository {
  constructor(private readonly database: Database) {}

  /** Notes that somebody edited a revision. Nothing ever takes that back. */
  async addEditor(tx: Transaction, revision: number, account: number, at: string): Promise<void> {
    await tx.insertMissing(
      'revision_editor',
      ['revision_id', 'account_id', 'since'],
      ['revision_id', 'account_id'],
      [[revision, account, at]],
    );
  }

  async editors(revisions: readonly number[], reader: Reader = this.database.read): Promise<readonly RevisionHand[]> {
    if (revisions.length === 0) return [];
    return reader.query<RevisionHand>(
      `SELECT e.revision_id, e.account_id, a.display_name, e.since
       FROM revision_editor e LEFT JOIN account a ON a.id = e.account_id
       WHERE e.revision_id IN ${placeholders(revisions)} ORDER BY e.since, e.account_id`,
      revisions,
    );
  }

  async addApproval(
    tx: Transaction,
    {
      revision,
      account,
      step,
      at,
      note,
    }: {
      readonly revision: number;
      readonly account: number;
      readonly step: string;
      readonly at: string;
      readonly note: string | null;
    },
  ): Promise<void> {
    await tx.insertMany(
      'revision_approval',
      ['revision_id', 'account_id', 'step', 'at', 'note'],
      [[revision, account, step, at, note]],
    );
  }

  async approvals(revisions: readonly number[]): Promise<readonly ApprovalRow[]> {
    if (revisions.length === 0) return [];
    return this.database.read.query<ApprovalRow>(
      `SELECT p.revision_id, p.account_id, a.display_name, p.step, p.at, p.note
       FROM revision_approval p LEFT JOIN account a ON a.id = p.account_id
       WHERE p.revision_id IN ${placeholders(revisions)} ORDER BY p.id`,
      revisions,
    );
  }

  async linkSimulation(tx: Transaction, revision: number, simulation: number, version: number): Promise<void> {
    await tx.insertMissing(
      'revision_simulation',
      ['revision_id', 'simulation_id', 'version'],
      ['revision_id', 'simulation_id'],
      [[revision, simulation, version]],
    );
  }

  /** The simulations of revisions that are still kept, newest first. */
  async simulations(
    revisions: readonly number[],
    reader: Reader = this.database.read,
  ): Promise<readonly LinkedSimulation[]> {
    if (revisions.length === 0) return [];
    return reader.query<LinkedSimulation>(
      `SELECT l.revision_id, l.simulation_id, l.version, m.scheme, m.state, m.as_of, m.result
       FROM revision_simulation l JOIN simulation m ON m.id = l.simulation_id
       WHERE l.revision_id IN ${placeholders(revisions)} ORDER BY l.simulation_id DESC`,
      revisions,
    );
  }

  /** Notes that somebody has a revision open now, and forgets those who were not seen since an instant. */
  async present(
    tx: Transaction,
    revision: number,
    account: number,
    { at, forgotten }: { readonly at: string; readonly forgotten: string },
  ): Promise<void> {
    await tx.execute('DELETE FROM revision_presence WHERE revision_id = ? AND seen_at < ?', [revision, forgotten]);
    await tx.upsertMany(
      'revision_presence',
      ['revision_id', 'account_id', 'since', 'seen_at'],
      ['revision_id', 'account_id'],
      ['seen_at'],
      [[revision, account, at, at]],
    );
  }

  /** Who has a revision open. */
  async whoIsPresent(revision: number, seenSince: string): Promise<readonly RevisionHand[]> {
    return this.database.read.query<RevisionHand>(
      `SELECT p.revision_id, p.account_id, a.display_name, p.since
       FROM revision_presence p LEFT JOIN account a ON a.id = p.account_id
       WHERE p.revision_id = ? AND p.seen_at >= ? ORDER BY p.since, p.account_id`,
      [revision, seenSince],
    );
  }

  /** The names of accounts. */
  async names(accounts: readonly number[]): Promise<ReadonlyMap<number, string>> {
    if (accounts.length === 0) return new Map();
    const rows = await this.database.read.query<{ id: number; display_name: string }>(
      `SELECT id, display_name FROM account WHERE id IN ${placeholders(accounts)}`,
      accounts,
    );
    return new Map(rows.map((row) => [row.id, row.display_name]));
  }
}
