import { RecordScope, type DefinitionIndex } from '@xinheng/facts';
import type { Scope, ValueType, Variable } from '@xinheng/logic';
import type { Metric } from './definitions.js';

/** What a metric can count besides results: records, rows of imports, amounts that a unit declares. */
export type RowKind = Extract<Metric['over'], 'records' | 'import-rows' | 'declared'>;

const day: ValueType = { kind: 'date', isNullable: true };
const text: ValueType = { kind: 'string', isNullable: false };
const number: ValueType = { kind: 'integer', isNullable: false };

const beside: Readonly<Record<RowKind, readonly Variable[]>> = {
  records: [
    { name: 'gatheredOn', title: '归集日期', type: day },
    { name: 'pushedOn', title: '报送日期', type: day },
    { name: 'publicFrom', title: '公示起始日期', type: day },
    { name: 'state', title: '信息状态', type: text },
  ],
  'import-rows': [
    { name: 'isQualified', title: '合格', type: { kind: 'boolean', isNullable: false } },
    { name: 'requiredFields', title: '应填项数', type: number },
    { name: 'filledFields', title: '已填项数', type: number },
  ],
  declared: [
    { name: 'declared', title: '应归集数', type: number },
    { name: 'gathered', title: '已归集数', type: number },
  ],
};
const ofEveryRow = ['item', 'provider'];

/**
 * What the logic of a metric over rows may read: of records the record and how it was gathered; of import rows
 * `isQualified requiredFields filledFields`; of declared amounts `declared gathered`; of each `item` and `provider`.
 */
export class RowMetricScope implements Scope {
  private readonly records: RecordScope;

  constructor(
    index: DefinitionIndex,
    plugin: string,
    items: readonly string[],
    private readonly over: RowKind,
  ) {
    this.records = new RecordScope(index, plugin, items);
  }

  variable(name: string): Variable | undefined {
    const own = beside[this.over].find((one) => one.name === name);
    const isOfRecord = this.over === 'records' || ofEveryRow.includes(name);
    return own ?? (isOfRecord ? this.records.variable(name) : undefined);
  }

  names(): readonly string[] {
    const own = beside[this.over].map(({ name }) => name);
    return [...own, ...(this.over === 'records' ? this.records.names() : ofEveryRow)];
  }

  /** Whether a name stands beside the record. */
  isBeside(name: string): boolean {
    return beside[this.over].some((one) => one.name === name);
  }
}
