import { addDays } from '@xinheng/calendar';
import type { Edition } from '../definitions.js';
import type { CivilDay, SubjectRecord } from '../model.js';
import type { DefinitionIndex } from '../names/definition-index.js';
import { isInForce, judgingDay } from '../names/edition.js';
import type { Classifier, Severity } from './classification.js';
import { severities } from './classification.js';
import { countingSpan, earlier, type Span } from './counting.js';
import type { RecordChoice, RecordFact } from './record-fact.js';

/** Takes what is found: a record that counts for a fact on the days of `span`. */
export interface RecordSink {
  take(fact: RecordFact, record: SubjectRecord, span: Span): void;
}

/** A fact with the choice of records that holds for the days of a chapter. */
interface Taker {
  readonly fact: RecordFact;
  readonly choice: RecordChoice;
}

/** What to do with the records of one item that were decided on the days of one set of editions. */
interface Chapter {
  readonly from: CivilDay;
  readonly temporal: 'event' | 'state';
  /** Facts that take every record. */
  readonly fixed: readonly Taker[];
  /** Facts that take a record by its weight. */
  readonly weighed: readonly {
    severityOf(record: SubjectRecord): Severity;
    readonly takers: Readonly<Record<Severity, readonly Taker[]>>;
  }[];
}

/** For each item name the chapters in order of time; null where no edition was in force. */
type Plans = ReadonlyMap<string, readonly (Chapter | { readonly from: CivilDay; readonly temporal: null })[]>;

const ALWAYS = '0000-01-01';

/**
 * Compiles for one group of facts (of the subject itself, or of one kind of link) which fact takes which record, as of
 * a day.
 */
export function planRecords(
  index: DefinitionIndex,
  classifier: Classifier,
  facts: readonly RecordFact[],
  asOf: CivilDay,
): Plans {
  const plans = new Map<string, Chapter[]>();
  for (const item of new Set(facts.flatMap((fact) => [...fact.items]))) {
    const chapters = chaptersOf(index, classifier, item, facts, asOf);
    for (const name of index.itemNames(item)) plans.set(name, chapters as Chapter[]);
  }
  return plans;
}

/** Gives every record to the facts that it counts for, on any day; `within` bounds all of it (a link in force). */
export function readRecords(
  plans: Plans,
  records: readonly SubjectRecord[],
  within: Span | null,
  sink: RecordSink,
): void {
  for (const record of records) {
    const chapters = plans.get(record.item);
    if (chapters === undefined) continue;
    const chapter = chapters.length === 1 ? chapters[0] : chapters.findLast(({ from }) => from <= record.decidedOn);
    if (chapter === undefined || chapter.temporal === null) continue;
    const span = countingSpan(record, chapter.temporal);
    const bounded = span === null || within === null ? span : intersection(span, within);
    if (bounded === null) continue;
    for (const taker of chapter.fixed) offer(taker, record, bounded, sink);
    for (const { severityOf, takers } of chapter.weighed) {
      for (const taker of takers[severityOf(record)]) offer(taker, record, bounded, sink);
    }
  }
}

function offer({ fact, choice: { filter } }: Taker, record: SubjectRecord, span: Span, sink: RecordSink): void {
  if (filter === null || filter(record)) sink.take(fact, record, span);
}

function chaptersOf(
  index: DefinitionIndex,
  classifier: Classifier,
  item: string,
  facts: readonly RecordFact[],
  asOf: CivilDay,
) {
  const counting = facts.filter((fact) => fact.items.has(item));
  const plugins = [...new Set(counting.map(({ plugin }) => plugin))];
  const editions = index.itemEditions(item);
  const rows = plugins.flatMap((plugin) => classifier.rowsOf(plugin, item));
  const choices = counting.flatMap((fact) => fact.choices.map(({ from }) => ({ key: '', inForceFrom: from })));
  return turningDays([...editions, ...rows, ...choices.filter(({ inForceFrom }) => inForceFrom !== '')]).map((from) => {
    const judged = judgingDay(editions, from, asOf);
    const edition = editions.find((candidate) => isInForce(candidate, judged));
    if (edition === undefined) return { from, temporal: null };
    const natural = counting
      .map((fact): Taker => ({ fact, choice: choiceOn(fact, from) }))
      .filter(({ choice: { items, source } }) => items.has(item) && (source.nature?.includes(edition.nature) ?? true));
    const fixed = natural.filter(({ choice }) => choice.source.severity === undefined);
    const weighed: Chapter['weighed'][number][] = [];
    for (const plugin of plugins) {
      const weighing = natural.filter(({ fact, choice }) => fact.plugin === plugin && choice.source.severity);
      const taking = (severity: Severity) =>
        weighing.filter(({ choice }) => choice.source.severity?.includes(severity));
      const found = classifier.classify(plugin, item, from, asOf);
      if ('severity' in found) fixed.push(...taking(found.severity));
      else if (weighing.length > 0) {
        const bySeverity = Object.fromEntries(severities.map((severity) => [severity, taking(severity)]));
        weighed.push({ severityOf: found.severityOf, takers: bySeverity as Record<Severity, Taker[]> });
      }
    }
    return { from, temporal: edition.temporal, fixed, weighed };
  });
}

/** What a fact chooses among the records that were decided on a day. */
function choiceOn({ choices }: RecordFact, day: CivilDay): RecordChoice {
  const found = choices.find(({ from }) => from <= day) ?? choices.at(-1);
  if (found === undefined) throw new Error('A fact over records chooses none');
  return found;
}

/** The days on which an edition begins, or the one before has ended. */
function turningDays(editions: readonly Edition[]): readonly CivilDay[] {
  const days = new Set<CivilDay>([ALWAYS]);
  for (const { inForceFrom, inForceUntil } of editions) {
    if (inForceFrom != null) days.add(inForceFrom);
    if (inForceUntil != null) days.add(addDays(inForceUntil, 1));
  }
  return [...days].sort();
}

function intersection(a: Span, b: Span): Span | null {
  const from = a.from > b.from ? a.from : b.from;
  const until = earlier(a.until, b.until);
  return until !== null && until <= from ? null : { from, until };
}
