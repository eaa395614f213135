import fc from 'fast-check';
import { RuleArithmeticError } from '../errors.js';
import {
  addDecimal,
  compareDecimal,
  divideDecimal,
  multiplyDecimal,
  remainderDecimal,
  subtractDecimal,
} from './decimal-arithmetic.js';
import { decimalToJson, decimalToText, valueToJson } from './decimal-text.js';
import { DECIMAL_LIMIT, decimalOf, readDecimal, SCALE } from './decimal.js';
import { addInteger, multiplyInteger, remainderInteger, subtractInteger } from './integer-arithmetic.js';

const text = (decimal: bigint): string => decimalToText(decimal);

describe('decimalOf', () => {
  it.each<[number | string, string]>([
    [0, '0'],
    [-0, '0'],
    [5, '5'],
    [-2.5, '-2.5'],
    [0.1, '0.1'],
    [849.99, '849.99'],
    [1e-7, '0.0000001'],
    [1e-10, '0.0000000001'],
    [1e-11, '0'],
    [5e-11, '0.0000000001'],
    [-5e-11, '-0.0000000001'],
    [4.9e-11, '0'],
    [123456789012345.6, '123456789012345.6'],
    ['12.50', '12.5'],
    ['-0.00', '0'],
    ['+3', '3'],
    ['.5', '0.5'],
    ['5.', '5'],
    [' 7 ', '7'],
    ['1.5e3', '1500'],
    ['1E-3', '0.001'],
    ['0.00000000005', '0.0000000001'],
    ['0.00000000004999999999999', '0'],
    ['999999999999999.9999999999', '999999999999999.9999999999'],
    ['0e999999', '0'],
    ['1e-999999', '0'],
  ])('reads %p as %s', (value, expected) => {
    expect(text(decimalOf(value))).toBe(expected);
  });

  it.each(['', '.', '-', 'abc', '1,000', '1e', '0x10', '１２', '1 2', NaN, Infinity])(
    'finds no number in %p',
    (value) => {
      expect(readDecimal(value)).toBeNull();
      expect(() => decimalOf(value)).toThrow(TypeError);
    },
  );

  it.each([1e15, -1e15, '1000000000000000', '999999999999999.99999999999', '1e400', '1e999999', Number.MAX_VALUE])(
    'finds %p out of range',
    (value) => {
      expect(() => decimalOf(value)).toThrow(RuleArithmeticError);
    },
  );
});

