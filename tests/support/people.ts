import { AccountsService, SYSTEM_ACTOR, UnitsService, type Role, type UnitLevel } from '@xinheng/core';
import type { TestServer } from './server.js';

/** Somebody of a unit of their own. */
export interface Person {
  readonly username: string;
  readonly roles: readonly Role[];
  readonly level: UnitLevel;
  readonly region: string;
  readonly department?: string;
}

const FIRST = 'Some-Words-2022';
const OWN = 'Own-Words-2022';

/** Makes units below the root and people in them; answers their access tokens by name. */
export async function employ(server: TestServer, people: readonly Person[]): Promise<ReadonlyMap<string, string>> {
  const units = server.app.get(UnitsService);
  const accounts = server.app.get(AccountsService);
  const admin = await server.login('admin');
  const { body: roots } = await server.request<{ id: string }[]>('GET', '/api/v1/units', { token: admin });
  const tokens = new Map<string, string>();
  for (const { username, roles, level, region, department = 'credit' } of people) {
    const values = { title: `${username} 的单位`, level, region, department };
    const { id } = await units.create(SYSTEM_ACTOR, roots[0]?.id ?? '', values);
    await accounts.create(SYSTEM_ACTOR, {
      username,
      displayName: username,
      unit: id,
      roles: [...roles],
      isDisabled: false,
      password: FIRST,
    });
    const token = await server.login(username, FIRST);
    const body = { current: FIRST, next: OWN };
    await server.request('POST', '/api/v1/auth/password', { token, body });
    tokens.set(username, await server.login(username, OWN));
  }
  return tokens;
}
