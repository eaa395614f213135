import { itemsOfSource, parameterValue, type FactDefinition, type RecordsSource } from '@xinheng/facts';
import { sayDuration } from '@xinheng/logic';
import { factWords } from './fact-words.js';
import type { ReadingContext } from './reading-context.js';

/** More items than this are not told one by one. */
const MOST_ITEMS = 3;

/** How a fact comes about, in words of the reader's language: 近1年内的信用信息计数；失信程度：一般. */
export function factSentence(context: ReadingContext, plugin: string, fact: FactDefinition): string | null {
  const words = factWords(context.locale);
  const aggregate = words.aggregate[fact.aggregate ?? 'latest'] ?? '';
  const { from } = fact;
  if ('records' in from) return recordsSentence(context, plugin, fact, from.records);
  if ('logic' in from) {
    const type = { kind: fact.type, isNullable: true, ...(fact.values === undefined ? {} : { values: fact.values }) };
    return context.sentence(plugin, context.factScope(plugin), from.logic, type);
  }
  if ('list' in from) {
    const list = typeof from.list === 'string' ? from.list : from.list.list;
    return words.onList(context.named('lists', plugin, list).title);
  }
  if ('subject' in from) {
    return words.attribute(context.texts.of(plugin, `facts#${fact.key}`, fact.title));
  }
  if ('evaluations' in from) {
    const { scheme, rounds } = from.evaluations;
    return words.rounds(context.namedScheme(plugin, scheme).title, rounds ?? null, aggregate);
  }
  const states = from.commitments.state.map((state) => words.commitment[state] ?? state);
  return words.commitments(states.join(words.between), aggregate);
}

function recordsSentence(context: ReadingContext, plugin: string, fact: FactDefinition, source: RecordsSource): string {
  const words = factWords(context.locale);
  const items = [...itemsOfSource(context.index, context.classifier, plugin, source)];
  const scope = context.recordScope(plugin, items);
  const owner = typeof source.of === 'object' ? words.of(words.role[source.of.linked] ?? source.of.linked) : '';
  const field = fact.field === undefined ? null : (scope.variable(fact.field)?.title ?? fact.field);
  const list = (codes: readonly string[], of: Readonly<Record<string, string>>): string =>
    codes.map((code) => of[code] ?? code).join(words.between);
  const clauses = [
    words.recordsOf(
      windowWords(context, plugin, fact),
      owner,
      itemWords(context, plugin, source),
      words.aggregate[fact.aggregate ?? 'exists'] ?? '',
      field,
    ),
    source.severity && words.severityIs(list(source.severity, words.severity)),
    source.nature && words.natureIs(list(source.nature, words.nature)),
    context.sentence(plugin, scope, source.filter),
  ];
  return clauses.filter((clause) => typeof clause === 'string').join(words.clause);
}

function itemWords(context: ReadingContext, plugin: string, { items }: RecordsSource): string {
  const words = factWords(context.locale);
  if (items === undefined || items.length > MOST_ITEMS) return words.records;
  return items.map((item) => context.named('catalogue', plugin, item).title).join(words.between);
}

function windowWords(context: ReadingContext, plugin: string, { window }: FactDefinition): string {
  const words = factWords(context.locale);
  if (window?.calendarYear === true) return words.thisYear;
  const last = window?.last;
  if (last === undefined) return '';
  if (typeof last === 'string') return words.within(sayDuration(last, context.locale));
  const key = last.var.replace(/^param\./, '');
  const parameter = context.index.parameters(plugin, key).find((one) => 'values' in one && !('rows' in one));
  const value =
    parameter !== undefined && !('rows' in parameter) ? parameterValue(parameter, context.asOf)?.value : undefined;
  return value === undefined ? '' : words.within(sayDuration(String(value), context.locale));
}
