import {
  Classifier,
  FactNames,
  itemsOfSource,
  parameterValue,
  RecordScope,
  type FactSpeaker,
  type RecordsSource,
} from '@xinheng/facts';
import type { Locale } from '@xinheng/problem';
import { readCondition } from '../conditions/condition-sentence.js';
import type { EditorContext } from '../editor-context.js';

/** What sentences about facts ask, answered from what an editor knows. */
export function factSpeaker(context: EditorContext, locale: Locale): FactSpeaker {
  const { index, plugin, today } = context;
  const recordScope = (source: RecordsSource) =>
    new RecordScope(index, plugin, [...itemsOfSource(index, new Classifier(index), plugin, source)]);
  const named = { catalogue: context.items, lists: context.lists, schemes: context.schemes } as const;
  return {
    locale,
    titleOf: (kind, reference) => named[kind].find((one) => one.reference === reference)?.title ?? reference,
    factTitle: ({ title }) => title,
    fieldTitle: (source, field) => recordScope(source).variable(field)?.title ?? field,
    filter: (source, filter) => readCondition(filter, recordScope(source), locale).sentence,
    logic: ({ type, values }, logic) => {
      const expected = { kind: type, isNullable: true, ...(values !== undefined && { values }) };
      return readCondition(logic, new FactNames(index, plugin, null), locale, expected).sentence;
    },
    parameterValue: (key) => {
      const parameter = new FactNames(index, plugin, null).parameter(`param.${key}`);
      return parameter === undefined ? undefined : parameterValue(parameter, today)?.value;
    },
  };
}
