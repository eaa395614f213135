import type { Json } from '@xinheng/logic';
import { durationOf, durationParts, exactly } from './duration-parts.js';

describe('durationParts', () => {
  it.each<[Json]>([['P1Y'], ['P3M'], ['P2W'], ['P7D'], [{ workingDays: 3 }], [{ duration: 'P7D', roll: false }]])(
    'reads %j as a number with its unit, which is written the same again',
    (value) => {
      const parts = durationParts(value);
      expect(parts.kind).toBe('single');
      if (parts.kind === 'single') expect(durationOf(Number(parts.count), parts.unit, parts.isExact)).toEqual(value);
    },
  );

  it.each<[Json]>([['P1Y6M'], [{ duration: 'P1Y6M', roll: false }]])('shows %j as a text', (value) => {
    const parts = durationParts(value);
    expect(parts.kind).toBe('composite');
    if (parts.kind === 'composite') expect(exactly(parts.text, parts.isExact)).toEqual(value);
  });

  it.each<[Json]>([[{ var: 'param.x' }], [{ workingDays: { var: 'param.x' } }], [3]])(
    'says that it has no fields for %j',
    (value) => expect(durationParts(value)).toEqual({ kind: 'other' }),
  );
});
