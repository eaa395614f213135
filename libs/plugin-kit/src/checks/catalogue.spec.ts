import { assign, findingsOf, set, type Change } from '../test-plugins.js';

const field = (key: string, schema: object): Change => set(0, 'fields', 'properties', key, schema);
const income = {
  type: 'object',
  properties: {
    income: { type: 'number' },
    result: { type: 'string', enum: ['不合格', '严重不合格'] },
    reviewed: { type: 'boolean' },
  },
  required: ['result'],
};

describe('of a catalogue, readPlugin finds', () => {
  it.each<[string, Change, ...string[]]>([
    [
      'religion under an English name',
      field('faith', { type: 'string' }),
      'plugin-field-forbidden /0/fields/properties/faith',
    ],
    ['blood type under a pinyin name', field('xuexing', {}), 'plugin-field-forbidden /0/fields/properties/xuexing'],
    [
      'illness under a harmless name',
      field('a', { title: '既往病史' }),
      'plugin-field-forbidden /0/fields/properties/a',
    ],
    [
      'the income of persons',
      assign({ subjectKinds: ['person'], fields: income }, 0),
      'plugin-field-forbidden-of-persons /0/fields/properties/income',
    ],
    [
      'bounds that cross',
      field('count', { type: 'integer', minimum: 3, maximum: 2 }),
      'grading-bounds-crossed /0/fields/properties/count/minimum',
    ],
    [
      'an expression where a schema belongs',
      field('code', { pattern: '^(a+)+$' }),
      'plugin-property-unknown /0/fields/properties/code/pattern',
    ],
    [
      'publicity that crosses',
      set(0, 'publicity', { min: 'P1Y', max: 'P3M' }),
      'plugin-publicity-crossed /0/publicity/min',
    ],
    ['a clock that runs nowhere', set(0, 'clocks', 0, 'to', 'decided'), 'plugin-clock-nowhere /0/clocks/0/to'],
    [
      'persons shown to everybody',
      assign({ subjectKinds: ['person'], disclosure: 'open' }, 0),
      'plugin-item-open-person /0/disclosure',
    ],
    [
      'a rule that reads an undeclared field',
      set(0, 'admit', 0, 'refuseWhen', { '==': [{ var: ['fields.review', true] }, false] }),
      'logic-unknown-name-near /0/admit/0/refuseWhen/==/0/var/0',
    ],
    ['no basis, and no echo of it', set(0, 'basis', undefined), 'plugin-property-missing /0'],
    ['a misspelt document', set(0, 'basis', 'document', 'sampel'), 'plugin-document-misspelt /0/basis/document'],
    ['a misspelt category', set(0, 'category', 'cat-4'), 'plugin-value-misspelt /0/category'],
    [
      'a renaming from what is there',
      set(0, 'renamedFrom', 'inspection-failed'),
      'plugin-renamed-taken /0/renamedFrom',
    ],
  ])('%s', (_, change, ...expected) => {
    expect(findingsOf('catalogue.json', change)).toEqual(expected);
  });

  it('a reserved key', () => {
    expect(findingsOf('catalogue.json', set(0, 'key', 'subject'))).toContain('plugin-key-reserved /0/key');
  });

  it('a required field that nothing declares', () => {
    const found = findingsOf('catalogue.json', set(0, 'fields', 'required', ['result', 'resul']));
    expect(found).toContain('plugin-field-undeclared /0/fields/required/1');
  });
});

describe('of what grades, readPlugin finds', () => {
  const scheme = 'schemes/credit-grade.json';

  it.each<[string, string, Change, ...string[]]>([
    ['an unknown item', 'classifications.json', set(1, 'items', ['inspection-faild']), 'facts-unknown-item /1/items/0'],
    [
      'a parameter that stands twice',
      'parameters.json',
      (list) => void (list as unknown[]).push(list[0]),
      'plugin-key-twice /7/key',
    ],
    [
      'an unknown list',
      'facts.json',
      set(2, 'from', { list: 'national:serious-dishonest' }),
      'facts-unknown-list /2/from/list',
    ],
    [
      'an unknown fact',
      scheme,
      set('rules', 3, 'when', { '>=': [{ var: 'genral-dishonesty-12m' }, 1] }),
      'logic-unknown-name-near /rules/3/when/>=/0/var',
    ],
    ['an unknown operator', scheme, set('rules', 3, 'when', { method: [1] }), 'logic-unknown-operator /rules/3/when'],
    [
      'a reach for the prototype',
      scheme,
      set('rules', 3, 'when', { var: 'constructor' }),
      'logic-prototype-name /rules/3/when/var',
    ],
    ['a rule without a basis', scheme, set('rules', 0, 'basis', undefined), 'plugin-basis-missing /rules/0'],
    ['a grade that the scheme lacks', scheme, set('rules', 0, 'grade', 'D'), 'grading-unknown-grade /rules/0/grade'],
    [
      'the grades of persons open to all',
      scheme,
      assign({ subjectKinds: ['person'], disclosure: 'open' }),
      'plugin-scheme-open-person /disclosure',
      'plugin-scheme-person-purpose',
    ],
  ])('%s', (_, file, change, ...expected) => {
    expect(findingsOf(file, change)).toEqual(expected);
  });

  it('a scheme that extends another', () => {
    const extension = { key: 'credit-grade', extends: 'national:base-grade' };
    const found = findingsOf(scheme, (content) => {
      for (const key of Object.keys(content)) delete content[key];
      Object.assign(content, extension);
    });
    expect(found).toEqual(expect.arrayContaining(['plugin-reference-unknown /extends']));
  });
});