describe('decimal arithmetic', () => {
  it.each([
    ['0.1', '+', '0.2', '0.3'],
    ['1', '-', '0.9', '0.1'],
    ['1', '/', '3', '0.3333333333'],
    ['2', '/', '3', '0.6666666667'],
    ['-2', '/', '3', '-0.6666666667'],
    ['2', '/', '-3', '-0.6666666667'],
    ['0.0000000001', '/', '2', '0.0000000001'],
    ['-0.0000000001', '/', '2', '-0.0000000001'],
    ['0.0000000001', '/', '2.1', '0'],
    ['0.0000000001', '*', '0.5', '0.0000000001'],
    ['-0.0000000001', '*', '0.5', '-0.0000000001'],
    ['0.0000000001', '*', '0.4', '0'],
    ['0.00001', '*', '0.00001', '0.0000000001'],
    ['12.5', '*', '-4', '-50'],
    ['7.5', '%', '2', '1.5'],
    ['-7.5', '%', '2', '-1.5'],
    ['7.5', '%', '-2', '1.5'],
  ])('%s %s %s is %s', (a, sign, b, expected) => {
    expect(text(operate(sign, decimalOf(a), decimalOf(b)))).toBe(expected);
  });

  it.each([
    ['999999999999999', '+', '1'],
    ['-999999999999999', '-', '1'],
    ['999999999999999.9999999999', '+', '0.0000000001'],
    ['100000000', '*', '10000000'],
    ['1', '/', '0'],
    ['1', '%', '0'],
    ['999999999999999', '/', '0.5'],
  ])('%s %s %s leaves the range', (a, sign, b) => {
    expect(() => operate(sign, decimalOf(a), decimalOf(b))).toThrow(RuleArithmeticError);
  });

  it('sums a thousand tenths and a long row of deductions without drift', () => {
    let sum = decimalOf(1000);
    for (let times = 0; times < 1500; times++) sum = subtractDecimal(sum, decimalOf(0.1));
    expect(text(sum)).toBe('850');
    expect(compareDecimal(sum, decimalOf(850))).toBe(0);
  });

  it('is within half a unit of the true quotient, away from zero on the half', () => {
    const units = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(
        units,
        units.filter((value) => value !== 0n),
        (a, b) => {
          if ((a * SCALE) / b >= DECIMAL_LIMIT || (a * SCALE) / b <= -DECIMAL_LIMIT) return;
          const twice = 2n * (divideDecimal(a, b) * b - a * SCALE);
          const error = twice < 0n ? -twice : twice;
          expect(error <= (b < 0n ? -b : b)).toBe(true);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('integer arithmetic', () => {
  it.each<[(a: number, b: number) => number, number, number, number]>([
    [addInteger, 999_999_999_999_998, 1, 999_999_999_999_999],
    [subtractInteger, 0, 5, -5],
    [multiplyInteger, 31_622_776, 31_622_776, 999_999_961_946_176],
    [remainderInteger, -7, 3, -1],
  ])('is exact to the edge of the range', (operation, a, b, expected) => {
    expect(operation(a, b)).toBe(expected);
  });

  it.each<[(a: number, b: number) => number, number, number]>([
    [multiplyInteger, 0, -5],
    [multiplyInteger, -5, 0],
    [remainderInteger, -4, 2],
    [subtractInteger, 0, 0],
  ])('never gives -0', (operation, a, b) => {
    expect(Object.is(operation(a, b), 0)).toBe(true);
  });

  it.each<[(a: number, b: number) => number, number, number]>([
    [addInteger, 999_999_999_999_999, 1],
    [subtractInteger, -999_999_999_999_999, 1],
    [multiplyInteger, 31_622_777, 31_622_777],
    [multiplyInteger, -999_999_999_999_999, 999_999_999_999_999],
    [remainderInteger, 1, 0],
  ])('says when it leaves the range', (operation, a, b) => {
    expect(() => operation(a, b)).toThrow(RuleArithmeticError);
  });

  it('agrees with decimals wherever both give a value', () => {
    const integers = fc.integer({ min: -40_000_000, max: 40_000_000 });
    fc.assert(
      fc.property(integers, integers, fc.constantFrom('+', '-', '*', '%'), (a, b, sign) => {
        const onIntegers = { '+': addInteger, '-': subtractInteger, '*': multiplyInteger, '%': remainderInteger }[sign];
        const [first, second] = [
          outcome(() => onIntegers?.(a, b)),
          outcome(() => decimalToJson(operate(sign, decimalOf(a), decimalOf(b)))),
        ];
        expect(first).toEqual(second);
      }),
      { seed: 2 },
    );
  });
});

describe('decimalToJson and valueToJson', () => {
  it('gives back what decimalOf read, for numbers of 15 digits', () => {
    const numbers = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }).map((value) => value / 1e5);
    fc.assert(
      fc.property(numbers, (value) => expect(decimalToJson(decimalOf(value))).toBe(value + 0)),
      { seed: 3 },
    );
  });

  it('makes decimals numbers, in lists too', () => {
    expect([valueToJson(decimalOf(2.5)), valueToJson([decimalOf(1), 'a']), valueToJson(null)]).toEqual([
      2.5,
      [1, 'a'],
      null,
    ]);
  });
});

function operate(sign: string, a: bigint, b: bigint): bigint {
  const operations = {
    '+': addDecimal,
    '-': subtractDecimal,
    '*': multiplyDecimal,
    '/': divideDecimal,
    '%': remainderDecimal,
  };
  return operations[sign as keyof typeof operations](a, b);
}

function outcome(evaluate: () => number | undefined): number | undefined | string {
  try {
    return evaluate();
  } catch (error) {
    return (error as Error).name;
  }
}
