import type { AuthProvider } from 'react-admin';
import { RequestError } from '../http/request-error.js';
import { requestJson, send } from '../http/request.js';
import { dropToken, keepToken, mayHaveSession, type Token } from '../http/session.js';
import { mayDo } from './access.js';

/** Who is signed in, as `/auth/me` tells. */
export interface Me {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly unit: { id: string; title: string; level: string; region: string | null; department: string | null };
  readonly mustChangePassword: boolean;
  readonly isSample: boolean;
}

let me: Promise<Me> | null = null;

/** The person signed in, read once for a session and anew after `forgetMe`. */
export function readMe(): Promise<Me> {
  // Who has not signed in is nobody; the server need not be asked.
  if (!mayHaveSession()) return Promise.reject(new Error('ra.auth.auth_check_error'));
  me ??= requestJson<Me>('/auth/me').catch((error: unknown) => {
    me = null;
    throw error;
  });
  return me;
}

/** After a change of password: the flag that forced it is gone. */
export function forgetMe(): void {
  me = null;
}

export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    const token = await requestJson<Token>('/auth/login', {
      method: 'POST',
      body: { username, password },
      isAnonymous: true,
    });
    keepToken(token);
    me = null;
  },
  async logout() {
    if (mayHaveSession()) {
      // A session that has ended already cannot be ended again; the page forgets it either way.
      await send('/auth/logout', { method: 'POST' }).catch(() => undefined);
    }
    dropToken();
    me = null;
  },
  async checkAuth() {
    await readMe();
  },
  async checkError(error: unknown) {
    if (error instanceof RequestError && error.status === 401) throw error;
  },
  async getIdentity() {
    const { id, displayName } = await readMe();
    return { id, fullName: displayName };
  },
  async getPermissions() {
    return (await readMe()).roles;
  },
  async canAccess({ resource, action }) {
    return mayDo((await readMe()).roles, resource, action);
  },
};
