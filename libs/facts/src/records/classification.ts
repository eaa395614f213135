import type { Classification } from '../definitions.js';
import type { CivilDay, SubjectRecord } from '../model.js';
import type { DefinitionIndex } from '../names/definition-index.js';
import { isInForce, judgingDay } from '../names/edition.js';
import { qualify } from '../names/qualified-key.js';
import { compileRecordCondition } from './record-rule.js';

export type Severity = Classification['severity'];

export const severities: readonly Severity[] = ['none', 'general', 'serious'];

/** How one plugin weighs the records of one item on the days of one set of editions: fixed, or by the record. */
export type ItemClassification =
  | { readonly severity: Severity }
  | { readonly severityOf: (record: SubjectRecord) => Severity; readonly possible: readonly Severity[] };

/** Compiles the classification tables of plugins; one compiled condition for each row, however many items it names. */
export class Classifier {
  private readonly conditions = new Map<Classification, (record: SubjectRecord) => boolean>();
  /** By plugin the rows that judge older records as well. */
  private readonly reaching = new Map<string, readonly Classification[]>();

  constructor(private readonly index: DefinitionIndex) {}

  /** The rows of a plugin that can hold for an item, in order, whatever the day. */
  rowsOf(plugin: string, item: string): readonly Classification[] {
    return this.index
      .classifications(plugin)
      .filter(({ items }) => items.some((key) => this.index.itemKey(qualify(plugin, key)) === item));
  }

  /**
   * The classification of records of `item` that were decided on `day`, seen as of `asOf`: the first row that matches
   * holds. Of each row it is the edition in force on the day, unless a later one judges older records as well.
   */
  classify(plugin: string, item: string, day: CivilDay, asOf: CivilDay): ItemClassification {
    const rows = this.rowsOf(plugin, item).filter((row) => isInForce(row, this.judgingDay(plugin, row, day, asOf)));
    const last = rows.findIndex(({ when }) => when === undefined);
    const tried = last < 0 ? rows : rows.slice(0, last + 1);
    const [first] = tried;
    if (first === undefined) return { severity: 'none' };
    if (first.when === undefined) return { severity: first.severity };
    const steps = tried.map((row) => ({ severity: row.severity, holds: this.condition(plugin, row) }));
    const possible = new Set(tried.map(({ severity }) => severity));
    if (last < 0) possible.add('none');
    return {
      severityOf: (record) => steps.find(({ holds }) => holds(record))?.severity ?? 'none',
      possible: severities.filter((severity) => possible.has(severity)),
    };
  }

  private judgingDay(plugin: string, { key }: Classification, day: CivilDay, asOf: CivilDay): CivilDay {
    let reaching = this.reaching.get(plugin);
    if (reaching === undefined) {
      const all = this.index.classifications(plugin).filter(({ olderRecords }) => olderRecords === 'new-rule');
      this.reaching.set(plugin, (reaching = all));
    }
    const own = reaching.filter((one) => one.key === key);
    return own.length === 0 ? day : judgingDay(own, day, asOf);
  }

  private condition(plugin: string, row: Classification): (record: SubjectRecord) => boolean {
    const { when } = row;
    if (when === undefined) return () => true;
    const known = this.conditions.get(row);
    if (known !== undefined) return known;
    const items = row.items.map((key) => this.index.itemKey(qualify(plugin, key)));
    const compiled = compileRecordCondition(this.index, plugin, items, when);
    this.conditions.set(row, compiled);
    return compiled;
  }
}

/** The severity of one record in the eyes of a plugin as of a day; `none` for an item not in force on its day. */
export function severityOf(index: DefinitionIndex, plugin: string, record: SubjectRecord, asOf: CivilDay): Severity {
  const item = index.itemKey(record.item);
  const found = new Classifier(index).classify(plugin, item, record.decidedOn, asOf);
  return 'severity' in found ? found.severity : found.severityOf(record);
}
