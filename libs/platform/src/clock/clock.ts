/** Where the product asks for the time. Everything below the edge takes days and instants as parameters. */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;

  /** The civil day it is in China (`Asia/Shanghai`) at the present instant, as `YYYY-MM-DD`. */
  today(): string {
    return civilDayInChina(this.now());
  }

  /** The present instant as it is stored: ISO 8601 in UTC with milliseconds, 24 characters. */
  instant(): string {
    return this.now().toISOString();
  }
}

const MILLISECONDS_EAST = 8 * 60 * 60 * 1000;

/** The civil day in China at an instant. China has kept UTC+8 without summer time since 1991. */
export function civilDayInChina(instant: Date): string {
  return new Date(instant.getTime() + MILLISECONDS_EAST).toISOString().slice(0, 10);
}

/** The clock of the machine. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is set; for tests and for replaying a day. */
export class FixedClock extends Clock {
  private at: Date;

  /** `at` is an ISO instant, or a civil day, which means noon of that day in China. */
  constructor(at: string) {
    super();
    this.at = instantOf(at);
  }

  now(): Date {
    return new Date(this.at);
  }

  /** Moves the clock to an ISO instant or to noon of a civil day. */
  set(at: string): void {
    this.at = instantOf(at);
  }

  /** Moves the clock forward. */
  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}

function instantOf(at: string): Date {
  const instant = new Date(at.length === 10 ? `${at}T12:00:00.000+08:00` : at);
  if (Number.isNaN(instant.getTime())) throw new Error(`Not an instant: ${at}`);
  return instant;
}
