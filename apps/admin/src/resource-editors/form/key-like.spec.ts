import { isKey, keyLike } from './key-like.js';

describe('keyLike', () => {
  it.each([
    ['General Limit', 'general-limit'],
    ['generalLimit_2', 'general-limit-2'],
    ['2-late', 'late'],
    ['form', 'form-1'],
    ['受理', ''],
  ])('makes %j a key: %j', (text, key) => {
    expect(keyLike(text)).toBe(key);
    expect(key === '' || isKey(key)).toBe(true);
  });

  it('knows what is no key', () => {
    expect(['a', 'a-1', 'A', '1a', 'a_b', 'case', 'a'.repeat(64)].map(isKey)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
