import type { Value } from '@xinheng/logic';
import type { FactDefinition, RecordsSource, Window } from '../definitions.js';
import type { CivilDay, LinkRole, SubjectRecord } from '../model.js';
import type { DefinitionIndex } from '../names/definition-index.js';
import type { FactNames } from '../names/fact-names.js';
import { valueOf } from '../names/json-value.js';
import { recordReader, RecordScope } from '../names/record-names.js';
import { qualify } from '../names/qualified-key.js';
import { aggregationOf, growsDaily, type Aggregation } from './aggregates.js';
import type { Classifier, Severity } from './classification.js';
import { severities } from './classification.js';
import { compileRecordCondition } from './record-rule.js';
import { compileWindow, windowDay, type WindowPiece } from './window.js';

/** Which records a fact counts, by when they were decided: its own edition's choice, or that of one before. */
export interface RecordChoice {
  /** The first day of decision for which it holds; '' for ever. */
  readonly from: CivilDay;
  readonly source: RecordsSource;
  /** Canonical keys of the items whose records it can count. */
  readonly items: ReadonlySet<string>;
  readonly filter: ((record: SubjectRecord) => boolean) | null;
}

/** A fact over records, ready to take them. */
export interface RecordFact {
  /** Its place in the row. */
  readonly position: number;
  /** The plugin whose classification weighs the records. */
  readonly plugin: string;
  /** Newest first; the last holds for ever. */
  readonly choices: readonly RecordChoice[];
  readonly of: 'self' | LinkRole;
  /** Canonical keys of all items whose records it can count. */
  readonly items: ReadonlySet<string>;
  readonly pieces: readonly WindowPiece[];
  readonly aggregation: Aggregation;
  readonly growsDaily: boolean;
  dayOf(record: SubjectRecord): CivilDay;
  readonly field: ((record: SubjectRecord) => Value) | null;
}

/** The canonical keys of the items that a source can count, by its items, their nature and what weighs them. */
export function itemsOfSource(
  index: DefinitionIndex,
  classifier: Classifier,
  plugin: string,
  source: RecordsSource,
): ReadonlySet<string> {
  const { nature, severity } = source;
  const named = source.items?.map((key) => index.itemKey(qualify(plugin, key))) ?? index.itemKeys();
  return new Set(
    named.filter((item) => {
      const natures = index.itemEditions(item).map((edition) => edition.nature);
      if (nature !== undefined && !natures.some((one) => nature.includes(one))) return false;
      return (
        severity === undefined || possibleSeverities(classifier, plugin, item).some((one) => severity.includes(one))
      );
    }),
  );
}

/** Compiles a fact `from.records`; `names` are those of the plugin that declares it. */
export function compileRecordFact(
  names: FactNames,
  classifier: Classifier,
  fact: FactDefinition,
  source: RecordsSource,
  position: number,
): RecordFact {
  const { index, plugin } = names;
  const choices = choicesOf(index, classifier, plugin, fact, source);
  const items = new Set(choices.flatMap((choice) => [...choice.items]));
  const { window } = fact;
  const on: NonNullable<Window['on']> = window?.on ?? 'decidedOn';
  const variable =
    fact.field === undefined ? undefined : new RecordScope(index, plugin, [...items]).variable(fact.field);
  return {
    position,
    plugin,
    choices,
    of: whoseRecords(source),
    items,
    pieces: compileWindow(window, (name) => names.parameter(name)),
    aggregation: aggregationOf(fact.aggregate ?? 'exists', fact.type, valueOf(fact.absent, fact.type)),
    growsDaily: growsDaily(fact.aggregate),
    dayOf: (record) => windowDay(record, on),
    // A field that none of the items declares any more is a field that every record lacks.
    field: fact.field === undefined ? null : variable ? recordReader(index, plugin, variable) : () => null,
  };
}

/**
 * The choices of a fact by day of decision. An edition that leaves older records to the old rule counts of them what the
 * edition before it chose, as far as that one counted records of the same subjects.
 */
function choicesOf(
  index: DefinitionIndex,
  classifier: Classifier,
  plugin: string,
  fact: FactDefinition,
  own: RecordsSource,
): readonly RecordChoice[] {
  const choices: RecordChoice[] = [];
  let [edition, source]: [FactDefinition | undefined, RecordsSource] = [fact, own];
  while (edition !== undefined) {
    const before: FactDefinition | undefined =
      edition.olderRecords === 'old-rule' ? editionBefore(index, plugin, edition) : undefined;
    const earlier: RecordsSource | undefined =
      before !== undefined && 'records' in before.from ? before.from.records : undefined;
    const isFollowed = earlier !== undefined && whoseRecords(earlier) === whoseRecords(source);
    const items = itemsOfSource(index, classifier, plugin, source);
    choices.push({
      from: isFollowed ? (edition.inForceFrom ?? '') : '',
      source,
      items,
      filter: source.filter === undefined ? null : compileRecordCondition(index, plugin, [...items], source.filter),
    });
    if (!isFollowed) break;
    [edition, source] = [before, earlier];
  }
  return choices;
}

function editionBefore(
  index: DefinitionIndex,
  plugin: string,
  { key, inForceFrom }: FactDefinition,
): FactDefinition | undefined {
  if (inForceFrom == null) return undefined;
  const begins = ({ inForceFrom: from }: FactDefinition): CivilDay => from ?? '';
  return index
    .factEditions(qualify(plugin, key))
    .map((declared) => declared.fact)
    .filter((one) => begins(one) < inForceFrom)
    .sort((a, b) => (begins(a) < begins(b) ? 1 : -1))[0];
}

function whoseRecords({ of }: RecordsSource): 'self' | LinkRole {
  return typeof of === 'object' ? of.linked : 'self';
}

function possibleSeverities(classifier: Classifier, plugin: string, item: string): readonly Severity[] {
  const rows = classifier.rowsOf(plugin, item);
  // Rows come and go with their editions, so what is not taken on some day may be `none` on it.
  return severities.filter((severity) => severity === 'none' || rows.some((row) => row.severity === severity));
}
