import { Injectable } from '@nestjs/common';
import { Clock, Database, rowIdOf, type ListPage, type ListQuery, type SqlCondition } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { regionCondition, scopeOf } from '../accounts/scope.js';
import { CodeTitles } from '../catalogue/code-titles.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { schemeWords } from '../evaluations/scheme-words.js';
import { RunFailuresRepository } from './run-failures.repository.js';
import type { RunRow } from './run-row.js';
import { RunShardsRepository } from './run-shards.repository.js';
import {
  RATE_SECONDS,
  runView,
  shardView,
  storedIssueText,
  type RunReading,
  type RunView,
  type ShardView,
} from './run-view.js';
import { readableRuns, steerableRuns } from './run-visibility.js';
import { RunsRepository } from './runs.repository.js';

/** How many subjects a run gave a grade. */
export interface RunGradeCount {
  readonly grade: string;
  readonly title: string;
  /** 0 is the best. */
  readonly order: number;
  readonly count: number;
}

/** A subject that a run set aside. */
export interface RunFailureView {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly reason: string;
}

/** What people read of evaluation runs. */
@Injectable()
export class RunReaderService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly runs: RunsRepository,
    private readonly shards: RunShardsRepository,
    private readonly setAside: RunFailuresRepository,
    private readonly definitions: DefinitionsReaderService,
    private readonly titles: CodeTitles,
  ) {}

  /** A page of the runs that concern the actor's unit. */
  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<RunView>> {
    const reading = await this.reading(locale);
    const { rows, total } = await this.runs.page(query, this.readable(actor), this.since());
    return { rows: rows.map((row) => runView(reading, row)), total };
  }

  /** One run with who works it. @throws XinhengError `run-unknown` where there is none that the actor may see */
  async get(actor: Actor, id: string, locale: Locale): Promise<RunView> {
    const row = await this.find(id, this.readable(actor));
    return runView(await this.reading(locale), row, await this.shards.workersOf(row.id, this.since()));
  }

  /** One run that the actor may steer. @throws XinhengError `run-unknown` where there is none */
  async steerable(actor: Actor, id: string): Promise<RunRow> {
    return this.find(id, steerableRuns(actor));
  }

  /** How many subjects have each grade after the run, best first. @throws XinhengError `run-unknown` */
  async results(actor: Actor, id: string, locale: Locale): Promise<readonly RunGradeCount[]> {
    const row = await this.find(id, this.readable(actor));
    const counts = await this.shards.gradesOf(row.id);
    const words = schemeWords(await this.definitions.context({ asOf: row.as_of, locale }), row.scheme);
    const grades = words?.grades ?? Object.keys(counts).map((key) => ({ key, title: key }));
    return grades.map(({ key, title }, order) => ({ grade: key, title, order, count: counts[key] ?? 0 }));
  }

  /** Subjects of the actor's regions that the run set aside. @throws XinhengError `run-unknown` */
  async failures(actor: Actor, id: string, query: ListQuery, locale: Locale): Promise<ListPage<RunFailureView>> {
    const row = await this.find(id, this.readable(actor));
    const { rows, total } = await this.setAside.page(row.id, query, regionCondition(scopeOf(actor), 's.region'));
    return {
      rows: rows.map((failure) => ({
        id: String(failure.subject_id),
        subject: String(failure.subject_id),
        subjectName: failure.subject_name,
        reason: storedIssueText(failure.reason, locale) ?? '',
      })),
      total,
    };
  }

  /** The shards of the run, in the order of the subjects' ids. @throws XinhengError `run-unknown` */
  async shardsOf(actor: Actor, id: string, locale: Locale): Promise<readonly ShardView[]> {
    const row = await this.find(id, this.readable(actor));
    return (await this.shards.shardsOf(row.id)).map((shard) => shardView(shard, locale));
  }

  private async find(id: string, visible: SqlCondition): Promise<RunRow> {
    const row = await this.runs.find(rowIdOf(id), visible, this.since());
    if (row === undefined) throw new XinhengError('not-found', 'run-unknown', { id: id.slice(0, 40) });
    return row;
  }

  private async reading(locale: Locale): Promise<RunReading> {
    const context = await this.definitions.context({ asOf: null, locale });
    return { context, titles: this.titles, now: this.clock.now() };
  }

  private readable(actor: Actor): SqlCondition {
    return readableRuns(actor, this.database.dialect);
  }

  private since(): string {
    return new Date(this.clock.now().getTime() - RATE_SECONDS * 1_000).toISOString();
  }
}
