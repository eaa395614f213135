import { now } from '../clock.js';

/** The answer of login and refresh. */
export interface Token {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/**
 * Only says that this browser has signed in, so that a first visit asks the server for no session it cannot have. The
 * token itself never leaves memory; what outlives the page is the HttpOnly cookie.
 */
const MARK = 'xinheng.signed-in';
/** Renewed this long before it ends, so that no request meets a dead token. */
const MARGIN_MS = 30_000;

let current: { readonly value: string; readonly until: number } | null = null;
let refreshing: Promise<string | null> | null = null;

/** Takes a token into memory. */
export function keepToken(token: Token): void {
  current = { value: token.accessToken, until: now() + token.expiresIn * 1000 - MARGIN_MS };
  localStorage.setItem(MARK, '1');
}

/** Forgets the session in this page and tells later visits that there is none. */
export function dropToken(): void {
  current = null;
  localStorage.removeItem(MARK);
}

/** Whether it is worth asking for a new token. */
export function mayHaveSession(): boolean {
  return current !== null || localStorage.getItem(MARK) !== null;
}

/**
 * The token to send, renewed when it is about to end; null when nobody is signed in. Renewals of several requests, and
 * of several windows where the browser has locks, happen one after the other: a refresh cookie works once.
 */
export async function tokenToSend(renew: () => Promise<Token | null>, stale?: string): Promise<string | null> {
  if (current && current.until > now() && current.value !== stale) return current.value;
  if (!mayHaveSession()) return null;
  refreshing ??= renewOnce(renew).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function renewOnce(renew: () => Promise<Token | null>): Promise<string | null> {
  const locks = (navigator as { locks?: LockManager }).locks;
  const token = locks ? await locks.request('xinheng-refresh', () => renew()) : await renew();
  if (!token) {
    dropToken();
    return null;
  }
  keepToken(token);
  return token.accessToken;
}
