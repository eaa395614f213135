import type { Value } from '@xinheng/logic';
import type { CivilDay, SubjectInput, SubjectRecord } from '../model.js';
import type { Entry } from '../records/aggregates.js';
import type { Span } from '../records/counting.js';
import type { RecordFact } from '../records/record-fact.js';
import type { RecordSink } from '../records/record-plan.js';
import { spanInWindow } from '../records/window.js';

/** One entry of one fact with the days on which it counts. */
export interface Contribution extends Span {
  /** The place of the fact among the program's record facts. */
  readonly order: number;
  readonly entry: Entry;
}

/** What one pass over the records of a subject gave, as of one day, and what of it will change. */
export class Reading implements RecordSink {
  /** Aggregation states by the order of record facts. */
  readonly states: unknown[];
  /** Entries that come or go after the day, and all entries of facts that cannot let one go. */
  readonly kept: Contribution[] = [];
  row: Value[] = [];

  constructor(
    readonly input: SubjectInput,
    private readonly asOf: CivilDay,
    facts: readonly RecordFact[],
    private readonly orderOf: ReadonlyMap<RecordFact, number>,
  ) {
    this.states = facts.map(({ aggregation }) => aggregation.start());
  }

  take(fact: RecordFact, record: SubjectRecord, span: Span): void {
    const value = fact.field === null ? null : fact.field(record);
    // A record that lacks the field is passed over.
    if (fact.field !== null && value === null) return;
    const { asOf } = this;
    const on = fact.dayOf(record);
    for (const piece of fact.pieces) {
      const counted = spanInWindow(span, on, piece);
      if (counted === null || (counted.until !== null && counted.until <= asOf)) continue;
      const order = this.orderOf.get(fact) ?? 0;
      const entry: Entry = { on, id: record.id, value };
      if (counted.from <= asOf) this.states[order] = fact.aggregation.add(this.states[order], entry);
      if (counted.until !== null || counted.from > asOf || fact.aggregation.remove === undefined) {
        this.kept.push({ order, entry, from: counted.from, until: counted.until });
      }
    }
  }
}
