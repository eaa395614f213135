export { civilDayInChina, Clock, FixedClock, SystemClock } from './clock/clock.js';
export { Config, type ConfigValues, type EnvironmentName } from './config/config.js';
export { installationRoot } from './config/installation.js';
export { jwtSecretOf } from './config/jwt-secret.js';
export { describeRefusal, loadConfig } from './config/load-config.js';
export { localeOfEnvironment, type Environment } from './config/locale-of-environment.js';
export { Database, type DatabaseSettings } from './database/database.js';
export { databaseFailureOf, isDataFault, isDuplicateKey, isLostConnection } from './database/database-error.js';
export {
  LIKE_ESCAPE,
  likeText,
  placeholders,
  rowIdOf,
  type DatabaseKind,
  type Dialect,
  type UpsertUpdate,
} from './database/dialect.js';
export { LibsqlDriver } from './database/libsql-driver.js';
export { openConfiguredDatabase, openDatabase } from './database/open-database.js';
export { schemaReport } from './database/schema-report.js';
export type { ExecuteResult, Reader, SqlValue, Transaction } from './database/sql.js';
export { UnitOfWork } from './database/unit-of-work.js';
export { FAILPOINTS, Failpoints, NoFailpoints, type Failpoint } from './failpoints/failpoints.js';
export { Health, type HealthCheck } from './health/health.js';
export { Log, LOG_LEVELS, type LogFacts, type LogLevel } from './log/log.js';
export { Metrics } from './metrics/metrics.js';
export { PlatformModule, type Platform } from './platform.module.js';
export {
  listSql,
  readPage,
  type ListCondition,
  type ListField,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type PageRequest,
  type SqlCondition,
} from './list/list-query.js';
export { pageOfRows } from './list/page-of-rows.js';
