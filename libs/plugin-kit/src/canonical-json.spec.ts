import { assert, dictionary, jsonValue, property, string } from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    assert(
      property(dictionary(string(), jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  it('keeps the value', () => {
    assert(
      property(jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('writes no blanks and sorts by code unit', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '信' }], a: undefined, A: 1.5 })).toBe(
      '{"A":1.5,"b":[1,{"c":"信","d":null}]}',
    );
  });
});
