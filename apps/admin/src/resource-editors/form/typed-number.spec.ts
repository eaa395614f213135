import { parameterOf, percentOf, readNumber, readRatio } from './typed-number.js';

describe('readNumber', () => {
  it.each<[string, number | null | undefined]>([
    ['5', 5],
    [' 1,200.50 ', 1200.5],
    ['-3', -3],
    ['', undefined],
    ['1.', null],
    ['五', null],
  ])('reads %j as %p', (typed, number) => {
    expect(readNumber(typed)).toEqual(number === null ? null : { number });
  });
});

describe('readRatio', () => {
  it.each<[string, string | null]>([
    ['0.01', '0.01'],
    ['1%', '0.01'],
    ['12.5%', '0.125'],
    ['0.1%', '0.001'],
    ['100%', '1'],
    ['50％', '0.5'],
    ['0%', '0'],
    ['1.2', null],
    ['120%', null],
    ['', null],
  ])('reads %j as %p', (typed, share) => expect(readRatio(typed)).toBe(share));

  it('says a share in percent', () => expect(percentOf('0.07')).toBe('7%'));
});

describe('parameterOf', () => {
  it('names the parameter that stands for a value', () => {
    expect(parameterOf({ var: 'param.general-limit' })).toBe('general-limit');
    expect(parameterOf({ var: 'general' })).toBeNull();
    expect(parameterOf(5)).toBeNull();
  });
});
