import { parameterKindOf } from './parameter-kind.js';
import { datedValues, valueInForce } from './value-in-force.js';

const limit = {
  key: 'general-limit',
  values: [
    { from: '2026-12-01', value: 4 },
    { from: '2022-04-21', value: 5 },
  ],
};

describe('valueInForce', () => {
  it('is the last that has begun, whatever the order in the file', () => {
    expect(valueInForce(limit, '2026-11-26')).toMatchObject({ at: 1, value: 5 });
    expect(valueInForce(limit, '2026-12-01')).toMatchObject({ at: 0, value: 4 });
    expect(valueInForce(limit, '2022-04-20')).toBeUndefined();
    expect(datedValues(limit).map(({ value }) => value)).toEqual([5, 4]);
  });
});

describe('parameterKindOf', () => {
  const kind = (...values: (number | string | boolean)[]) =>
    parameterKindOf({ values: values.map((value) => ({ from: '2022-01-01', value })) });

  it('tells what the values are', () => {
    expect([kind(5), kind(0.5), kind(5, 0.5), kind(true), kind('P1Y'), kind('2022-01-01'), kind('0.01')]).toEqual([
      'integer',
      'decimal',
      'decimal',
      'boolean',
      'duration',
      'date',
      'string',
    ]);
  });
});
