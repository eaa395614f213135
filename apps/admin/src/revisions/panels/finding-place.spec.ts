import { findingPlace, findingsOf } from './finding-place.js';

const changes = [
  { resource: 'parameters', key: 'limit', value: {} },
  { resource: 'cases', key: 'enterprise-grade', value: {} },
];

describe('the place of a finding', () => {
  it.each([
    ['/changes/0/value/values/1', { resource: 'parameters', key: 'limit', pointer: '/values/1' }],
    ['/changes/1', { resource: 'cases', key: 'enterprise-grade', pointer: '' }],
    ['cases/hotel/grade.json/3/expect', { resource: 'cases', key: 'hotel/grade', pointer: '/cases/3' }],
    ['/changes', null],
    ['/changes/7/value', null],
    ['/reason', null],
  ])('%s is %j', (pointer, place) => {
    expect(findingPlace(pointer, changes)).toEqual(place);
  });

  it('is the worked case that fails, told once', () => {
    const failed = [
      {
        scheme: 'hebei:enterprise-grade',
        title: '5次',
        pointer: '/changes/1/value/cases/3',
        expected: 'B',
        actual: 'C',
      },
      {
        scheme: 'hebei:enterprise-grade',
        title: '6次',
        pointer: '/changes/1/value/cases/4',
        expected: 'B',
        actual: 'C',
      },
    ];
    const findings = [
      {
        pointer: '/changes/1/value/cases/3/expect/grade',
        code: 'plugin-case-differs',
        message: '不符',
        severity: 'error' as const,
      },
      { pointer: '/changes/0/value/values', code: 'other', message: '别处', severity: 'warning' as const },
    ];
    const cases = { total: 9, passed: 7, failed, changed: 0 };
    const own = findingsOf(
      { resource: 'cases', key: 'enterprise-grade' },
      { findings, changes },
      cases,
      ({ expected, actual }) => `${expected} ${actual}`,
    );
    expect(own.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/cases/3/expect/grade', '不符'],
      ['/cases/4/expect', 'B C'],
    ]);
  });
});
