import { Injectable } from '@nestjs/common';
import { EvaluationInputs } from '../evaluations/evaluation-inputs.js';
import {
  StandingVectorsRepository,
  type PlacedStretch,
  type StandingQuestion,
} from '../evaluations/standing-vectors.repository.js';
import type { SubjectRange } from '../subjects/subject-range.js';
import type { PreparedSimulation } from './prepare-simulation.js';
import type { SimulatedOutcome, Verdict } from './simulated-scheme.js';
import { SimulationTally } from './simulation-tally.js';

/** More different vectors than these are not named one by one in a statement. */
const MOST_VECTORS = 500;

/** So many subjects are read from their records at a time. */
const MOST_OTHERS = 2_000;

/** One subject whose grade the draft would move. */
export interface SimulatedMove {
  readonly subject: number;
  readonly before: SimulatedOutcome;
  readonly after: SimulatedOutcome;
}

/** What a stretch of subjects came to, besides what the tally has. */
export interface SimulatedStretch {
  readonly done: number;
  readonly parked: number;
  readonly fromRecords: number;
  readonly moves: readonly SimulatedMove[];
}

/** A stretch as it is being counted. */
interface Counting {
  readonly prepared: PreparedSimulation;
  readonly tally: SimulationTally;
  readonly moves: SimulatedMove[];
  done: number;
  parked: number;
  fromRecords: number;
}

/** Grades a stretch of subjects under both sides. Writes nothing. */
@Injectable()
export class SimulationGrader {
  constructor(
    private readonly vectors: StandingVectorsRepository,
    private readonly inputs: EvaluationInputs,
  ) {}

  /** Equal facts once where stored ones serve, and only those subjects from records whose stored facts do not stand. */
  async grade(
    prepared: PreparedSimulation,
    tally: SimulationTally,
    bounds: { readonly from: number; readonly until: number },
  ): Promise<SimulatedStretch> {
    const stretch = { fromSubject: bounds.from, untilSubject: bounds.until, among: prepared.scope };
    const counting: Counting = { prepared, tally, moves: [], done: 0, parked: 0, fromRecords: 0 };
    if (prepared.question === null) await this.gradeRecords(counting, stretch);
    else await this.gradeVectors(counting, prepared.question, stretch);
    return counting;
  }

  private async gradeVectors(counting: Counting, question: StandingQuestion, stretch: PlacedStretch): Promise<void> {
    const { scheme } = counting.prepared;
    const moving: string[] = [];
    const { vectors, others } = await this.vectors.counts(question, stretch);
    for (const [vector, subjects] of vectors) {
      const verdict = scheme.ofVector(vector);
      // Who moves is counted when they are named, so that the matrix and the list of names say the same.
      if (isMove(verdict)) moving.push(vector);
      else count(counting, verdict, subjects);
    }
    for (let from = 0; from < moving.length; from += MOST_VECTORS) {
      await this.nameMovers(counting, question, stretch, moving.slice(from, from + MOST_VECTORS));
    }
    for (let from = 0; from < others.length; from += MOST_OTHERS) {
      await this.gradeRecords(counting, { subjects: others.slice(from, from + MOST_OTHERS) });
    }
  }

  private async nameMovers(
    counting: Counting,
    question: StandingQuestion,
    stretch: PlacedStretch,
    vectors: readonly string[],
  ): Promise<void> {
    const { scheme } = counting.prepared;
    for (const { id, region, industry, vector } of await this.vectors.having(question, stretch, vectors)) {
      const verdict = scheme.ofVector(vector);
      count(counting, verdict, 1);
      move(counting, id, { region, industry }, verdict);
    }
  }

  private async gradeRecords(counting: Counting, range: SubjectRange): Promise<void> {
    const { scheme, asOf } = counting.prepared;
    const { inputs, unreadable } = await this.inputs.read(range, { asOf });
    counting.done += unreadable.size;
    counting.parked += unreadable.size;
    counting.fromRecords += inputs.length + unreadable.size;
    for (const { subject, input } of inputs) {
      const verdict = scheme.ofInput(input);
      count(counting, verdict, 1);
      move(counting, subject, { region: input.subject.region, industry: input.subject.industry ?? null }, verdict);
    }
  }
}

function count(counting: Counting, verdict: Verdict, subjects: number): void {
  counting.done += subjects;
  if (verdict === null) counting.parked += subjects;
  else counting.tally.count(verdict.before.grade, verdict.after.grade, subjects);
}

function move(
  { tally, moves }: Counting,
  subject: number,
  { region, industry }: { readonly region: string; readonly industry: string | null },
  verdict: Verdict,
): void {
  if (!isMove(verdict)) return;
  tally.place(verdict.before.grade, verdict.after.grade, region, industry);
  moves.push({ subject, before: verdict.before, after: verdict.after });
}

function isMove(verdict: Verdict): verdict is NonNullable<Verdict> {
  return verdict !== null && verdict.before.grade !== verdict.after.grade;
}
