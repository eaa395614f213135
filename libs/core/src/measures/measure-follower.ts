import { Inject, Injectable } from '@nestjs/common';
import type { CivilDay, SubjectInput } from '@xinheng/facts';
import { Clock, type Transaction } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { GradeWatch, type GradedSubjects, type GradeWatcher } from '../evaluations/grade-watch.js';
import { SubjectInputsRepository } from '../records/subject-inputs.repository.js';
import { EffectiveGradesRepository, type EffectiveGrade } from './effective-grades.repository.js';
import { GradePlans, type Follows, type GradePlan } from './grade-plan.js';
import { Guards } from './guards.js';
import { openKeyOf, type MeasureApplicationRow } from './measure-application-row.js';
import { MEASURE_GUARDS } from './measure-applications.service.js';
import { MeasureApplicationsRepository } from './measure-applications.repository.js';
import type { PlacedMeasure } from './measure-book.js';
import type { MeasureCandidate } from './measure-guards.js';
import { MeasureWriter, untilOf, type ApplicationDraft } from './measure-writer.js';

/** Whose result changed or was announced, under which scheme. */
export interface GradeMove {
  readonly scheme: string;
  readonly follows: Follows;
  readonly subjects: readonly number[];
  readonly on: CivilDay;
}

/** A measure that the effective grade of a subject brings and that may be applied. */
interface Wanted {
  readonly placed: PlacedMeasure;
  readonly grade: string;
  readonly sequence: number;
  readonly untilOn: CivilDay | null;
  readonly behaviours: readonly string[];
}

const PAGE = 1_000;

