import { nearest } from './nearest.js';

const names = ['general-dishonesty-12m', 'serious-dishonesty-12m', 'hebei:arrears-utility', 'on-list'];

describe('nearest', () => {
  it.each([
    ['genral-dishonesty-12m', 'general-dishonesty-12m'],
    ['serious-dishonesty-24m', 'serious-dishonesty-12m'],
    ['arrears-utility', 'hebei:arrears-utility'],
    ['national:on-list', 'on-list'],
    ['on-lsit', 'on-list'],
    ['completely-else', null],
    ['', null],
    ['x'.repeat(10_000), null],
  ])('of %s is %s', (wanted, expected) => {
    expect(nearest(wanted, names)).toBe(expected);
  });

  it('takes the first of those that are equally near', () => {
    expect(nearest('ab', ['ac', 'ad'])).toBe('ac');
  });
});
