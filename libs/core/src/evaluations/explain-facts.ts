import {
  isInForce,
  localKey,
  pluginOfKey,
  qualify,
  recordReader,
  type FactDefinition,
  type SubjectRecord,
} from '@xinheng/facts';
import { placeholderText, type FactExplanation, type ParameterExplanation } from '@xinheng/grading';
import { checkRule, sayDuration, valueToJson, variablesOf, type Json, type Value } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import { factSentence } from '../definitions/reading/fact-sentence.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import type { ExplainedFact, ExplainedParameter, ExplainedRecord } from './explanation-view.js';

/** Who tells of facts: in which words, of which scheme's plugin, and which records have been voided since. */
export interface FactTelling {
  readonly context: ReadingContext;
  /** The plugin of the scheme, whose own facts are named bare. */
  readonly plugin: string;
  readonly voided: ReadonlySet<string>;
}

/** The facts of a result with the records behind them. */
export function explainFacts(telling: FactTelling, facts: readonly FactExplanation[]): readonly ExplainedFact[] {
  return facts.map((fact) => explainedFact(telling, fact));
}

/** The parameters of a result. */
export function explainParameters(
  { context }: FactTelling,
  parameters: readonly ParameterExplanation[],
): readonly ExplainedParameter[] {
  return parameters.map(({ key, title, unit = null, value, from, basis }) => {
    const owner = pluginOfKey(key);
    return {
      id: key,
      title: context.texts.of(owner, `parameters#${localKey(owner, key)}`, title),
      unit,
      value: valueToJson(value),
      text: valueText(value, unit, context.locale),
      from,
      basis: context.basis(owner, basis),
    };
  });
}

function explainedFact(telling: FactTelling, fact: FactExplanation): ExplainedFact {
  const { context, plugin } = telling;
  const id = qualify(plugin, fact.key);
  const owner = pluginOfKey(id);
  const definition = context
    .plugin(owner)
    ?.facts.find((one) => one.key === localKey(owner, id) && isInForce(one, context.asOf));
  const unit = fact.unit ?? null;
  return {
    id,
    title: context.texts.of(owner, `facts#${localKey(owner, id)}`, fact.title),
    type: fact.type,
    unit,
    value: valueToJson(fact.value),
    text: valueText(fact.value, unit, context.locale),
    sentence: definition === undefined ? null : factSentence(context, owner, definition),
    window: fact.window,
    records: fact.records.map((record) => explainedRecord(telling, owner, definition, record)),
    reads: definition === undefined ? [] : readsOf(context, owner, definition),
    basis: context.basis(owner, definition?.basis),
  };
}

function readsOf(context: ReadingContext, owner: string, { from }: FactDefinition): readonly string[] {
  if (!('logic' in from)) return [];
  const { tree } = checkRule(from.logic, { scope: context.factScope(owner) });
  const names = tree === null ? [] : variablesOf(tree);
  return names.filter((name) => !/^(param|lookup|subject)\./.test(name)).map((name) => qualify(owner, name));
}

function explainedRecord(
  { context, voided }: FactTelling,
  owner: string,
  fact: FactDefinition | undefined,
  record: SubjectRecord,
): ExplainedRecord {
  const { id, item, decidedOn, provider, basisDocument } = record;
  const known = context.index.itemKey(item);
  return {
    id,
    item: known,
    itemTitle: context.named('catalogue', owner, known).title,
    nature: context.definitions.itemJudging(known, decidedOn, context.asOf)?.item.nature ?? null,
    severity: severityOf(context, owner, record),
    decidedOn,
    provider: provider ?? null,
    documentNumber: basisDocument?.number ?? null,
    value: fact?.field === undefined ? null : fieldOf(context, owner, fact.field, record),
    isVoidedSince: voided.has(id),
  };
}

function severityOf(
  { classifier, index, asOf }: ReadingContext,
  plugin: string,
  record: SubjectRecord,
): ExplainedRecord['severity'] {
  const item = index.itemKey(record.item);
  if (classifier.rowsOf(plugin, item).length === 0) return null;
  const found = classifier.classify(plugin, item, record.decidedOn, asOf);
  return 'severity' in found ? found.severity : found.severityOf(record);
}

function fieldOf(context: ReadingContext, owner: string, field: string, record: SubjectRecord): Json {
  const variable = context.recordScope(owner, [record.item]).variable(field);
  return variable === undefined ? null : valueToJson(recordReader(context.index, owner, variable)(record));
}

/** A value as people read it: `6次`, `是`, `无`. */
function valueText(value: Value, unit: string | null, locale: Locale): string {
  if (typeof value === 'string' && /^P\d+[YMD]$/.test(value)) return sayDuration(value, locale);
  if (locale === 'zh-CN')
    return `${placeholderText(value)}${typeof value === 'number' || typeof value === 'bigint' ? (unit ?? '') : ''}`;
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return placeholderText(value);
}
