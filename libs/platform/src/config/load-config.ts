import { existsSync } from 'node:fs';
import { renderIssue, XinhengError, type Locale } from '@xinheng/problem';
import { LOG_LEVELS } from '../log/log.js';
import { ConfigFiles } from './config-files.js';
import { Config, ENVIRONMENTS } from './config.js';
import { installationRoot, versionOf } from './installation.js';
import type { Environment } from './locale-of-environment.js';
import {
  Findings,
  readChoice,
  readDatabase,
  readInteger,
  readMail,
  readPath,
  readPlugins,
  readRedis,
  readSwitch,
  readTrustedKeys,
  type Setting,
} from './setting-readers.js';

const MINIMUM_SECRET_BYTES = 32;
const MINIMUM_PASSWORD_LENGTH = 8;

/**
 * Makes the configuration from the environment and the files in `config/`; a variable that is empty counts as absent.
 * @param root the folder of the installation, found by itself where it is not given
 * @throws XinhengError `invalid` with one issue for each wrong value: its name, the value, and what is allowed
 */
export function loadConfig(env: Environment = process.env, root: string = installationRoot()): Config {
  const findings = new Findings();
  const environment = readChoice(
    { name: 'NODE_ENV', value: env['NODE_ENV'] || 'development' },
    [ENVIRONMENTS[1], ENVIRONMENTS[0], ENVIRONMENTS[2]],
    findings,
  );
  const files = ConfigFiles.read(root, environment, findings);
  const from = (variable: string, ...keys: readonly string[]): Setting => {
    const value = env[variable];
    return value === undefined || value === '' ? files.get(...keys) : { name: variable, value };
  };
  const integer = (min: number, max: number, ...keys: readonly string[]): number =>
    readInteger(files.get(...keys), min, max, findings);

  const database = readDatabase(from('DATABASE_URL', 'database'), root, findings);
  const carrier = readChoice(from('CARRIER', 'carrier'), ['in-process', 'bull'], findings);
  const redisSetting = from('REDIS_URL', 'redisUrl');
  const redisUrl = readRedis(redisSetting, findings);
  if (carrier === 'bull' && redisUrl === null && findings.issues.every(({ code }) => code !== 'config-redis')) {
    findings.add('config-redis-missing', redisSetting);
  }
  const pluginsSetting = from('PLUGINS_DIR', 'pluginsDir');
  const pluginsDir = readPath(pluginsSetting, root, findings);
  if (!existsSync(pluginsDir)) findings.add('config-folder-missing', pluginsSetting);
  // Only a production installation starts empty unless it is told otherwise.
  const sampleSetting = from('SAMPLE_DATA', 'sampleData');

  const config = new Config({
    environment,
    version: versionOf(root),
    root,
    port: readInteger(from('PORT', 'port'), 1, 65_535, findings),
    database,
    carrier,
    redisUrl,
    pluginsDir,
    plugins: readPlugins(files.get('plugins'), findings),
    trustedKeys: readTrustedKeys(files.get('trustedKeys'), root, findings),
    adminPassword: readAdminPassword(env, findings),
    sampleData: sampleSetting.value === null ? environment !== 'production' : readSwitch(sampleSetting, findings),
    jwtSecret: readJwtSecret(env, environment === 'production', findings),
    dataDir: readPath(files.get('dataDir'), root, findings),
    logLevel: readChoice(files.get('logLevel'), LOG_LEVELS_READ, findings),
    login: {
      attempts: integer(1, 100, 'login', 'attempts'),
      lockMinutes: integer(1, 1_440, 'login', 'lockMinutes'),
      requestsPerMinute: integer(1, 100_000, 'login', 'requestsPerMinute'),
    },
    session: {
      accessMinutes: integer(1, 60, 'session', 'accessMinutes'),
      idleMinutes: integer(5, 10_080, 'session', 'idleMinutes'),
      lifetimeHours: integer(1, 720, 'session', 'lifetimeHours'),
    },
    publicQueries: { requestsPerMinute: integer(1, 100_000, 'publicQueries', 'requestsPerMinute') },
    upload: { maxBytes: integer(1, 1_024, 'upload', 'maxMegabytes') * 1024 * 1024 },
    attachments: { maxBytes: integer(1, 1_024, 'attachments', 'maxMegabytes') * 1024 * 1024 },
    mail: readMail(from('MAIL_URL', 'mail', 'url'), from('MAIL_FROM', 'mail', 'from'), findings),
    notices: {
      announcementDays: integer(1, 366, 'notices', 'announcementDays'),
      remindAfterDays: integer(1, 366, 'notices', 'remindAfterDays'),
    },
    brake: {
      subjects: integer(1, 100_000_000, 'brake', 'subjects'),
      sharePercent: integer(1, 100, 'brake', 'sharePercent'),
      atLeast: integer(1, 100_000_000, 'brake', 'atLeast'),
      volumeFactor: integer(2, 1_000, 'brake', 'volumeFactor'),
    },
    trustProxy: readSwitch(files.get('trustProxy'), findings),
  });
  if (findings.issues.length > 0) throw new XinhengError('invalid', 'config-invalid', {}, findings.issues);
  return config;
}

const LOG_LEVELS_READ: readonly ['info', ...(typeof LOG_LEVELS)[number][]] = [
  'info',
  ...LOG_LEVELS.filter((level) => level !== 'info'),
];

/** What to print when the configuration was refused: a head line and one line for each finding. */
export function describeRefusal(error: XinhengError, locale: Locale): string {
  const lines = error.issues.map((found) => `  - ${renderIssue(found, locale)}`);
  return [renderIssue(error, locale), ...lines].join('\n');
}

function readAdminPassword(env: Environment, findings: Findings): string | null {
  const value = env['ADMIN_PASSWORD'];
  if (value === undefined || value === '') return null;
  if (value.length < MINIMUM_PASSWORD_LENGTH || value.length > 128) {
    // A secret is never shown, not even a wrong one.
    findings.add('config-admin-password', { name: 'ADMIN_PASSWORD', value: '' }, { length: value.length });
  }
  return value;
}

function readJwtSecret(env: Environment, isRequired: boolean, findings: Findings): string | null {
  const value = env['JWT_SECRET'];
  if (value === undefined || value === '') {
    if (isRequired) findings.add('config-jwt-secret-missing', { name: 'JWT_SECRET', value: '' });
    return null;
  }
  const length = Buffer.byteLength(value, 'utf8');
  if (length < MINIMUM_SECRET_BYTES) {
    findings.add('config-jwt-secret-short', { name: 'JWT_SECRET', value: '' }, { length });
  }
  return value;
}
