import { issue, renderIssue, type IssueCode, type IssueParams, type Locale } from '@xinheng/problem';
import type { CodeTitles } from '../catalogue/code-titles.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { schemeWords } from '../evaluations/scheme-words.js';
import type { RunRow } from './run-row.js';
import type { ShardRow, WorkerShare } from './run-shards.repository.js';
import { isFinal, type RunScope, type RunState } from './run-state.js';

/** How far long work is. */
export interface ProgressView {
  readonly total: number | null;
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
  readonly startedAt: string | null;
  /** Over the last seconds; of a run that has ended over its whole time. */
  readonly ratePerSecond: number | null;
  readonly etaSeconds: number | null;
}

/** A run as people read it. */
export interface RunView {
  readonly id: string;
  readonly state: RunState;
  readonly progress: ProgressView;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly asOf: string;
  readonly purpose: 'current' | 'historical';
  /** Six digits; no regions: everywhere. */
  readonly scope: { readonly regions?: readonly string[]; readonly subjects?: readonly string[] } | null;
  /** The regions of the scope by name, in the same order. */
  readonly regionTitles: readonly string[];
  readonly createdAt: string;
  /** Null for a run that the program started by itself. */
  readonly createdBy: { readonly id: string; readonly displayName: string } | null;
  readonly finishedAt: string | null;
  readonly announcedOn: string | null;
  readonly error: string | null;
  readonly shards: { readonly planned: number; readonly done: number; readonly failed: number };
  readonly definitionsHash: string;
  readonly version: string;
  /** Who works it; where one run is read. */
  readonly workers?: readonly WorkerView[];
}

/** What one process does of a run. */
export interface WorkerView {
  readonly name: string;
  readonly shards: number;
  readonly done: number;
  readonly ratePerSecond: number | null;
  readonly isWorking: boolean;
}

/** A shard as people read it. */
export interface ShardView {
  readonly id: string;
  /** From 0, in the order of the subjects' ids. */
  readonly number: number;
  readonly state: ShardRow['state'];
  readonly worker: string | null;
  readonly attempts: number;
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** When it is tried again. */
  readonly notBefore: string | null;
  readonly error: string | null;
}

/** By what a run is put into words, and when. */
export interface RunReading {
  readonly context: ReadingContext;
  readonly titles: CodeTitles;
  readonly now: Date;
}

/** Over how many seconds the rate of what is under way is measured. */
export const RATE_SECONDS = 15;

export function runView({ context, titles, now }: RunReading, row: RunRow, workers?: readonly WorkerShare[]): RunView {
  const scope = scopeView(row);
  return {
    id: String(row.id),
    state: row.state,
    progress: progressOf(row, now),
    scheme: row.scheme,
    schemeTitle: schemeWords(context, row.scheme)?.title ?? row.scheme,
    asOf: row.as_of,
    purpose: row.purpose,
    scope,
    regionTitles: (scope.regions ?? []).map((region) => titles.regionPath(region) ?? region),
    createdAt: row.created_at,
    createdBy: row.created_by_name === null ? null : { id: String(row.created_by), displayName: row.created_by_name },
    finishedAt: row.finished_at,
    announcedOn: row.announced_on,
    error: storedIssueText(row.error, context.locale),
    shards: { planned: row.shards_planned, done: row.shards_done, failed: row.shards_failed },
    definitionsHash: row.definitions_hash,
    version: row.version,
    ...(workers === undefined ? {} : { workers: workers.map((worker) => workerView(row, worker, now)) }),
  };
}

export function shardView(row: ShardRow, locale: Locale): ShardView {
  return {
    id: String(row.shard),
    number: row.shard,
    state: row.state,
    worker: row.worker,
    attempts: row.attempts,
    done: row.done,
    changed: row.changed,
    parked: row.parked,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    notBefore: row.not_before,
    error: storedIssueText(row.error, locale),
  };
}

/** An issue that was stored as the JSON of its code and params, as a sentence. */
export function storedIssueText(stored: string | null, locale: Locale): string | null {
  if (stored === null) return null;
  const { code, params } = JSON.parse(stored) as { code: IssueCode; params: IssueParams };
  return renderIssue(issue(code, '', params), locale);
}

function progressOf(row: RunRow, now: Date): ProgressView {
  const rate = rateOf(row, row, now);
  const left = row.total - row.done;
  return {
    total: row.total,
    done: row.done,
    changed: row.changed,
    parked: row.parked,
    startedAt: row.started_at,
    ratePerSecond: rate,
    etaSeconds: row.state === 'running' && rate !== null && rate > 0 ? Math.ceil(Math.max(0, left) / rate) : null,
  };
}

function rateOf(run: RunRow, { done, recent }: { done: number; recent: number }, now: Date): number | null {
  if (run.started_at === null) return null;
  const started = Date.parse(run.started_at);
  const ended = isFinal(run.state) && run.finished_at !== null;
  const seconds = ((run.finished_at !== null && ended ? Date.parse(run.finished_at) : now.getTime()) - started) / 1_000;
  if (seconds <= 0) return null;
  return ended ? done / seconds : recent / Math.min(RATE_SECONDS, seconds);
}

function workerView(run: RunRow, worker: WorkerShare, now: Date): WorkerView {
  return {
    name: worker.worker,
    shards: worker.shards,
    done: worker.done,
    ratePerSecond: rateOf(run, worker, now),
    isWorking: worker.working > 0,
  };
}

function scopeView(row: RunRow): NonNullable<RunView['scope']> {
  const { regions, subjects } = JSON.parse(row.scope) as RunScope;
  return {
    ...(regions.includes('') ? {} : { regions: regions.map((region) => region.padEnd(6, '0')) }),
    ...(subjects === undefined ? {} : { subjects: subjects.map(String) }),
  };
}
