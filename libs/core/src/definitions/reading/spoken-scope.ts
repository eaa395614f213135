import { localKey, pluginOfKey, qualify } from '@xinheng/facts';
import type { Scope, Variable } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import type { PluginTexts } from './plugin-texts.js';

/** What no plugin names, and therefore none translates. */
const BUILT_IN: Readonly<Record<string, string>> = {
  item: 'catalogue item',
  decidedOn: 'day of decision',
  occurredOn: 'day of occurrence',
  provider: 'providing unit',
  channel: 'channel',
  procedure: 'penalty procedure',
  'basisDocument.kind': 'kind of basis document',
  'basisDocument.issuer': 'issuer of the basis document',
  'subject.kind': 'kind of subject',
  'subject.legalForm': 'legal form',
  'subject.code': 'code of the subject',
  'subject.name': 'name of the subject',
  'subject.region': 'region',
  'subject.industry': 'industry',
  'subject.registeredOn': 'day of registration',
  'subject.endedOn': 'day of ending',
};

/** The names of a scope with their titles in the reader's language, for sentences. */
export function spokenScope(scope: Scope, plugin: string, texts: PluginTexts, locale: Locale): Scope {
  if (locale === 'zh-CN') return scope;
  return {
    names: () => scope.names(),
    variable: (name) => {
      const variable = scope.variable(name);
      return variable && spoken(variable, plugin, texts);
    },
  };
}

function spoken(variable: Variable, plugin: string, texts: PluginTexts): Variable {
  // Titles of closed values are Chinese only; the English sentence quotes the values themselves.
  const { valueTitles: _, ...rest } = variable;
  return { ...rest, title: titleOf(variable, plugin, texts) };
}

function titleOf({ name, title }: Variable, plugin: string, texts: PluginTexts): string {
  const builtIn = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
  if (builtIn !== undefined) return builtIn;
  const attribute = /^subject\.attributes\.(.+)$/.exec(name)?.[1];
  if (attribute !== undefined) return texts.of(plugin, `attributes#${attribute}`, title);
  const parameter = /^(?:param|lookup)\.(.+)$/.exec(name)?.[1];
  if (parameter !== undefined) return texts.of(plugin, `parameters#${parameter}`, title);
  const key = qualify(plugin, name);
  return texts.of(pluginOfKey(key), `facts#${localKey(pluginOfKey(key), key)}`, title);
}
