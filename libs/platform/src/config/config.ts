import type { DatabaseSettings } from '../database/database.js';
import type { LogLevel } from '../log/log.js';

/** What `NODE_ENV` may be. */
export const ENVIRONMENTS = ['production', 'development', 'test'] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

/** How the program was told to run. Frozen; made by `loadConfig`. */
export interface ConfigValues {
  readonly environment: EnvironmentName;
  /** The version of the product. */
  readonly version: string;
  /** The folder of the installation; relative paths of settings start here. */
  readonly root: string;
  readonly port: number;
  readonly database: DatabaseSettings;
  readonly carrier: 'in-process' | 'bull';
  readonly redisUrl: string | null;
  /** The folder that holds the folders of plugins. */
  readonly pluginsDir: string;
  /** Ids of the plugins in force from the first start, national first. */
  readonly plugins: readonly string[];
  /** Public keys in PEM; where there are any, only packages that one of them signed are taken. */
  readonly trustedKeys: readonly string[];
  readonly adminPassword: string | null;
  readonly sampleData: boolean;
  /** Null where none was given; `jwtSecretOf` then makes one and keeps it. */
  readonly jwtSecret: string | null;
  /** Where files that belong to the data are kept: secrets made here, uploads, audit checkpoints. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly login: {
    /** Wrong passwords in a row after which an account is locked. */
    readonly attempts: number;
    readonly lockMinutes: number;
    /** Login requests that one address may make in a minute. */
    readonly requestsPerMinute: number;
  };
  readonly session: {
    readonly accessMinutes: number;
    /** A session ends when it was not used for this long. */
    readonly idleMinutes: number;
    /** A session ends after this long however much it is used. */
    readonly lifetimeHours: number;
  };
  readonly publicQueries: {
    /** Public queries that one address may make in a minute. */
    readonly requestsPerMinute: number;
  };
  readonly upload: {
    /** The largest file taken, in bytes. */
    readonly maxBytes: number;
  };
  readonly attachments: {
    /** The largest piece of evidence taken, in bytes. */
    readonly maxBytes: number;
  };
  /** The mail server; null where there is none, and e-mail is written to the log. */
  readonly mail: {
    readonly url: string;
    /** The address that e-mail comes from. */
    readonly from: string;
  } | null;
  readonly notices: {
    /** Service by announcement counts so many days, where a template says nothing else. */
    readonly announcementDays: number;
    /** After so many days somebody is reminded of a document that is not served. */
    readonly remindAfterDays: number;
  };
  /** From when on worsening waits for a second person. */
  readonly brake: {
    /** More subjects than this by one run or import. */
    readonly subjects: number;
    /** Or a greater share of those covered, in percent. */
    readonly sharePercent: number;
    /** Fewer subjects, or rows of an import, than this never make anybody wait. */
    readonly atLeast: number;
    /** Or an import of more than so many times the rows that its provider usually brings. */
    readonly volumeFactor: number;
  };
  /** Whether the program stands behind a proxy whose `X-Forwarded-*` headers are true. */
  readonly trustProxy: boolean;
}

/** The configuration as a thing that is asked for by its class. */
export class Config implements ConfigValues {
  readonly environment: EnvironmentName;
  readonly version: string;
  readonly root: string;
  readonly port: number;
  readonly database: DatabaseSettings;
  readonly carrier: 'in-process' | 'bull';
  readonly redisUrl: string | null;
  readonly pluginsDir: string;
  readonly plugins: readonly string[];
  readonly trustedKeys: readonly string[];
  readonly adminPassword: string | null;
  readonly sampleData: boolean;
  readonly jwtSecret: string | null;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly login: ConfigValues['login'];
  readonly session: ConfigValues['session'];
  readonly publicQueries: ConfigValues['publicQueries'];
  readonly upload: ConfigValues['upload'];
  readonly attachments: ConfigValues['attachments'];
  readonly mail: ConfigValues['mail'];
  readonly notices: ConfigValues['notices'];
  readonly brake: ConfigValues['brake'];
  readonly trustProxy: boolean;

  constructor(values: ConfigValues) {
    Object.assign(this, values);
    Object.freeze(this);
  }

  /** The same configuration with some values exchanged; for tests and one-off commands. */
  with(changes: Partial<ConfigValues>): Config {
    return new Config({ ...this, ...changes });
  }
}
