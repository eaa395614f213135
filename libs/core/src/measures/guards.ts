import { XinhengError, type Issue } from '@xinheng/problem';

/** One thing that must never be, and how a candidate is told that would make it so. */
export interface Guard<Candidate> {
  /** By which a suite takes it out. */
  readonly name: string;
  /** What is wrong and what to do; null where nothing is. */
  readonly check: (candidate: Candidate) => Issue | null;
}

/** The guards of one write path. Nothing goes round them; a suite takes them out one by one and sees what then breaks. */
export class Guards<Candidate> {
  constructor(readonly all: readonly Guard<Candidate>[]) {}

  /** The same without some, by name; for the suite that proves each of them is needed. */
  without(...names: readonly string[]): Guards<Candidate> {
    return new Guards(this.all.filter(({ name }) => !names.includes(name)));
  }

  /** Everything that speaks against the candidate. */
  issues(candidate: Candidate): readonly Issue[] {
    return this.all.flatMap(({ check }) => check(candidate) ?? []);
  }

  /** @throws XinhengError `act-refused` with everything that speaks against the candidate */
  enforce(candidate: Candidate): void {
    const issues = this.issues(candidate);
    if (issues.length > 0) throw new XinhengError('invalid', 'act-refused', {}, issues);
  }
}
