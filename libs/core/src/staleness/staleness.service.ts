import { Inject, Injectable, Optional } from '@nestjs/common';
import { CARRIER, type Carrier } from '@xinheng/carrier';
import type { Transaction } from '@xinheng/platform';
import type { Definitions } from '../definitions/definitions.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { MarksRepository, type Mark } from './marks.repository.js';
import { WatchedSchemes, type SubjectChange } from './watched-schemes.js';

/** Marks results that a change can touch, in the transaction of the change. */
@Injectable()
export class StalenessService {
  private readonly watched = new WeakMap<Definitions, WatchedSchemes>();

  constructor(
    private readonly definitions: DefinitionsService,
    private readonly marks: MarksRepository,
    /** A program without one leaves marks to the sweeps of those who work. */
    @Optional() @Inject(CARRIER) private readonly carrier: Carrier | null = null,
  ) {}

  /**
   * Wants everybody graded again whom the changes can touch; answers how many marks it set. A subject that changed
   * itself is marked under every scheme it was ever graded by too, so that it leaves those it no longer belongs to.
   */
  async mark(tx: Transaction, changes: readonly SubjectChange[], at: string): Promise<number> {
    if (changes.length === 0) return 0;
    const watched = this.watchedBy(await this.definitions.current());
    const marks = new Map<string, Mark>();
    const add = (mark: Mark): unknown => marks.set(`${mark.scheme} ${mark.subject}`, mark);
    for (const change of changes) {
      for (const scheme of watched.touchedBy(change)) add({ scheme, subject: change.subject });
    }
    const themselves = changes.filter(({ items, isOfLinked }) => items === undefined && isOfLinked !== true);
    if (themselves.length > 0) {
      const known = await this.marks.known(tx, [...new Set(themselves.map(({ subject }) => subject))]);
      known.forEach(add);
    }
    await this.marks.raise(tx, [...marks.values()], at);
    if (marks.size > 0) tx.afterCommit(() => this.carrier?.announce({ kind: 'trickle' }));
    return marks.size;
  }

  /** The qualified items whose records count against somebody under a scheme in force. */
  async adverseItems(): Promise<readonly string[]> {
    const definitions = await this.definitions.current();
    return this.watchedBy(definitions).items.filter((key) => definitions.latestItem(key)?.item.nature === 'negative');
  }

  /** Takes the marks from subjects that are no more: nobody would ever serve them. */
  async forget(tx: Transaction, subjects: readonly number[]): Promise<void> {
    await this.marks.drop(tx, subjects);
  }

  private watchedBy(definitions: Definitions): WatchedSchemes {
    let watched = this.watched.get(definitions);
    if (watched === undefined) this.watched.set(definitions, (watched = new WatchedSchemes(definitions)));
    return watched;
  }
}
