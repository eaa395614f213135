import { decimalOf } from '@xinheng/logic';
import type { BaseVariable } from '../model/base-variable.js';
import { cut } from './domain.js';

const variable = (more: Partial<BaseVariable>): BaseVariable => ({
  key: 'x:y',
  title: 'y',
  kind: 'integer',
  values: [],
  isNullable: false,
  direction: 'neutral',
  isLoose: false,
  ...more,
});

describe('the cells of a fact', () => {
  it('are its thresholds and what lies between, from its least value on', () => {
    expect(cut(variable({ min: 0 }), [1, 5])).toEqual([0, 1, 2, 5, 6]);
    expect(cut(variable({ min: 0, max: 5 }), [5])).toEqual([0, 5]);
    expect(cut(variable({ min: 0 }), [-3])).toEqual([0]);
    expect(cut(variable({}), [3])).toEqual([2, 3, 4]);
    expect(cut(variable({}), [])).toEqual([0]);
  });

  it('have no place of their own between whole numbers', () => {
    expect(cut(variable({ min: 0 }), [decimalOf(2.5)])).toEqual([0, 3]);
  });

  it('hold null apart', () => {
    expect(cut(variable({ isNullable: true, min: 0 }), [1])).toEqual([null, 0, 1, 2]);
    expect(cut(variable({ kind: 'finite', values: ['a', 'b'], isNullable: true }), [])).toEqual([null, 'a', 'b']);
  });

  it('are open between decimals', () => {
    expect(cut(variable({ kind: 'decimal' }), [decimalOf(1), decimalOf(2)])).toEqual(
      [0, 1, 1.5, 2, 3].map((value) => decimalOf(value)),
    );
  });

  it('are days of dates', () => {
    expect(cut(variable({ kind: 'date' }), ['2022-06-30'])).toEqual(['2022-06-29', '2022-06-30', '2022-07-01']);
  });

  it('of texts are those that are named, the empty one, and any other', () => {
    expect(cut(variable({ kind: 'text' }), ['a'])).toEqual(['', '…', 'a']);
  });
});
