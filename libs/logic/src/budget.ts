import { RuleBudgetError } from './errors.js';
import { MAX_STEPS, MAX_TEXT_LENGTH } from './limits.js';

/** The steps one evaluation has left. Loops, merged and searched lists take from it; plain operators are bounded by size. */
export class Budget {
  private left = MAX_STEPS;

  reset(): void {
    this.left = MAX_STEPS;
  }

  /** Takes `steps`; throws `RuleBudgetError` when they are used up. */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new RuleBudgetError();
  }

  /** `text`, when a rule may build one that long; throws `RuleBudgetError` otherwise. */
  text(text: string): string {
    if (text.length > MAX_TEXT_LENGTH) throw new RuleBudgetError();
    return text;
  }
}
