import { Injectable } from '@nestjs/common';
import { Database, rowIdOf, type Transaction } from '@xinheng/platform';
import type { SessionRow, SessionTokenRow } from './session.entity.js';
import type { UnitLevel } from './unit.js';

/** Everything about who asks, read in one statement at every request. */
export interface SessionAccountRow {
  readonly session_id: number;
  readonly last_used_at: string;
  readonly expires_at: string;
  readonly id: number;
  readonly username: string;
  readonly display_name: string;
  readonly roles: string;
  readonly must_change_password: number;
  readonly is_sample: number;
  readonly unit_id: number;
  readonly unit_title: string;
  readonly unit_path: string;
  readonly unit_level: UnitLevel;
  readonly unit_region: string;
  readonly unit_department: string | null;
}

/** A refresh token with the session it belongs to. */
export type TokenWithSessionRow = SessionTokenRow &
  Pick<SessionRow, 'account_id' | 'last_used_at' | 'expires_at' | 'revoked_at'>;

/** Why a session ended before its time. */
export type RevocationCause = 'logout' | 'password' | 'reuse' | 'disabled';

/** All SQL of sessions. Tokens are stored as hashes only. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** The session with its account and unit, unless it was revoked or the account disabled. */
  async findAccount(sessionId: string, tx?: Transaction): Promise<SessionAccountRow | null> {
    const rows = await (tx ?? this.database.read).query<SessionAccountRow>(
      `SELECT s.id AS session_id, s.last_used_at, s.expires_at, a.id, a.username, a.display_name, a.roles,
         a.must_change_password, a.is_sample, u.id AS unit_id, u.title AS unit_title, u.path AS unit_path,
         u.level AS unit_level, u.region AS unit_region, u.department AS unit_department
       FROM session s JOIN account a ON a.id = s.account_id JOIN unit u ON u.id = a.unit_id
       WHERE s.id = ? AND s.revoked_at IS NULL AND a.is_disabled = 0`,
      [rowIdOf(sessionId)],
    );
    return rows[0] ?? null;
  }

  /** Begins a session; answers its id. */
  async insert(tx: Transaction, accountId: number, at: string, expiresAt: string): Promise<number> {
    const { insertId } = await tx.execute(
      'INSERT INTO session (account_id, created_at, last_used_at, expires_at) VALUES (?, ?, ?, ?)',
      [accountId, at, at, expiresAt],
    );
    return insertId;
  }

  async insertToken(tx: Transaction, tokenHash: string, sessionId: number, at: string): Promise<void> {
    await tx.insertMany('session_token', ['token_hash', 'session_id', 'issued_at'], [[tokenHash, sessionId, at]]);
    await tx.execute('UPDATE session SET last_used_at = ? WHERE id = ?', [at, sessionId]);
  }

  /** A refresh token, held against others until the transaction ends. */
  async lockToken(tx: Transaction, tokenHash: string): Promise<TokenWithSessionRow | null> {
    const rows = await tx.query<TokenWithSessionRow>(
      `SELECT t.token_hash, t.session_id, t.issued_at, t.used_at, s.account_id, s.last_used_at, s.expires_at,
         s.revoked_at
       FROM session_token t JOIN session s ON s.id = t.session_id WHERE t.token_hash = ? ${tx.dialect.forUpdate}`,
      [tokenHash],
    );
    return rows[0] ?? null;
  }

  async markUsed(tx: Transaction, tokenHash: string, at: string): Promise<void> {
    await tx.execute('UPDATE session_token SET used_at = ? WHERE token_hash = ?', [at, tokenHash]);
  }

  async revoke(tx: Transaction, sessionId: number, because: RevocationCause, at: string): Promise<void> {
    await tx.execute('UPDATE session SET revoked_at = ?, revoked_because = ? WHERE id = ? AND revoked_at IS NULL', [
      at,
      because,
      sessionId,
    ]);
  }

  /** Ends all sessions of an account, but for one that may be kept. */
  async revokeAll(
    tx: Transaction,
    accountId: string,
    because: RevocationCause,
    at: string,
    exceptSession = '0',
  ): Promise<void> {
    await tx.execute(
      `UPDATE session SET revoked_at = ?, revoked_because = ?
       WHERE account_id = ? AND revoked_at IS NULL AND id <> ?`,
      [at, because, rowIdOf(accountId), rowIdOf(exceptSession)],
    );
  }

  /** Ends the sessions of all sample accounts. */
  async revokeOfSample(tx: Transaction, at: string): Promise<void> {
    await tx.execute(
      `UPDATE session SET revoked_at = ?, revoked_because = 'disabled'
       WHERE revoked_at IS NULL AND account_id IN (SELECT id FROM account WHERE is_sample = 1)`,
      [at],
    );
  }

  /** Deletes sessions that ended before an instant, with their tokens. */
  async deleteEnded(tx: Transaction, before: string): Promise<void> {
    await tx.execute('DELETE FROM session_token WHERE session_id IN (SELECT id FROM session WHERE expires_at < ?)', [
      before,
    ]);
    await tx.execute('DELETE FROM session WHERE expires_at < ?', [before]);
  }
}
