import type { FieldSchema } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { checkFields } from './check-fields.js';

const schema: FieldSchema = {
  type: 'object',
  properties: {
    amount: { type: 'number', minimum: 0, maximum: 100 },
    count: { type: 'integer' },
    on: { type: 'string', format: 'date' },
    level: { enum: ['甲', 1] },
    note: { type: 'string', maxLength: 3 },
    isSevere: { type: 'boolean' },
    free: {},
  },
  required: ['amount'],
};
const found = (fields: Json) => checkFields(schema, fields, '/fields').map(({ code, pointer }) => `${code} ${pointer}`);

describe('checkFields', () => {
  it.each<[Json]>([
    [{ amount: 0 }],
    [{ amount: '99.99' }],
    [{ amount: 100, count: -3, on: '2024-02-29', level: '甲', note: '三个字', isSevere: false, free: 'x' }],
    [{ amount: 1, level: 1, note: null, count: null, free: 2 }],
    [{ amount: 1, note: '𠮷𠮷𠮷' }],
  ])('takes %j', (fields) => {
    expect(found(fields)).toEqual([]);
  });

  it.each<[Json, string]>([
    [{}, 'plugin-property-missing /fields'],
    [{ amount: -0.01 }, 'plugin-value-range /fields/amount'],
    [{ amount: 100.01 }, 'plugin-value-range /fields/amount'],
    [{ amount: '1e3' }, 'plugin-value-type /fields/amount'],
    [{ amount: '五百' }, 'plugin-value-type /fields/amount'],
    [{ amount: true }, 'plugin-value-type /fields/amount'],
    [{ amount: 1, count: 1.5 }, 'plugin-value-type /fields/count'],
    [{ amount: 1, count: 1e15 }, 'plugin-value-range /fields/count'],
    [{ amount: 1, on: '2023-02-29' }, 'plugin-value-not-a-day /fields/on'],
    [{ amount: 1, on: '2022/3/4' }, 'plugin-value-not-a-day /fields/on'],
    [{ amount: 1, level: '1' }, 'plugin-value-misspelt /fields/level'],
    [{ amount: 1, note: '四个字啊' }, 'plugin-value-too-long /fields/note'],
    [{ amount: 1, isSevere: 'true' }, 'plugin-value-type /fields/isSevere'],
    [{ amount: 1, free: [] }, 'plugin-value-type /fields/free'],
    [{ amount: 1, amuont: 1 }, 'plugin-property-misspelt /fields/amuont'],
    [[], 'plugin-value-type /fields'],
  ])('finds what is wrong with %j', (fields, expected) => {
    expect(found(fields)).toEqual([expected]);
  });

  it('declares nothing where an item declares nothing', () => {
    expect(checkFields(undefined, {}, '')).toEqual([]);
    expect(checkFields(undefined, { a: 1 }, '').map(({ code }) => code)).toEqual(['plugin-property-unknown']);
  });
});
