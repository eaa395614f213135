import type { SubjectInput } from '@xinheng/facts';
import type { Reason, SchemeProgram, VectorOutcome } from '@xinheng/grading';
import { readVector } from '../evaluations/grade-vectors.js';

/** What one side of a simulation says of a subject; no grade: not a subject of the scheme. */
export interface SimulatedOutcome {
  readonly grade: string | null;
  readonly score: number | null;
  readonly rule: string | null;
  readonly reasons: readonly Reason[];
}

/** Before and after; null where arithmetic sets the subject aside on one side, so that there is nothing to compare. */
export type Verdict = { readonly before: SimulatedOutcome; readonly after: SimulatedOutcome } | null;

/** So many verdicts are kept; where nearly everybody has facts of their own, memory must not grow with them. */
const MOST_KEPT = 50_000;

const NO_GRADE: SimulatedOutcome = { grade: null, score: null, rule: null, reasons: [] };

/** A scheme under the rules in force and under a draft; null is a side on which it is not there. */
export class SimulatedScheme {
  private readonly verdicts = new Map<string, Verdict>();
  private graded = 0;

  constructor(
    readonly before: SchemeProgram | null,
    readonly after: SchemeProgram | null,
  ) {}

  /** How many vectors were graded: each different one once, unless there are very many. */
  get vectorCount(): number {
    return this.graded;
  }

  /** The verdict on a stored vector; each text is graded once, however many subjects have it. */
  ofVector(text: string): Verdict {
    let verdict = this.verdicts.get(text);
    if (verdict === undefined) {
      verdict = this.gradeVector(text);
      this.graded += 1;
      if (this.verdicts.size >= MOST_KEPT) this.verdicts.clear();
      this.verdicts.set(text, verdict);
    }
    return verdict;
  }

  /** The verdict on a subject with its records. */
  ofInput(input: SubjectInput): Verdict {
    const before = outcomeOf(this.before, input);
    const after = outcomeOf(this.after, input);
    return before === null || after === null ? null : { before, after };
  }

  private gradeVector(text: string): Verdict {
    const [before, after] = [this.before, this.after].map((program) => {
      if (program?.vectors == null) throw new Error('Stored facts were graded under rules that read more than facts');
      return outcomeOfVector(program.vectors.grade(readVector(program, text)));
    });
    return before == null || after == null ? null : { before, after };
  }
}

function outcomeOfVector(outcome: VectorOutcome): SimulatedOutcome | null {
  if (outcome.status === 'set-aside') return null;
  const { grade, score, rule, reasons } = outcome;
  return { grade, score, rule, reasons };
}

function outcomeOf(program: SchemeProgram | null, input: SubjectInput): SimulatedOutcome | null {
  if (program === null) return NO_GRADE;
  const outcome = program.evaluate(input);
  if (outcome.status === 'out-of-scope') return NO_GRADE;
  if (outcome.status === 'set-aside') return null;
  const { grade, score, rule, reasons } = outcome;
  return { grade, score, rule, reasons };
}
