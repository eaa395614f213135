import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from './config.js';

/** The secret that access tokens are signed with: the one given, or one made at the first start and kept beside the database. */
export function jwtSecretOf(config: Config): string {
  if (config.jwtSecret !== null) return config.jwtSecret;
  const folder = config.database.kind === 'sqlite' ? dirname(config.database.path) : config.dataDir;
  const file = join(folder, 'jwt-secret');
  mkdirSync(folder, { recursive: true });
  try {
    // `wx`: of two processes that start together one makes the secret and the other reads it.
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