/** Lets measures follow results: begins what a grade brings, ends what it brings no more, in the transaction of the result. */
@Injectable()
export class MeasureFollower implements GradeWatcher {
  private readonly plans = new GradePlans();

  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly inputs: SubjectInputsRepository,
    private readonly grades: EffectiveGradesRepository,
    private readonly applications: MeasureApplicationsRepository,
    private readonly writer: MeasureWriter,
    @Inject(MEASURE_GUARDS) private readonly guards: Guards<MeasureCandidate>,
    watch: GradeWatch,
  ) {
    watch.add(this);
  }

  /** Current results were written. What has conditions of its own is looked at even where the grade stays. */
  async graded(tx: Transaction, { scheme, on, moved, graded }: GradedSubjects): Promise<void> {
    const { readsFacts } = this.plans.kept(await this.definitions.current(), scheme, 'current', on);
    await this.follow(tx, { scheme, follows: 'current', on, subjects: readsFacts ? graded : moved });
  }

  /** A fixed number of statements, whatever the number of subjects; none where no measure follows the scheme. */
  async follow(tx: Transaction, { scheme, follows, subjects, on }: GradeMove): Promise<void> {
    if (subjects.length === 0) return;
    const definitions = await this.definitions.current();
    if (!this.plans.isEver(definitions, scheme)) return;
    const plan = this.plans.kept(definitions, scheme, follows, on);
    const rows = await this.applications.broughtByScheme(tx, scheme, follows, subjects);
    const wanted = await this.wantedOf(tx, plan, { scheme, follows, subjects, on });
    await this.settle(tx, rows, wanted, { scheme, follows, on });
  }

  /** Lets measures follow everything that was announced under a scheme on a day. */
  async announced(tx: Transaction, scheme: string, on: CivilDay): Promise<void> {
    const definitions = await this.definitions.current();
    if (!this.plans.isEver(definitions, scheme)) return;
    for (let after = 0; ;) {
      const subjects: readonly number[] = await this.grades.announcedOn(tx, scheme, on, after, PAGE);
      await this.follow(tx, { scheme, follows: 'announced', subjects, on });
      if (subjects.length < PAGE) return;
      after = subjects.at(-1) ?? after;
    }
  }

  private async wantedOf(
    tx: Transaction,
    plan: GradePlan,
    { scheme, follows, subjects, on }: GradeMove,
  ): Promise<ReadonlyMap<number, ReadonlyMap<string, Wanted>>> {
    if (plan.grades.size === 0) return new Map();
    const all = await this.grades.of(tx, scheme, subjects);
    const moved = all.filter((one) => plan.grades.has(gradeOf(one, follows) ?? ''));
    const inputs = await this.inputsOf(tx, plan, moved, on);
    return new Map(
      moved.map((one) => [one.subject_id, this.wantedOfOne(plan, one, follows, inputs.get(one.subject_id), on)]),
    );
  }

  private wantedOfOne(
    plan: GradePlan,
    state: EffectiveGrade,
    follows: Follows,
    input: SubjectInput | undefined,
    on: CivilDay,
  ): ReadonlyMap<string, Wanted> {
    const grade = gradeOf(state, follows);
    if (grade === null || input === undefined) return new Map();
    const result = { scheme: state.scheme, grade };
    const causes = follows === 'current' ? { current: [result] } : { announced: [result] };
    const items = conductOf(input, on);
    const outcomes = plan.compiled.flatMap((compiled) => compiled(causes, input));
    return new Map(
      outcomes.flatMap(({ measure: key, state: outcome }): readonly (readonly [string, Wanted])[] => {
        const placed = plan.measures.get(key);
        if (placed === undefined || outcome !== 'applies') return [];
        const behaviours = placed.behaviours.filter((one) => items.has(one));
        const untilOn = untilOf(placed.measure.period, on);
        const candidate: MeasureCandidate = {
          placed,
          key,
          region: state.region,
          cause: 'grade',
          behaviours,
          severity: null,
          startedOn: on,
          untilOn,
          answers: null,
          isAppliedAlready: false,
        };
        if (this.guards.issues(candidate).length > 0) return [];
        return [[key, { placed, grade, sequence: state.sequence, untilOn, behaviours }]];
      }),
    );
  }

  /** What is read of the subjects: all that facts read where a condition does, else their place only. */
  private async inputsOf(
    tx: Transaction,
    plan: GradePlan,
    moved: readonly EffectiveGrade[],
    asOf: CivilDay,
  ): Promise<ReadonlyMap<number, SubjectInput>> {
    if (moved.length === 0) return new Map();
    if (!plan.readsFacts) {
      return new Map(
        moved.map(({ subject_id: id, kind, code, region }) => [
          id,
          { subject: { kind: kind as SubjectInput['subject']['kind'], code, region } },
        ]),
      );
    }
    const subjects = moved.map(({ subject_id }) => subject_id);
    const read = await this.inputs.read({ subjects }, { asOf }, tx);
    return new Map(read.map(({ subject, input }) => [subject, input]));
  }

  private async settle(
    tx: Transaction,
    rows: readonly MeasureApplicationRow[],
    wanted: ReadonlyMap<number, ReadonlyMap<string, Wanted>>,
    { scheme, follows, on }: Omit<GradeMove, 'subjects'>,
  ): Promise<void> {
    const present = new Set(rows.map((row) => `${row.subject_id} ${row.measure}`));
    const gone = rows.filter((row) => wanted.get(row.subject_id)?.has(row.measure) !== true);
    await this.writer.end(tx, SYSTEM_ACTOR, gone, { on, how: 'cause-ended' });
    const drafts = [...wanted].flatMap(([subject, measures]) =>
      [...measures].flatMap(([key, one]): readonly ApplicationDraft[] =>
        present.has(`${subject} ${key}`) ? [] : [draftOf(subject, one, { scheme, follows, on })],
      ),
    );
    await this.writer.begin(tx, SYSTEM_ACTOR, drafts);
    await this.goOn(tx, rows, wanted);
  }

  /** A measure that two grades bring goes on when one becomes the other: its period does not begin again. */
  private async goOn(
    tx: Transaction,
    rows: readonly MeasureApplicationRow[],
    wanted: ReadonlyMap<number, ReadonlyMap<string, Wanted>>,
  ): Promise<void> {
    const byGrade = new Map<string, number[]>();
    for (const row of rows) {
      const grade = wanted.get(row.subject_id)?.get(row.measure)?.grade;
      if (grade !== undefined && grade !== row.cause_grade) byGrade.set(grade, [...(byGrade.get(grade) ?? []), row.id]);
    }
    for (const [grade, ids] of byGrade) await this.applications.goOnUnder(tx, ids, grade, this.clock.instant());
  }
}

function gradeOf({ grade, announced_grade: announced }: EffectiveGrade, follows: Follows): string | null {
  return follows === 'current' ? grade : announced;
}

/** The items of the records that stand against a subject on a day. */
function conductOf({ records = [] }: SubjectInput, on: CivilDay): ReadonlySet<string> {
  const isOver = (day: CivilDay | null | undefined): boolean => day != null && day <= on;
  return new Set(
    records.filter(({ repairedOn, endedOn }) => !isOver(repairedOn) && !isOver(endedOn)).map(({ item }) => item),
  );
}

function draftOf(
  subject: number,
  { placed, grade, sequence, untilOn, behaviours }: Wanted,
  { scheme, follows, on }: Omit<GradeMove, 'subjects'>,
): ApplicationDraft {
  return {
    placed,
    openKey: openKeyOf(placed.key, subject, { kind: 'grade', scheme, follows }),
    subject_id: subject,
    severity: null,
    cause: 'grade',
    cause_scheme: scheme,
    cause_grade: grade,
    cause_id: sequence,
    follows,
    case_id: null,
    origin: 'own',
    number: null,
    started_on: on,
    until_on: untilOn,
    reason: null,
    behaviours,
    records: [],
  };
}
