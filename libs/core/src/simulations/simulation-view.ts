import { isLookupTable, parameterValue, type LookupTable, type Parameter } from '@xinheng/facts';
import type { BasisView } from '../definitions/reading/basis-view.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import type { CodeTitles } from '../catalogue/code-titles.js';
import { schemeWords } from '../evaluations/scheme-words.js';
import { storedIssueText, type ProgressView } from '../runs/run-view.js';
import { maskedCode } from '../subjects/subject-code.js';
import type { SimulationMoveRow } from './simulation-moves.repository.js';
import {
  hasEnded,
  type SimulatedChange,
  type SimulationRow,
  type SimulationScope,
  type SimulationState,
} from './simulation-row.js';
import type { MoveCounts, SimulatedCell, SimulationResult } from './simulation-tally.js';
import type { SimulatedOutcome } from './simulated-scheme.js';

type PlainValue = number | string | boolean | null;

/** One change as people read it; the values are those of a parameter on the day, null for other resources. */
export interface SimulatedChangeView {
  readonly resource: string;
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly isRemoved: boolean;
  readonly isNew: boolean;
  readonly before: PlainValue;
  readonly after: PlainValue;
}

/** Who moved of a region or an industry section. */
export interface SimulatedGroup extends MoveCounts {
  /** '' for subjects that have none. */
  readonly code: string;
  readonly title: string;
}

/** What a finished simulation says. */
export interface SimulationResultView extends MoveCounts {
  readonly grades: readonly { readonly key: string; readonly title: string }[];
  readonly matrix: readonly SimulatedCell[];
  readonly unchanged: number;
  readonly ungraded: number;
  readonly vectors: number;
  readonly fromRecords: number;
  readonly regions: readonly SimulatedGroup[];
  readonly sections: readonly SimulatedGroup[];
}

/** A simulation as people read it. */
export interface SimulationView {
  readonly id: string;
  readonly state: SimulationState;
  readonly progress: ProgressView;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly asOf: string;
  readonly changes: readonly SimulatedChangeView[];
  readonly reason: string | null;
  /** Six digits; none: everywhere. */
  readonly regions: readonly string[];
  readonly regionTitles: readonly string[];
  /** Whether stored facts serve it, or every record is read. */
  readonly source: 'facts' | 'records';
  readonly createdAt: string;
  readonly createdBy: { readonly id: string; readonly displayName: string } | null;
  readonly finishedAt: string | null;
  readonly error: string | null;
  readonly result: SimulationResultView | null;
}

/** One side of a subject that would move. */
export interface SimulatedSideView {
  readonly grade: string | null;
  readonly score: number | null;
  readonly rule: string | null;
  readonly reasons: readonly { readonly rule: string; readonly text: string; readonly basis: BasisView | null }[];
}

/** A subject that would move. */
export interface SimulatedMoveView {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly code: string;
  readonly region: string;
  readonly regionTitle: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: SimulatedSideView;
  readonly after: SimulatedSideView;
}

/** @param area the digits that the reader's regions begin with: regions are summed one level below it */
export function simulationView(
  context: ReadingContext,
  titles: CodeTitles,
  row: SimulationRow,
  { now, area }: { readonly now: Date; readonly area: string },
): SimulationView {
  const plugin = context.plugin(row.plugin);
  const { regions } = JSON.parse(row.scope) as SimulationScope;
  const changes = JSON.parse(row.changes) as readonly SimulatedChange[];
  const codes = regions.includes('') ? [] : regions.map((region) => region.padEnd(6, '0'));
  const { created_by_name: creator } = row;
  return {
    id: String(row.id),
    state: row.state,
    progress: progressOf(row, now),
    plugin: row.plugin,
    pluginTitle: plugin === undefined ? row.plugin : context.pluginTitle(plugin),
    scheme: row.scheme,
    schemeTitle: schemeWords(context, row.scheme)?.title ?? row.scheme,
    asOf: row.as_of,
    changes: changes.map((change) => changeView(context, row, change)),
    reason: row.reason,
    regions: codes,
    regionTitles: codes.map((code) => titles.regionPath(code) ?? code),
    source: row.source,
    createdAt: row.created_at,
    createdBy: creator == null ? null : { id: String(row.created_by), displayName: creator },
    finishedAt: row.finished_at,
    error: storedIssueText(row.error, context.locale),
    result: row.result === null ? null : resultView(titles, JSON.parse(row.result) as SimulationResult, area),
  };
}

