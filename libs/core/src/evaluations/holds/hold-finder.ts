import { Injectable } from '@nestjs/common';
import { Clock, Config, type Transaction } from '@xinheng/platform';
import { ImportBatchesRepository } from '../../imports/import-batches.repository.js';
import { isUnusual, usualVolume } from './brake.js';
import { EffectHoldsRepository, type NewHold } from './effect-holds.repository.js';
import { HeldSubjectsRepository } from './held-subjects.repository.js';

/** The run that grades, as far as a hold needs to know it. */
export interface GradingRun {
  readonly id: number;
  readonly scheme: string;
  /** How many subjects it covers. */
  readonly total: number;
  readonly unit: number;
  /** The id of the account; 0: the program itself. */
  readonly startedBy: number;
}

/** An import that ended longer ago has been judged, or nobody was graded because of it. */
const RECENT_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

/**
 * Says for whom whose grade got worse there is somebody to wait for. While a run or an import is at work, how many it
 * will worsen is not known, so everybody it worsens waits until it is done; what is worse because of a small import, a
 * single record, or time alone never waits.
 */
@Injectable()
export class HoldFinder {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly imports: ImportBatchesRepository,
    private readonly holds: EffectHoldsRepository,
    private readonly held: HeldSubjectsRepository,
  ) {}

  /**
   * The hold for each of some subjects; none for those without. A stop comes before everything, the import that brought
   * a record before the run.
   */
  async of(
    tx: Transaction,
    { scheme, run }: { readonly scheme: string; readonly run: GradingRun | null },
    subjects: readonly number[],
  ): Promise<ReadonlyMap<number, number>> {
    if (subjects.length === 0) return new Map();
    const stop = await this.holds.stopOf(tx, scheme);
    if (stop !== undefined) return new Map(subjects.map((subject) => [subject, stop.id]));
    const found = await this.ofImports(tx, subjects);
    const left = subjects.filter((subject) => !found.has(subject));
    const ofRun = run === null || left.length === 0 ? null : await this.ofRun(tx, run);
    return ofRun === null ? found : new Map([...found, ...left.map((subject) => [subject, ofRun] as const)]);
  }

  private async ofImports(tx: Transaction, subjects: readonly number[]): Promise<ReadonlyMap<number, number>> {
    await this.notice(tx);
    const open = new Map((await this.holds.open(tx, 'import')).map((hold) => [hold.cause_id, hold.id]));
    if (open.size === 0) return new Map();
    const imports = await this.held.importsOf(tx, [...open.keys()], subjects);
    return new Map(
      [...imports].flatMap(([subject, batch]) => {
        const hold = open.get(batch);
        return hold === undefined ? [] : [[subject, hold]];
      }),
    );
  }

  /** Has every import watched that came since the last one and is large enough to worsen too many. */
  private async notice(tx: Transaction): Promise<void> {
    const { atLeast } = this.config.brake;
    const since = new Date(this.clock.now().getTime() - RECENT_DAYS * DAY_MILLISECONDS).toISOString();
    const news = await this.imports.largeSince(tx, { after: await this.holds.lastImport(tx), atLeast, since });
    const holds: NewHold[] = [];
    for (const batch of news) {
      const usual = usualVolume(await this.imports.volumesBefore(tx, batch));
      holds.push({
        cause: 'import',
        cause_id: batch.id,
        scheme: null,
        reason: isUnusual(batch.total, usual, this.config.brake) ? 'volume' : null,
        covered: 0,
        volume: batch.total,
        usual_volume: usual,
        unit_id: batch.unit_id,
        started_by: batch.created_by,
      });
    }
    await this.holds.watch(tx, holds, this.clock.instant());
  }

  private async ofRun(tx: Transaction, run: GradingRun): Promise<number | null> {
    if (run.total < this.config.brake.atLeast) return null;
    const hold = await this.holds.ofCause(tx, 'run', run.id);
    if (hold !== undefined) {
      await this.holds.rewatch(tx, hold.id);
      return hold.id;
    }
    const watching: NewHold = {
      cause: 'run',
      cause_id: run.id,
      scheme: run.scheme,
      reason: null,
      covered: run.total,
      volume: null,
      usual_volume: null,
      unit_id: run.unit,
      started_by: run.startedBy === 0 ? null : run.startedBy,
    };
    await this.holds.watch(tx, [watching], this.clock.instant());
    return (await this.holds.ofCause(tx, 'run', run.id))?.id ?? null;
  }
}
