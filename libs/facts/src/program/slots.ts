import { addDays, yearOf } from '@xinheng/calendar';
import type { Value } from '@xinheng/logic';
import type { FactDefinition, SchemeOutline } from '../definitions.js';
import type { CivilDay, ClosedEvaluation, Commitment, SubjectInput } from '../model.js';
import type { Span } from '../records/counting.js';
import { aggregationOf, type Entry } from '../records/aggregates.js';
import { compareCodePoints } from '../names/qualified-key.js';
import { evaluationReader, EvaluationScope } from '../names/evaluation-names.js';
import { compileCondition } from '../records/record-rule.js';

/** A fact that is read from something other than records. */
export interface Slot {
  valueOn(input: SubjectInput, day: CivilDay): Value;
  /** Adds the days after `after` on which the value can change with no new input. */
  changes?(input: SubjectInput, after: CivilDay, add: (day: CivilDay) => void): void;
}

/** Whether a subject is on a list: from `enteredOn`, until the day before `endedOn`. */
export function listSlot(list: string): Slot {
  return {
    valueOn: ({ lists }, day) => lists?.some((entry) => entry.list === list && holds(membership(entry), day)) ?? false,
    changes: ({ lists }, after, add) => {
      for (const entry of lists ?? []) if (entry.list === list) addEnds(membership(entry), after, add);
    },
  };
}

/** An aggregate over the last closed rounds of a scheme before the day. */
export function evaluationsSlot(scheme: string, outline: SchemeOutline, fact: FactDefinition, absent: Value): Slot {
  const source = 'evaluations' in fact.from ? fact.from.evaluations : { scheme };
  const scope = new EvaluationScope(outline);
  const field = fact.field === undefined ? undefined : scope.variable(fact.field);
  const readField = field && evaluationReader(field.name);
  const filter = source.filter === undefined ? undefined : compileCondition(scope, source.filter, evaluationReader);
  const aggregation = aggregationOf(fact.aggregate ?? 'exists', fact.type, absent);
  return {
    valueOn: ({ evaluations }, day) => {
      let rounds = (evaluations ?? []).filter((round) => round.scheme === scheme && round.asOf < day);
      if (source.lastYears !== undefined) {
        const first = yearOf(day) - source.lastYears;
        rounds = rounds.filter((round) => yearOf(round.asOf) >= first);
      }
      if (source.rounds !== undefined) rounds = rounds.sort(latestFirst).slice(0, source.rounds);
      let state = aggregation.start();
      for (const round of rounds) {
        if (filter && !filter(round)) continue;
        const value = readField ? readField(round) : null;
        if (readField && value === null) continue;
        const entry: Entry = { on: round.asOf, id: `${round.grade}:${round.rule ?? ''}`, value };
        state = aggregation.add(state, entry);
      }
      return aggregation.value(state, day);
    },
    changes: ({ evaluations }, after, add) => {
      for (const round of evaluations ?? []) {
        if (round.scheme !== scheme) continue;
        if (round.asOf >= after) add(addDays(round.asOf, 1));
        if (source.lastYears === undefined) continue;
        const passes = `${String(yearOf(round.asOf) + source.lastYears + 1).padStart(4, '0')}-01-01`;
        if (passes > after) add(passes);
      }
    },
  };
}

/** How many commitments, or whether any, stand in one of the states. */
export function commitmentsSlot(fact: FactDefinition): Slot {
  const states = 'commitments' in fact.from ? fact.from.commitments.state : [];
  return {
    valueOn: ({ commitments }, day) => {
      const state = (commitment: Commitment) => commitmentState(commitment, day);
      const count = (commitments ?? []).filter((commitment) => states.some((wanted) => wanted === state(commitment)));
      return fact.aggregate === 'count' ? count.length : count.length > 0;
    },
    changes: ({ commitments }, after, add) => {
      for (const commitment of commitments ?? []) {
        if (commitment.madeOn > after) add(commitment.madeOn);
        const decided = decidedOn(commitment);
        if (decided !== null && decided > after) add(decided);
      }
    },
  };
}

/** The grade of the last round closed on or before the day; null where there is none. */
export function closedGradeSlot(scheme: string): Slot {
  return {
    valueOn: ({ evaluations }, day) => {
      const rounds = (evaluations ?? []).filter((round) => round.scheme === scheme && round.asOf <= day);
      return rounds.sort(latestFirst)[0]?.grade ?? null;
    },
    changes: ({ evaluations }, after, add) => {
      for (const round of evaluations ?? []) if (round.scheme === scheme && round.asOf > after) add(round.asOf);
    },
  };
}

/**
 * The state of a commitment on a day: none before it was made; pending until it was kept or broken. A broken one
 * is broken from `brokenOn`, else from the day after it was due.
 */
export function commitmentState(commitment: Commitment, day: CivilDay): Commitment['state'] | null {
  if (commitment.madeOn > day) return null;
  const decided = decidedOn(commitment);
  return decided === null || decided <= day ? commitment.state : 'pending';
}

function decidedOn({ state, keptOn, brokenOn, dueOn }: Commitment): CivilDay | null {
  if (state === 'kept') return keptOn ?? null;
  if (state === 'pending') return null;
  return brokenOn ?? (dueOn == null ? null : addDays(dueOn, 1));
}

function membership(entry: { readonly enteredOn: CivilDay; readonly endedOn?: CivilDay | null }): Span {
  return { from: entry.enteredOn, until: entry.endedOn ?? null };
}

function holds(span: Span, day: CivilDay): boolean {
  return span.from <= day && (span.until === null || span.until > day);
}

function addEnds(span: Span, after: CivilDay, add: (day: CivilDay) => void): void {
  if (span.from > after) add(span.from);
  if (span.until !== null && span.until > after) add(span.until);
}

function latestFirst(a: ClosedEvaluation, b: ClosedEvaluation): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  // A round is closed on a day of its own; should two meet, the order of the input must not decide.
  return compareCodePoints(`${b.grade}:${b.rule ?? ''}`, `${a.grade}:${a.rule ?? ''}`);
}
