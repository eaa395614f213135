import { Injectable } from '@nestjs/common';
import { Clock, Failpoints, isLostConnection, Log, UnitOfWork } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { leaseOf } from './lease.js';
import { RunShardsRepository, type ClaimedShard, type ShardFailure } from './run-shards.repository.js';
import { RunsRepository } from './runs.repository.js';
import { ShardGrader } from './shard-grader.js';
import { LostClaimError, ShardWriter } from './shard-writer.js';
import { WorkSettings } from './work-settings.js';

/** Works shards: claims one, grades it in memory, and commits everything in one transaction. */
@Injectable()
export class ShardWorker {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly failpoints: Failpoints,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: WorkSettings,
    private readonly runs: RunsRepository,
    private readonly shards: RunShardsRepository,
    private readonly grader: ShardGrader,
    private readonly writer: ShardWriter,
  ) {}

  /** Works a certain shard; does nothing where it is done, held by another, or its run does not run. */
  async work(run: number, shard: number, owner: string): Promise<boolean> {
    return this.workClaimed(
      await this.unitOfWork.run(async (tx) => {
        const lease = leaseOf(this.clock, this.settings, owner);
        const claimed = await this.shards.claim(tx, run, shard, lease);
        if (claimed !== null) await this.runs.begin(tx, run, lease.now);
        return claimed;
      }),
    );
  }

  /** Works any shard that can be worked; false where there is none. */
  async workNext(owner: string): Promise<boolean> {
    return this.workClaimed(
      await this.unitOfWork.run(async (tx) => {
        const lease = leaseOf(this.clock, this.settings, owner);
        const claimed = await this.shards.claimNext(tx, lease);
        if (claimed !== null) await this.runs.begin(tx, claimed.run, lease.now);
        return claimed;
      }),
    );
  }

  private async workClaimed(claimed: ClaimedShard | null): Promise<boolean> {
    if (claimed === null) return false;
    await this.failpoints.pass('shard-claimed');
    const renewal = this.keepRenewing(claimed);
    try {
      const run = await this.runs.bare(claimed.run);
      if (run === undefined) throw new Error(`Run ${claimed.run} is gone`);
      const graded = await this.grader.grade(run, claimed);
      await this.failpoints.pass('shard-graded');
      await this.writer.write(graded);
    } catch (error) {
      await this.giveBack(claimed, error);
    } finally {
      clearInterval(renewal);
    }
    return true;
  }

  /** Holds the claim for as long as this process lives, however long the shard takes. */
  private keepRenewing(claimed: ClaimedShard): NodeJS.Timeout {
    const renew = async (): Promise<void> => {
      const { until } = leaseOf(this.clock, this.settings, '');
      await this.unitOfWork.run((tx) => this.shards.renew(tx, claimed, until));
    };
    // One at a time: while the shard itself is written its row is locked, and those who wait for it would take up the
    // connections that others need.
    let isRenewing = false;
    return setInterval(() => {
      if (isRenewing) return;
      isRenewing = true;
      renew()
        .catch((error: unknown) => {
          this.log.error('A claim could not be renewed; another worker may take the shard over', error, {
            ...placeOf(claimed),
          });
        })
        .finally(() => (isRenewing = false));
    }, this.settings.lease / 3);
  }

  private async giveBack(claimed: ClaimedShard, error: unknown): Promise<void> {
    if (error instanceof LostClaimError) {
      this.log.warn('The claim on a shard was lost; its result is left to who holds it now', placeOf(claimed));
      return;
    }
    this.log.error('A shard failed', error, { ...placeOf(claimed), failures: claimed.failures + 1 });
    await this.unitOfWork.run((tx) => this.shards.release(tx, claimed, this.failureOf(claimed, error)));
  }

  private failureOf(claimed: ClaimedShard, error: unknown): ShardFailure {
    const later = (pause: number): string => new Date(this.clock.now().getTime() + pause).toISOString();
    const stored = issueOf(error);
    const { firstPause, failures } = this.settings;
    if (isLostConnection(error)) return { error: stored, notBefore: later(firstPause), isCounted: false };
    // What is refused, such as definitions that are not in force any more, does not get better by waiting.
    const isFinal = error instanceof XinhengError;
    const notBefore = isFinal || claimed.failures + 1 >= failures ? null : later(firstPause * 2 ** claimed.failures);
    return { error: stored, notBefore, isCounted: true };
  }
}

function placeOf({ run, shard }: ClaimedShard): { readonly run: number; readonly shard: number } {
  return { run, shard };
}

/** What went wrong, as the code and params of an issue. */
function issueOf(error: unknown): string {
  if (error instanceof XinhengError) return JSON.stringify({ code: error.code, params: error.params });
  const reason = error instanceof Error ? error.message : String(error);
  return JSON.stringify({ code: 'run-shard-error', params: { reason: reason.slice(0, 500) } });
}
