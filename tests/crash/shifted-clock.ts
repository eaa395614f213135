import { Clock } from '@xinheng/platform';

/** A clock that goes as the machine's does, from another day: several processes on it agree to the millisecond. */
export class ShiftedClock extends Clock {
  /** @param shift milliseconds that are added to the machine's time */
  constructor(public shift: number) {
    super();
  }

  /** A clock on which it is an instant now. */
  static at(instant: string): ShiftedClock {
    return new ShiftedClock(Date.parse(instant) - Date.now());
  }

  /** From now on it is another instant; it goes on from there. */
  moveTo(instant: string): void {
    this.shift = Date.parse(instant) - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.shift);
  }
}
