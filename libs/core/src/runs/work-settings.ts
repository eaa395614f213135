import type { DatabaseKind } from '@xinheng/platform';

/** How work is cut and how long is waited. Durations in milliseconds. */
export interface WorkSettingsValues {
  /** How often the database is asked for work that no hint told of. */
  readonly sweepEvery: number;
  /** How long a worker may hold what it claimed before another takes it over; it renews in time. */
  readonly lease: number;
  /** How many subjects a shard of a run has. */
  readonly shardSubjects: number;
  /** How many shards a process works at once. */
  readonly shardsAtOnce: number;
  /** How many marked subjects are graded in one transaction. */
  readonly trickleSubjects: number;
  /** A shard, or a subject, that failed this often is set aside; the others go on. */
  readonly failures: number;
  /** A shard whose workers died this often is set aside. */
  readonly attempts: number;
  /** The first pause before what failed is tried again; it doubles. */
  readonly firstPause: number;
}

/** The settings under which this process works. */
export class WorkSettings implements WorkSettingsValues {
  readonly sweepEvery: number;
  readonly lease: number;
  readonly shardSubjects: number;
  readonly shardsAtOnce: number;
  readonly trickleSubjects: number;
  readonly failures: number;
  readonly attempts: number;
  readonly firstPause: number;

  constructor(values: WorkSettingsValues) {
    Object.assign(this, values);
    Object.freeze(this);
  }

  /**
   * What has proved itself. The embedded database is worked by the process that also answers people, so its shards
   * are small enough for pages to be answered in between; a database server is asked less often for more.
   */
  static usual(kind: DatabaseKind): WorkSettings {
    return new WorkSettings({
      sweepEvery: 1_000,
      lease: 15_000,
      shardSubjects: kind === 'sqlite' ? 2_000 : 10_000,
      // The embedded database does one thing at a time.
      shardsAtOnce: kind === 'sqlite' ? 1 : 2,
      trickleSubjects: 500,
      failures: 3,
      attempts: 20,
      firstPause: 2_000,
    });
  }
}
