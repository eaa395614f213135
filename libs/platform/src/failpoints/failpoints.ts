/**
 * The places where a process may die or stand still with work in hand. The numbers are those of the crash points
 * that `docs/decisions` tells of: each is followed by a way in which the work is found again.
 */
export const FAILPOINTS = [
  /** Marked subjects are leased, nothing is read yet. */
  'trickle-claimed',
  /** They are graded in memory; the transaction has not begun. */
  'trickle-graded',
  /** Inside the transaction, before anything is written. */
  'trickle-begun',
  /** Inside the transaction, everything is written. */
  'trickle-written',
  /** The transaction is committed; nobody was told. */
  'trickle-committed',
  /** A shard is leased, nothing is read yet. */
  'shard-claimed',
  'shard-graded',
  'shard-begun',
  'shard-written',
  'shard-committed',
  /** All shards of a run are done; the run itself is not ended yet. */
  'run-ending',
  /** Messages are leased, nothing is handed over yet. */
  'outbox-claimed',
  /** A message is handed over; that it was is not written down yet. */
  'outbox-handed-over',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

/** Where tests make a program fail. A program that was not started by a test passes every place. */
export abstract class Failpoints {
  /** Comes back at once, later, or never. */
  abstract pass(point: Failpoint): Promise<void>;
}

/** Nothing fails. */
export class NoFailpoints extends Failpoints {
  async pass(): Promise<void> {
    // Goes on.
  }
}
