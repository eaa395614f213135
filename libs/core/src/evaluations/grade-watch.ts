import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import type { Transaction } from '@xinheng/platform';

/** Results that were written under a scheme. */
export interface GradedSubjects {
  readonly scheme: string;
  readonly on: CivilDay;
  /** Whose grade with effects is another one than before, the first grades among them. */
  readonly moved: readonly number[];
  /** Whose facts were read anew, those who moved among them. */
  readonly graded: readonly number[];
}

/** Somebody who lets effects follow results, in the transaction that writes them. */
export interface GradeWatcher {
  graded(tx: Transaction, results: GradedSubjects): Promise<void>;
  announced(tx: Transaction, scheme: string, on: CivilDay): Promise<void>;
}

/** Tells those whose effects follow results; they come after results in rank, and make themselves known here. */
@Injectable()
export class GradeWatch {
  private readonly watchers: GradeWatcher[] = [];

  add(watcher: GradeWatcher): void {
    this.watchers.push(watcher);
  }

  /** Call it in the transaction that wrote the results. */
  async graded(tx: Transaction, results: GradedSubjects): Promise<void> {
    if (results.graded.length === 0) return;
    for (const watcher of this.watchers) await watcher.graded(tx, results);
  }

  /** Call it in the transaction that made what stands under a scheme the announced results of a day. */
  async announced(tx: Transaction, scheme: string, on: CivilDay): Promise<void> {
    for (const watcher of this.watchers) await watcher.announced(tx, scheme, on);
  }
}
