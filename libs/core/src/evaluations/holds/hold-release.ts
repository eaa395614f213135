import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@xinheng/platform';
import { GradeWatch } from '../grade-watch.js';
import { HeldSubjectsRepository } from './held-subjects.repository.js';

/** Gives the results that a hold held back their effects. */
@Injectable()
export class HoldRelease {
  constructor(
    private readonly clock: Clock,
    private readonly held: HeldSubjectsRepository,
    private readonly watch: GradeWatch,
  ) {}

  /** Lets go of everybody who waits for a hold, and lets effects follow in the same transaction; answers how many. */
  async letGo(tx: Transaction, hold: number): Promise<number> {
    const waiting = await this.held.waitingFor(tx, hold);
    const released = await this.held.letGo(tx, hold);
    const bySchemes = new Map<string, number[]>();
    for (const { scheme, subject } of waiting) bySchemes.set(scheme, [...(bySchemes.get(scheme) ?? []), subject]);
    for (const [scheme, moved] of bySchemes) {
      await this.watch.graded(tx, { scheme, on: this.clock.today(), moved, graded: moved });
    }
    return released;
  }
}
