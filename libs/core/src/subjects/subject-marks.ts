import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import { StalenessService } from '../staleness/staleness.service.js';
import type { SubjectChange } from '../staleness/watched-schemes.js';
import { bySubject } from './by-subject.js';
import { SubjectLinksRepository } from './subject-links.repository.js';

/** Marks subjects that changed, and those who are linked to them and may read their records. */
@Injectable()
export class SubjectMarks {
  constructor(
    private readonly links: SubjectLinksRepository,
    private readonly staleness: StalenessService,
  ) {}

  /** Marks in the transaction of the change; answers how many marks it set. */
  async mark(tx: Transaction, changes: readonly SubjectChange[], at: string): Promise<number> {
    if (changes.length === 0) return 0;
    const changed = bySubject(changes);
    const holders = await this.links.holdersOf(tx, [...changed.keys()]);
    const ofLinked = holders.flatMap(({ holder, linked, kind, region }) =>
      (changed.get(linked) ?? []).map(({ items }) => ({
        subject: holder,
        kinds: [kind],
        regions: [region],
        isOfLinked: true,
        ...(items === undefined ? {} : { items }),
      })),
    );
    return this.staleness.mark(tx, [...changes, ...ofLinked], at);
  }

  /** Takes the marks from subjects that are no more. */
  async forget(tx: Transaction, subjects: readonly number[]): Promise<void> {
    await this.staleness.forget(tx, subjects);
  }
}
