import { mayBeAbsent, readsField, sourceOf, withSource } from './fact-source.js';

const fact = {
  key: 'general-dishonesty-12m',
  title: '近1年一般失信次数',
  type: 'integer',
  from: { records: { severity: ['general'] } },
  window: { last: 'P1Y' },
  aggregate: 'count',
  basis: { document: 'heb-2022', article: '四(三)' },
} as const;

describe('the source of a fact', () => {
  it('is told by what is written under from', () => {
    expect([sourceOf(fact), sourceOf({ from: { list: 'x' } }), sourceOf({}), sourceOf({ from: {} })]).toEqual([
      'records',
      'list',
      null,
      null,
    ]);
  });

  it('changes with what only the old one understands, and leaves the rest in its order', () => {
    expect(JSON.stringify(withSource(fact, 'list'))).toBe(
      JSON.stringify({ key: fact.key, title: fact.title, type: 'integer', from: { list: '' }, basis: fact.basis }),
    );
    expect(withSource(fact, 'commitments')).toMatchObject({ from: { commitments: {} }, aggregate: 'count' });
    expect(withSource(fact, 'commitments')).not.toHaveProperty('window');
  });

  it('says which facts may have no value', () => {
    expect(mayBeAbsent(fact)).toBe(false);
    expect(mayBeAbsent({ ...fact, aggregate: 'latest' })).toBe(true);
    expect(mayBeAbsent({ from: { subject: 'industry' } })).toBe(true);
    expect(mayBeAbsent({ from: { list: 'x' } })).toBe(false);
    expect([readsField('sum'), readsField('count'), readsField(undefined)]).toEqual([true, false, false]);
  });
});
