import { Inject, Injectable } from '@nestjs/common';
import { isInForce, pluginOfKey, type CivilDay, type SubjectInput } from '@xinheng/facts';
import { Clock, Database, rowIdOf, type Reader } from '@xinheng/platform';
import { XinhengError, type Issue, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { SubjectInputsRepository } from '../records/subject-inputs.repository.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { EffectiveGradesRepository } from './effective-grades.repository.js';
import { GradePlans } from './grade-plan.js';
import { Guards } from './guards.js';
import { MEASURE_GUARDS, MeasureApplicationsService, type MeasureOrder } from './measure-applications.service.js';
import { MeasureApplicationsRepository } from './measure-applications.repository.js';
import { MeasureBook } from './measure-book.js';
import type { ExcuseAnswers, MeasureCandidate, Severity } from './measure-guards.js';
import { weighMeasures, type EffectiveMeasure, type MeasureSource, type SourcedMeasure } from './weigh-measures.js';

/** An effective measure with its title. */
export interface EffectiveMeasureView extends EffectiveMeasure {
  readonly title: string;
}

/** What a decision would add, and what would then be effective. */
export interface MeasurePreview {
  readonly now: readonly EffectiveMeasureView[];
  readonly refused: readonly { readonly measure: string; readonly title: string; readonly issues: readonly Issue[] }[];
  readonly afterwards: readonly EffectiveMeasureView[];
}

/** What a decision would apply. */
export interface PreviewOrder {
  readonly measures: readonly string[];
  readonly behaviours: readonly string[];
  readonly severity: Severity | null;
  readonly answers: ExcuseAnswers | null;
}

/** Tells what is effective of a subject, and the sum before somebody decides. */
@Injectable()
export class EffectiveMeasuresService {
  private readonly plans = new GradePlans();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly definitions: DefinitionsService,
    private readonly reader: DefinitionsReaderService,
    private readonly subjects: SubjectsRepository,
    private readonly inputs: SubjectInputsRepository,
    private readonly grades: EffectiveGradesRepository,
    private readonly applications: MeasureApplicationsRepository,
    private readonly service: MeasureApplicationsService,
    @Inject(MEASURE_GUARDS) private readonly guards: Guards<MeasureCandidate>,
  ) {}

  /** What is effective of a subject on a day, each measure once, with the source that won. */
  async effectiveOf(reader: Reader | null, subject: number, on: CivilDay): Promise<readonly EffectiveMeasure[]> {
    return weighMeasures(await this.broughtTo(reader ?? this.database.read, subject, on));
  }

  /** The same as people read it. @throws XinhengError `subject-unknown` */
  async of(actor: Actor, subject: string, locale: Locale): Promise<readonly EffectiveMeasureView[]> {
    const { id } = await this.seen(actor, subject);
    return this.told(await this.effectiveOf(null, id, this.clock.today()), locale);
  }

  /** The sum before deciding: what is effective now, what may not be added and why, and what would be effective then. */
  async preview(actor: Actor, subject: string, order: PreviewOrder, locale: Locale): Promise<MeasurePreview> {
    const row = await this.seen(actor, subject);
    const on = this.clock.today();
    const brought = await this.broughtTo(this.database.read, row.id, on);
    const book = new MeasureBook(await this.definitions.current(), on);
    const refused: { measure: string; issues: readonly Issue[] }[] = [];
    const added: SourcedMeasure[] = [];
    for (const measure of order.measures) {
      const cause = { kind: 'decision' as const, id: null };
      const wanted: MeasureOrder = { ...order, measure, subject: row.id, cause, on };
      const issues = await this.service.refusals(wanted, row);
      const placed = book.measure(measure);
      if (issues.length > 0 || placed === undefined) refused.push({ measure, issues });
      else
        added.push({ measure, kind: placed.measure.kind, scope: placed.measure.scope ?? null, sources: [source(on)] });
    }
    const context = await this.reader.context({ asOf: null, locale });
    return {
      now: await this.told(weighMeasures(brought), locale),
      refused: refused.map((one) => ({
        ...one,
        title: context.named('measures', pluginOfKey(one.measure), one.measure).title,
      })),
      afterwards: await this.told(weighMeasures(merged([...brought, ...added])), locale),
    };
  }

  /** Everything that brings a measure: what is applied, and what the results let be reckoned. */
  private async broughtTo(reader: Reader, subject: number, on: CivilDay): Promise<readonly SourcedMeasure[]> {
    const open = await this.applications.openOf(reader, subject);
    const applied = open
      .filter(
        ({ state, started_on: from, until_on: until }) => state === 'active' && from <= on && (until ?? '9999') > on,
      )
      .map((row): SourcedMeasure => ({
        measure: row.measure,
        kind: row.kind,
        scope: row.scope,
        sources: [
          {
            cause: row.cause,
            of: row.cause_scheme ?? (row.cause_id === null ? null : String(row.cause_id)),
            grade: row.cause_grade,
            application: String(row.id),
            startedOn: row.started_on,
            untilOn: row.until_on,
          },
        ],
      }));
    return merged([...applied, ...(await this.reckoned(reader, subject, on))]);
  }

  /** What a grade alone grants or lets look at, by the results that have effects. */
  private async reckoned(reader: Reader, subject: number, on: CivilDay): Promise<readonly SourcedMeasure[]> {
    const definitions = await this.definitions.current();
    const states = await this.grades.ofSubject(reader, subject);
    const [read] = states.length === 0 ? [] : await this.inputs.read({ subjects: [subject] }, { asOf: on }, reader);
    if (read === undefined) return [];
    return states.flatMap((state) =>
      (['current', 'announced'] as const).flatMap((follows) => {
        const grade = follows === 'current' ? state.grade : state.announced_grade;
        if (grade === null) return [];
        const plan = this.plans.reckoned(definitions, state.scheme, follows, on);
        const result = { scheme: state.scheme, grade };
        const causes = follows === 'current' ? { current: [result] } : { announced: [result] };
        return plan.compiled
          .flatMap((compiled) => compiled(causes, read.input))
          .filter(
            ({ measure, state: outcome }) =>
              outcome === 'applies' && this.isLawful(plan.measures, measure, read.input, on),
          )
          .map(({ measure, kind, scope }): SourcedMeasure => ({
            measure,
            kind,
            scope,
            sources: [{ cause: 'grade', of: state.scheme, grade, application: null, startedOn: null, untilOn: null }],
          }));
      }),
    );
  }

  private isLawful(
    measures: ReadonlyMap<string, MeasureCandidate['placed']>,
    key: string,
    { subject: { region }, records = [] }: SubjectInput,
    on: CivilDay,
  ): boolean {
    const placed = measures.get(key);
    return (
      placed !== undefined &&
      isInForce(placed.measure, on) &&
      this.guards.issues({
        placed,
        key,
        region,
        cause: 'grade',
        behaviours: records.map(({ item }) => item),
        severity: null,
        startedOn: on,
        untilOn: null,
        answers: null,
        isAppliedAlready: false,
      }).length === 0
    );
  }

  private async told(measures: readonly EffectiveMeasure[], locale: Locale): Promise<readonly EffectiveMeasureView[]> {
    const context = await this.reader.context({ asOf: null, locale });
    return measures.map((one) => ({
      ...one,
      title: context.named('measures', pluginOfKey(one.measure), one.measure).title,
    }));
  }

  private async seen(actor: Actor, id: string) {
    const row = await this.subjects.find(scopeOf(actor), rowIdOf(id));
    if (row === undefined) throw new XinhengError('not-found', 'subject-unknown', { id: id.slice(0, 40) });
    return row;
  }
}

const source = (on: CivilDay): MeasureSource => ({
  cause: 'decision',
  of: null,
  grade: null,
  application: null,
  startedOn: on,
  untilOn: null,
});

/** One entry for each measure, with all its sources. */
function merged(all: readonly SourcedMeasure[]): readonly SourcedMeasure[] {
  const found = new Map<string, SourcedMeasure>();
  for (const one of all) {
    const present = found.get(one.measure);
    found.set(one.measure, present === undefined ? one : { ...present, sources: [...present.sources, ...one.sources] });
  }
  return [...found.values()];
}
