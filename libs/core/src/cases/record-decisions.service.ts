import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/calendar';
import { Clock, UnitOfWork, type Transaction } from '@xinheng/platform';
import type { Actor } from '../accounts/actor.js';
import { ListEntriesService } from '../lists/list-entries.service.js';
import { MeasureApplicationsService } from '../measures/measure-applications.service.js';
import type { DayAct } from '../records/check-act.js';
import { RecordActsService, type ActTarget } from '../records/record-acts.service.js';

/** How what rests on a record ends with it. */
type RecordEnding = 'repaired' | 'voided';

/**
 * What is done to a record by hand, with its ripple: entries on lists and measures that rest on it end in the same
 * transaction (Heilongjiang Art. 38 para. 3, Art. 40 para. 2), so that nothing goes on without its ground.
 */
@Injectable()
export class RecordDecisionsService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: RecordActsService,
    private readonly entries: ListEntriesService,
    private readonly measures: MeasureApplicationsService,
  ) {}

  /** Takes a record back, and ends what rests on it. @throws XinhengError as `RecordActsService.void` */
  async void(actor: Actor, target: ActTarget, reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.acts.void(actor, target, reason, tx);
      await this.ripple(tx, actor, target.id, { how: 'voided', on: this.clock.today(), reason });
    });
  }

  /** Notes an act that has its day; a repair ends what rests on the record. @throws XinhengError as `RecordActsService.note` */
  async note(
    actor: Actor,
    target: ActTarget,
    act: { readonly act: DayAct; readonly on: CivilDay; readonly reason: string },
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.acts.note(actor, target, act, tx);
      if (act.act !== 'repair') return;
      // What rests on it ends now, whenever it was made good: nobody can take back the days that have passed.
      await this.ripple(tx, actor, target.id, { how: 'repaired', on: this.clock.today(), reason: act.reason });
    });
  }

  /** Moves a record to another subject; what rested on it here rests on nothing. @throws XinhengError as `RecordActsService.move` */
  async move(actor: Actor, target: ActTarget, subject: string, reason: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const moved = await this.acts.move(actor, target, subject, reason, tx);
      await this.ripple(tx, actor, target.id, { how: 'voided', on: this.clock.today(), reason });
      return moved;
    });
  }

  private async ripple(
    tx: Transaction,
    actor: Actor,
    record: string,
    end: { readonly how: RecordEnding; readonly on: CivilDay; readonly reason: string },
  ): Promise<void> {
    await this.entries.leaveForRecord(tx, actor, record, end);
    await this.measures.endForRecord(tx, actor, record, end);
  }
}
