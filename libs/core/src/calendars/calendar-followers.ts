import { Injectable } from '@nestjs/common';
import type { CivilDay, WorkingCalendar } from '@xinheng/calendar';
import type { Transaction } from '@xinheng/platform';

/** A last day that another calendar moves. */
export interface MovedDeadline {
  /** What it belongs to: `case` and its id. */
  readonly objectType: string;
  readonly objectId: string;
  /** As people call it: the number of the case. */
  readonly name: string;
  readonly clock: string;
  readonly from: CivilDay;
  readonly to: CivilDay;
  /** The new calendar would have ended it earlier; what was told stands. */
  readonly isKept: boolean;
}

/** What keeps days that were counted by the calendar. */
export interface CalendarFollower {
  /** What a calendar would move, without moving it. */
  moves(calendar: WorkingCalendar): Promise<readonly MovedDeadline[]>;
  /** Counts anew in the transaction that puts a calendar in force; no time told becomes shorter. */
  recount(tx: Transaction, calendar: WorkingCalendar): Promise<void>;
}

/** Those who keep days by the calendar tell it here; features that rank later are not imported. */
@Injectable()
export class CalendarFollowers {
  private readonly followers: CalendarFollower[] = [];

  register(follower: CalendarFollower): void {
    this.followers.push(follower);
  }

  async moves(calendar: WorkingCalendar): Promise<readonly MovedDeadline[]> {
    return (await Promise.all(this.followers.map((follower) => follower.moves(calendar)))).flat();
  }

  async recount(tx: Transaction, calendar: WorkingCalendar): Promise<void> {
    for (const follower of this.followers) await follower.recount(tx, calendar);
  }
}
