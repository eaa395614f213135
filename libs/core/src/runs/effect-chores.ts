import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Transaction } from '@xinheng/platform';
import { ListEntriesService } from '../lists/list-entries.service.js';
import { MeasureApplicationsService } from '../measures/measure-applications.service.js';

const PAGE = 500;

/** Ends by itself what has its day: periods of entries and of measures, and publicity. */
@Injectable()
export class EffectChores {
  /** The day on which nothing was due any more. */
  private doneOn: string | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: ListEntriesService,
    private readonly measures: MeasureApplicationsService,
  ) {}

  /** Everything that is due by today, a page in each transaction; missed days are made up for, each under its own day. */
  async endDue(): Promise<void> {
    const today = this.clock.today();
    if (this.doneOn === today) return;
    await this.drain((tx) => this.entries.expire(tx, PAGE));
    await this.drain((tx) => this.entries.endPublicity(tx, PAGE));
    await this.drain((tx) => this.measures.expire(tx, PAGE));
    this.doneOn = today;
  }

  private async drain(page: (tx: Transaction) => Promise<number>): Promise<void> {
    while ((await this.unitOfWork.run(page)) === PAGE);
  }
}
