import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Config, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { AuditService } from '../audit/audit.service.js';
import type { AccountRow } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { SYSTEM_ACTOR, type Actor } from './actor.js';
import { isPassword } from './passwords.js';
import { rolesOf, type Role } from './role.js';
import { SessionsRepository, type SessionAccountRow } from './sessions.repository.js';

/** Somebody who is logged in, as `/auth/me` shows them. */
export interface SignedIn {
  readonly sessionId: string;
  readonly actor: Actor;
  readonly displayName: string;
  readonly unitTitle: string;
  readonly mustChangePassword: boolean;
  readonly isSample: boolean;
}

/** A session that was begun or carried on. The token is told once and kept as a hash. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly refreshToken: string;
  readonly expiresAt: string;
}

/** Two tabs may send the same refresh token at once; within this time that is no theft. */
const REUSE_GRACE_MILLISECONDS = 10_000;
const MINUTE = 60_000;

/** Logging in, staying logged in, and being logged out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Begins a session for a name and a password.
   * @throws XinhengError `unauthenticated` for a wrong pair, `too-many` while the account is locked
   */
  async open(username: string, password: string): Promise<OpenedSession> {
    // The slow comparison is made before the unit of work, which on SQLite everybody else waits for.
    const seen = await this.accounts.findForLogin(username);
    const isRight = await isPassword(seen?.password_hash ?? null, password);
    const opened = await this.units.run(async (tx) => {
      const account = await this.accounts.findForLogin(username, tx);
      if (account === null || account.is_disabled === 1) return null;
      this.refuseLocked(account);
      // Whoever changed the password meanwhile made the comparison void.
      if (!isRight || account.password_hash !== seen?.password_hash) {
        await this.noteFailure(tx, account);
        return null;
      }
      return this.begin(tx, account);
    });
    if (opened === null) throw new XinhengError('unauthenticated', 'login-wrong');
    return opened;
  }

  /**
   * Carries a session on: takes a refresh token, which is good once, and gives the next.
   * A token that comes a second time was stolen from one side or the other: the session ends for both.
   * @throws XinhengError `unauthenticated` where the session has ended
   */
  async refresh(refreshToken: string): Promise<OpenedSession> {
    const next = await this.units.run(async (tx) => {
      const token = await this.sessions.lockToken(tx, hashOf(refreshToken));
      const now = this.clock.instant();
      if (token === null || token.revoked_at !== null || this.isOver(token.last_used_at, token.expires_at)) return null;
      if (token.used_at !== null) {
        const age = this.clock.now().getTime() - Date.parse(token.used_at);
        if (age > REUSE_GRACE_MILLISECONDS) {
          await this.sessions.revoke(tx, token.session_id, 'reuse', now);
          await this.note(tx, 'session.reuse', token.account_id);
          return null;
        }
      }
      const owner = await this.sessions.findAccount(String(token.session_id), tx);
      if (owner === null) return null;
      await this.sessions.markUsed(tx, token.token_hash, now);
      return this.handOut(tx, token.session_id, token.account_id, token.expires_at);
    });
    if (next === null) throw new XinhengError('unauthenticated', 'session-ended');
    return next;
  }

  /** Ends the session of a refresh token; nothing happens where it has ended already. */
  async close(refreshToken: string): Promise<void> {
    await this.units.run(async (tx) => {
      const token = await this.sessions.lockToken(tx, hashOf(refreshToken));
      if (token === null || token.revoked_at !== null) return;
      await this.sessions.revoke(tx, token.session_id, 'logout', this.clock.instant());
      await this.note(tx, 'session.close', token.account_id);
    });
  }

  /** Who a session belongs to, with roles and unit as they are now; null where it has ended. */
  async find(sessionId: string): Promise<SignedIn | null> {
    const row = await this.sessions.findAccount(sessionId);
    return row === null || this.isOver(row.last_used_at, row.expires_at) ? null : signedIn(row);
  }

  private async begin(tx: Transaction, account: AccountRow): Promise<OpenedSession> {
    const now = this.clock.now();
    const lifetime = this.config.session.lifetimeHours * 60 * MINUTE;
    const expiresAt = new Date(now.getTime() + lifetime).toISOString();
    await this.sessions.deleteEnded(tx, now.toISOString());
    await this.accounts.noteLogin(tx, account.id, now.toISOString());
    const sessionId = await this.sessions.insert(tx, account.id, now.toISOString(), expiresAt);
    const opened = await this.handOut(tx, sessionId, account.id, expiresAt);
    const owner = await this.sessions.findAccount(opened.sessionId, tx);
    await this.audit.append(tx, {
      actor: owner === null ? SYSTEM_ACTOR : signedIn(owner).actor,
      action: 'session.open',
      objectType: 'account',
      objectId: String(account.id),
    });
    return opened;
  }

  private async handOut(
    tx: Transaction,
    sessionId: number,
    accountId: number,
    expiresAt: string,
  ): Promise<OpenedSession> {
    const refreshToken = randomBytes(32).toString('base64url');
    await this.sessions.insertToken(tx, hashOf(refreshToken), sessionId, this.clock.instant());
    return { sessionId: String(sessionId), accountId: String(accountId), refreshToken, expiresAt };
  }

  private refuseLocked({ locked_until: until }: AccountRow): void {
    if (until === null || until <= this.clock.instant()) return;
    const minutes = Math.max(1, Math.ceil((Date.parse(until) - this.clock.now().getTime()) / MINUTE));
    throw new XinhengError('too-many', 'login-locked', { minutes });
  }

  private async noteFailure(tx: Transaction, account: AccountRow): Promise<void> {
    const { attempts, lockMinutes } = this.config.login;
    // A lock that has passed begins the count anew.
    const failures = (account.locked_until === null ? account.failed_logins : 0) + 1;
    const isLocked = failures >= attempts;
    const until = isLocked ? new Date(this.clock.now().getTime() + lockMinutes * MINUTE).toISOString() : null;
    await this.accounts.noteFailure(tx, account.id, failures, until);
    await this.note(tx, isLocked ? 'account.lock' : 'session.refuse', account.id);
  }

  private async note(tx: Transaction, action: string, accountId: number): Promise<void> {
    await this.audit.append(tx, {
      actor: SYSTEM_ACTOR,
      action,
      objectType: 'account',
      objectId: String(accountId),
    });
  }

  private isOver(lastUsedAt: string, expiresAt: string): boolean {
    const now = this.clock.now().getTime();
    return now >= Date.parse(expiresAt) || now - Date.parse(lastUsedAt) >= this.config.session.idleMinutes * MINUTE;
  }
}

function hashOf(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex');
}

function signedIn(row: SessionAccountRow): SignedIn {
  const roles: readonly Role[] = rolesOf(row.roles);
  return {
    sessionId: String(row.session_id),
    actor: {
      accountId: String(row.id),
      username: row.username,
      roles,
      unit: {
        id: String(row.unit_id),
        path: row.unit_path,
        level: row.unit_level,
        region: row.unit_region,
        department: row.unit_department,
      },
    },
    displayName: row.display_name,
    unitTitle: row.unit_title,
    mustChangePassword: row.must_change_password === 1,
    isSample: row.is_sample === 1,
  };
}
