import type { Basis, CivilDay } from '@xinheng/facts';
import type { DefinitionSet } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import type { Issue } from '@xinheng/problem';

/** How far a finding can be relied on. */
export type Certainty =
  /** Proven by regions of the facts' domains; the example is one of them. */
  | 'exact'
  /** Shown by an example that was searched for; there may be others. */
  | 'searched'
  /** Nothing that contradicts it was found, which proves nothing. */
  | 'not-proven';

/** One enterprise, made up, with what the scheme says of it. */
export interface GateExample {
  /** The facts of the scheme's program by their keys, as JSON. */
  readonly facts: Readonly<Record<string, Json>>;
  /** Properties of the subject that matter for being in scope, by name: `endedOn`, `attributes.size`. */
  readonly subject: Readonly<Record<string, Json>>;
  /** What the scheme gives as it stands; null where the finding is that it gives nothing. */
  readonly grade: string | null;
  readonly score: number | null;
  readonly rule: string | null;
}

/** Which resource of which plugin a finding is in; `pointer` is within it. */
export interface GatePlace {
  readonly plugin: string;
  readonly resource: 'schemes' | 'facts' | 'parameters';
  readonly key: string;
}

/** One finding of the gate. It is an issue, so `renderIssue` says it in the reader's language. */
export interface GateFinding extends Issue {
  readonly place: GatePlace;
  /** Keys of the rules, vetoes, indicators and bands (`band:A`) that it is about. */
  readonly rules: readonly string[];
  /** An enterprise that shows it; of a rule that rewards worse records, the worse one. */
  readonly example: GateExample | null;
  /** Where two enterprises are compared: the better of them. */
  readonly compared: GateExample | null;
  /** The articles concerned, each once. */
  readonly bases: readonly Basis[];
  readonly certainty: Certainty;
}

/** A worked case with what it gave; the caller has run it. */
export interface DecidedCase {
  readonly title: string;
  /** The rule, veto or band that decided it; null where it gave no grade. */
  readonly rule: string | null;
  readonly score: number | null;
  /** Indicators that gave points. */
  readonly indicators?: readonly string[];
}

export interface GateOptions {
  /** The day whose editions and parameters are looked at. */
  readonly asOf: CivilDay;
  /** What is in force now, to tell what the change changes. */
  readonly before?: DefinitionSet;
  /** The scheme's worked cases as they went; absent: cases are not looked at. */
  readonly cases?: readonly DecidedCase[];
  /** The text of an article, where the documents carry it. */
  readonly articles?: (basis: Basis) => string | null;
}

export interface GateReport {
  readonly findings: readonly GateFinding[];
  /** Whether every condition could be read; where not, only what needs no reading of conditions was looked for. */
  readonly isWhole: boolean;
  /** Codes for which "no finding" is not proven: something could not be decided, or there was too much to ask. */
  readonly unproven: readonly string[];
}
