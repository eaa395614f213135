import {
  factSentence as sayFact,
  itemsOfSource,
  parameterValue,
  type FactDefinition,
  type FactSpeaker,
  type RecordsSource,
} from '@xinheng/facts';
import type { Scope } from '@xinheng/logic';
import type { ReadingContext } from './reading-context.js';

/** How a fact comes about, in words of the reader's language: 近1年内的信用信息计数；失信程度：一般. */
export function factSentence(context: ReadingContext, plugin: string, fact: FactDefinition): string | null {
  return sayFact(speakerOf(context, plugin), fact);
}

function speakerOf(context: ReadingContext, plugin: string): FactSpeaker {
  const scopeOf = (source: RecordsSource): Scope =>
    context.recordScope(plugin, [...itemsOfSource(context.index, context.classifier, plugin, source)]);
  return {
    locale: context.locale,
    titleOf: (kind, reference) =>
      kind === 'schemes' ? context.namedScheme(plugin, reference).title : context.named(kind, plugin, reference).title,
    factTitle: ({ key, title }) => context.texts.of(plugin, `facts#${key}`, title),
    fieldTitle: (source, field) => scopeOf(source).variable(field)?.title ?? field,
    filter: (source, filter) => context.sentence(plugin, scopeOf(source), filter),
    logic: ({ type, values }, logic) => {
      const expected = { kind: type, isNullable: true, ...(values !== undefined && { values }) };
      return context.sentence(plugin, context.factScope(plugin), logic, expected);
    },
    parameterValue: (key) => {
      const parameter = context.index.parameters(plugin, key).find((one) => 'values' in one && !('rows' in one));
      return parameter !== undefined && !('rows' in parameter)
        ? parameterValue(parameter, context.asOf)?.value
        : undefined;
    },
  };
}
