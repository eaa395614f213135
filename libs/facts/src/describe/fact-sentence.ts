import { sayDuration, type Json } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import type { FactDefinition, RecordsSource } from '../definitions.js';
import { factWords } from './fact-words.js';

/** More items than this are not told one by one. */
const MOST_ITEMS = 3;

/** What a sentence about a fact asks of the definitions around it. References are as the fact's plugin writes them. */
export interface FactSpeaker {
  readonly locale: Locale;
  /** The title of what a reference names, or the reference where nothing has that name. */
  titleOf(kind: 'catalogue' | 'lists' | 'schemes', reference: string): string;
  /** The title of the fact itself in the reader's language. */
  factTitle(fact: FactDefinition): string;
  /** The title of a field of the records that a source counts. */
  fieldTitle(source: RecordsSource, field: string): string;
  /** A filter over the records of a source in words; null where it cannot be read. */
  filter(source: RecordsSource, filter: Json): string | null;
  /** The expression of a fact over other facts in words; null where it cannot be read. */
  logic(fact: FactDefinition, logic: Json): string | null;
  /** The value that a parameter has on the day that is read. */
  parameterValue(key: string): number | string | boolean | undefined;
}

/** How a fact comes about, in words of the reader's language: 近1年内的信用信息计数；失信程度：一般. */
export function factSentence(speaker: FactSpeaker, fact: FactDefinition): string | null {
  const words = factWords(speaker.locale);
  const aggregate = words.aggregate[fact.aggregate ?? 'latest'] ?? '';
  const { from } = fact;
  if ('records' in from) return recordsSentence(speaker, fact, from.records);
  if ('logic' in from) return speaker.logic(fact, from.logic);
  if ('list' in from) {
    return words.onList(speaker.titleOf('lists', typeof from.list === 'string' ? from.list : from.list.list));
  }
  if ('subject' in from) return words.attribute(speaker.factTitle(fact));
  if ('evaluations' in from) {
    const { scheme, rounds, lastYears } = from.evaluations;
    return words.rounds(speaker.titleOf('schemes', scheme), rounds ?? null, lastYears ?? null, aggregate);
  }
  const states = from.commitments.state.map((state) => words.commitment[state] ?? state);
  return words.commitments(states.join(words.between), aggregate);
}

function recordsSentence(speaker: FactSpeaker, fact: FactDefinition, source: RecordsSource): string {
  const words = factWords(speaker.locale);
  const owner = typeof source.of === 'object' ? words.of(words.role[source.of.linked] ?? source.of.linked) : '';
  const field = fact.field === undefined ? null : speaker.fieldTitle(source, fact.field);
  const list = (codes: readonly string[], of: Readonly<Record<string, string>>): string =>
    codes.map((code) => of[code] ?? code).join(words.between);
  const clauses = [
    words.recordsOf(
      windowWords(speaker, fact),
      owner,
      itemWords(speaker, source),
      words.aggregate[fact.aggregate ?? 'exists'] ?? '',
      field,
    ),
    source.severity && words.severityIs(list(source.severity, words.severity)),
    source.nature && words.natureIs(list(source.nature, words.nature)),
    source.filter === undefined ? null : speaker.filter(source, source.filter),
  ];
  return clauses.filter((clause) => typeof clause === 'string').join(words.clause);
}

function itemWords(speaker: FactSpeaker, { items }: RecordsSource): string {
  const words = factWords(speaker.locale);
  if (items === undefined || items.length > MOST_ITEMS) return words.records;
  return items.map((item) => speaker.titleOf('catalogue', item)).join(words.between);
}

function windowWords(speaker: FactSpeaker, { window }: FactDefinition): string {
  const words = factWords(speaker.locale);
  if (window?.calendarYear === true) return words.thisYear;
  const last = window?.last;
  if (last === undefined) return '';
  if (typeof last === 'string') return words.within(sayDuration(last, speaker.locale));
  const value = speaker.parameterValue(last.var.replace(/^param\./, ''));
  return value === undefined ? '' : words.within(sayDuration(String(value), speaker.locale));
}
