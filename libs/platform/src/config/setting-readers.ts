import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { issue, type Issue, type IssueCode, type IssueParams } from '@xinheng/problem';
import type { DatabaseSettings } from '../database/database.js';

/** One setting as it was found: what it is called where it was set, and what stood there. */
export interface Setting {
  /** The environment variable, or the file with the key. */
  readonly name: string;
  readonly value: unknown;
}

/** Collects what is wrong, so that all of it is said at once. */
export class Findings {
  readonly issues: Issue[] = [];

  /** Notes a wrong value; `params` are added to the setting's name and value. */
  add(code: IssueCode, { name, value }: Setting, params: IssueParams = {}): void {
    this.issues.push(issue(code, '', { name, value: shown(value), ...params }));
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** A whole number within limits; `min` where it is wrong. */
export function readInteger(setting: Setting, min: number, max: number, findings: Findings): number {
  const { value } = setting;
  const number = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) return number;
  findings.add('config-integer', setting, { min, max });
  return min;
}

/** One of a few words; the first where it is wrong. */
export function readChoice<T extends string>(setting: Setting, allowed: readonly [T, ...T[]], findings: Findings): T {
  const found = allowed.find((word) => word === setting.value);
  if (found !== undefined) return found;
  findings.add('config-choice', setting, { allowed: allowed.join(', ') });
  return allowed[0];
}

/** `on` or `off`. */
export function readSwitch(setting: Setting, findings: Findings): boolean {
  return readChoice(setting, ['off', 'on'], findings) === 'on';
}

/** A path, made absolute from the folder of the installation. */
export function readPath(setting: Setting, root: string, findings: Findings): string {
  const { value } = setting;
  if (typeof value === 'string' && value.trim() !== '' && !value.includes('\0')) {
    return isAbsolute(value) ? value : join(root, value);
  }
  findings.add('config-path', setting);
  return root;
}

/** A list of plugin ids. */
export function readPlugins(setting: Setting, findings: Findings): readonly string[] {
  const { value } = setting;
  const ids: readonly unknown[] = Array.isArray(value) ? value : [null];
  const words = ids.filter((id): id is string => typeof id === 'string' && /^[a-z][a-z0-9-]{1,40}$/.test(id));
  if (words.length === ids.length && new Set(words).size === words.length) return words;
  findings.add('config-plugins', setting);
  return [];
}

/** Files with public keys, by paths from the installation's folder; answers the keys in PEM. */
export function readTrustedKeys(setting: Setting, root: string, findings: Findings): readonly string[] {
  const { value } = setting;
  const paths: readonly unknown[] = Array.isArray(value) ? value : [null];
  return paths.flatMap((path) => {
    try {
      const pem = readFileSync(join(root, String(path)), 'utf8');
      if (createPublicKey(pem).asymmetricKeyType === 'ed25519') return [pem];
    } catch {
      // Told below like a key of another kind.
    }
    findings.add('config-trusted-keys', { name: setting.name, value: path });
    return [];
  });
}

/** `sqlite:<path>` or `mysql://user:password@host:port/db`. The password never stands in a finding. */
export function readDatabase(setting: Setting, root: string, findings: Findings): DatabaseSettings {
  const text = typeof setting.value === 'string' ? setting.value : '';
  const path = /^sqlite:(?!\/\/)(.+)$/.exec(text)?.[1]?.trim();
  if (path !== undefined && path !== '' && path !== ':memory:') {
    return { kind: 'sqlite', path: isAbsolute(path) ? path : join(root, path) };
  }
  const server = mysqlServer(text);
  if (server !== null) return server;
  findings.add('config-database', { name: setting.name, value: text.replace(/:\/\/.*@/, '://***@') });
  return { kind: 'sqlite', path: join(root, 'var/xinheng.db') };
}

function mysqlServer(text: string): DatabaseSettings | null {
  if (!text.startsWith('mysql://')) return null;
  try {
    const url = new URL(text);
    const database = decodeURIComponent(url.pathname.slice(1));
    if (url.hostname === '' || !/^[A-Za-z0-9_$-]{1,64}$/.test(database) || url.search !== '' || url.hash !== '') {
      return null;
    }
    return {
      kind: 'mysql',
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port === '' ? 3306 : Number(url.port),
      user: url.username === '' ? 'root' : decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database,
    };
  } catch {
    return null;
  }
}

/** `redis://host:port/n`; null where nothing is set. */
export function readRedis(setting: Setting, findings: Findings): string | null {
  const { value } = setting;
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  try {
    const url = new URL(text);
    if (/^rediss?:$/.test(url.protocol) && url.hostname !== '' && /^\/?\d*$/.test(url.pathname)) return text;
  } catch {
    // Not a URL at all: the finding below says what it should be.
  }
  findings.add('config-redis', { name: setting.name, value: text.replace(/:\/\/.*@/, '://***@') });
  return null;
}

/** `smtp://user:password@host:port` with the address that mail comes from; null where nothing is set. */
export function readMail(
  server: Setting,
  sender: Setting,
  findings: Findings,
): { readonly url: string; readonly from: string } | null {
  const { value } = server;
  if (value === null || value === undefined || value === '') return null;
  const url = typeof value === 'string' ? value : JSON.stringify(value);
  const from = typeof sender.value === 'string' ? sender.value : '';
  if (!isMailServer(url)) {
    findings.add('config-mail', { name: server.name, value: url.replace(/:\/\/.*@/, '://***@') });
  }
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) findings.add('config-mail-sender', sender);
  return { url, from };
}

function isMailServer(text: string): boolean {
  try {
    const url = new URL(text);
    return /^smtps?:$/.test(url.protocol) && url.hostname !== '';
  } catch {
    return false;
  }
}