/** A subject that would move, with the reasons of both sides. */
export function moveView(
  context: ReadingContext,
  titles: CodeTitles,
  scheme: string,
  row: SimulationMoveRow,
): SimulatedMoveView {
  const before = sideView(context, scheme, row.before_outcome);
  const after = sideView(context, scheme, row.after_outcome);
  return {
    id: String(row.subject_id),
    subject: String(row.subject_id),
    name: row.name ?? '',
    code: maskedCode(row.kind, row.code),
    region: row.region,
    regionTitle: titles.regionPath(row.region),
    from: before.grade,
    to: after.grade,
    before,
    after,
  };
}

function sideView(context: ReadingContext, scheme: string, stored: string): SimulatedSideView {
  const { grade, score, rule, reasons } = JSON.parse(stored) as SimulatedOutcome;
  const plugin = scheme.slice(0, scheme.indexOf(':'));
  return {
    grade,
    score,
    rule,
    reasons: reasons.map((one) => ({ rule: one.rule, text: one.text, basis: context.basis(plugin, one.basis) })),
  };
}

function resultView(titles: CodeTitles, result: SimulationResult, area: string): SimulationResultView {
  const { cells, regions, sections, ...sums } = result;
  const length = Math.min(area.length + 2, 6);
  return {
    ...sums,
    matrix: cells,
    regions: groups(
      regions,
      (code) => code.slice(0, length).padEnd(6, '0'),
      (code) => titles.regionPath(code),
    ),
    sections: groups(
      sections,
      (code) => (code === '-' ? '' : code),
      (code) => titles.industry(code),
    ),
  };
}

/** Groups with those of most movers first. */
function groups(
  counts: Readonly<Record<string, MoveCounts>>,
  groupOf: (code: string) => string,
  titleOf: (code: string) => string | null,
): readonly SimulatedGroup[] {
  const sums = new Map<string, MoveCounts>();
  for (const [code, { better, worse, other }] of Object.entries(counts)) {
    const group = groupOf(code);
    const sum = sums.get(group) ?? { better: 0, worse: 0, other: 0 };
    sums.set(group, { better: sum.better + better, worse: sum.worse + worse, other: sum.other + other });
  }
  return [...sums]
    .map(([code, sum]) => ({ code, title: titleOf(code) ?? code, ...sum }))
    .sort((a, b) => moved(b) - moved(a) || (a.code < b.code ? -1 : 1));
}

function moved({ better, worse, other }: MoveCounts): number {
  return better + worse + other;
}

function changeView(
  context: ReadingContext,
  { plugin, as_of: asOf }: SimulationRow,
  { resource, key, value, before }: SimulatedChange,
): SimulatedChangeView {
  const shown = (value ?? before) as { readonly title?: string; readonly unit?: string } | null;
  return {
    resource,
    key,
    title: context.texts.of(plugin, `${resource}${resource === 'schemes' ? '/' : '#'}${key}`, shown?.title ?? key),
    unit: shown?.unit ?? null,
    isRemoved: value === null,
    isNew: before === null,
    before: resource === 'parameters' ? valueOf(before, asOf) : null,
    after: resource === 'parameters' ? valueOf(value, asOf) : null,
  };
}

function valueOf(stored: object | null, asOf: string): PlainValue {
  const parameter = stored as Parameter | LookupTable | null;
  if (parameter === null || isLookupTable(parameter)) return null;
  return parameterValue(parameter, asOf)?.value ?? null;
}

function progressOf(row: SimulationRow, now: Date): ProgressView {
  const { total, done, changed, parked, started_at: startedAt, finished_at: finishedAt } = row;
  const until = hasEnded(row.state) && finishedAt !== null ? Date.parse(finishedAt) : now.getTime();
  const seconds = startedAt === null ? 0 : (until - Date.parse(startedAt)) / 1_000;
  const rate = seconds > 0 ? done / seconds : null;
  const isRunning = row.state === 'running' && rate !== null && rate > 0;
  return {
    total,
    done,
    changed,
    parked,
    startedAt,
    ratePerSecond: rate,
    etaSeconds: isRunning ? Math.ceil(Math.max(0, total - done) / rate) : null,
  };
}
