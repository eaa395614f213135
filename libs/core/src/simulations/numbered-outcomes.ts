import type { SimulatedMove } from './simulation-grader.js';
import type { NumberedMove } from './simulation-moves.repository.js';
import type { SimulatedOutcome } from './simulated-scheme.js';

/** So many outcomes are remembered; beyond that one may be written twice. */
const MOST_KEPT = 50_000;

/** Gives equal outcomes one number, so that what many have in common is written once. */
export class NumberedOutcomes {
  private readonly numbers = new Map<string, number>();
  private readonly known = new WeakMap<SimulatedOutcome, number>();
  private last = 0;
  private unwritten: { number: number; outcome: string }[] = [];

  /** Outcomes that were numbered since `forgetFresh`. */
  get fresh(): readonly { readonly number: number; readonly outcome: string }[] {
    return this.unwritten;
  }

  number({ subject, before, after }: SimulatedMove): NumberedMove {
    return { subject, from: before.grade, to: after.grade, before: this.of(before), after: this.of(after) };
  }

  /** To be called when `fresh` is committed. */
  forgetFresh(): void {
    this.unwritten = [];
  }

  private of(outcome: SimulatedOutcome): number {
    const known = this.known.get(outcome);
    if (known !== undefined) return known;
    const text = JSON.stringify(outcome);
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.last += 1;
      if (this.numbers.size >= MOST_KEPT) this.numbers.clear();
      this.numbers.set(text, number);
      this.unwritten.push({ number, outcome: text });
    }
    this.known.set(outcome, number);
    return number;
  }
}
