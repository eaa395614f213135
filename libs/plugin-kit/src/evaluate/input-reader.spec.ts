import { assert, json, property, string } from 'fast-check';
import { readPlugin } from '../read-plugin.js';
import { resolveDefinitions } from '../resolve-definitions.js';
import { nationalLike, sampleSource } from '../test-plugins.js';
import { compileInputReader } from './input-reader.js';

const national = nationalLike();
const { plugin } = readPlugin(sampleSource(), { others: [national] });
const reader = compileInputReader(resolveDefinitions([national, plugin!]), 'dairy');
const subject = { kind: 'enterprise', code: '91130102Y000000161', region: '130102' };
const failed = { id: 'r1', item: 'dairy:inspection-failed', decidedOn: '2025-03-01', fields: { result: '不合格' } };

const read = (line: unknown) => reader.read(typeof line === 'string' ? line : JSON.stringify(line));
const found = (line: unknown) => read(line).issues.map(({ code, pointer }) => `${code} ${pointer}`.trim());
const withRecord = (changed: object) => ({ subject, records: [{ ...failed, ...changed }] });

describe('an input line', () => {
  it('is read with everything filled in: lists that are absent, the day that stands for the other', () => {
    const { input, issues } = read({ subject, records: [{ ...failed, decidedOn: null, occurredOn: '2025-03-01' }] });
    expect(issues).toEqual([]);
    expect(input).toMatchObject({
      subject,
      records: [{ id: 'r1', item: 'dairy:inspection-failed', decidedOn: '2025-03-01', occurredOn: '2025-03-01' }],
      lists: [],
      evaluations: [],
      linked: [],
    });
  });

  it('may leave out the prefix of the package itself', () => {
    expect(read(withRecord({ item: 'inspection-failed' })).input?.records?.[0]?.item).toBe('dairy:inspection-failed');
  });

  it('may hold everything that an input can hold', () => {
    const line = {
      subject: {
        ...subject,
        legalForm: 'legal-person',
        name: '某企业',
        industry: 'C14',
        registeredOn: '2020-01-01',
        endedOn: null,
        attributes: { 'key-field': true },
        links: [{ role: 'legal-representative', to: '330522199001010001', from: '2020-01-01', until: null }],
      },
      records: [{ ...failed, repairedOn: '2025-05-01', basisDocument: { kind: 'report', number: '1号' } }],
      lists: [{ list: 'national:serious-dishonesty', enteredOn: '2025-01-01', endedOn: null }],
      evaluations: [{ scheme: 'dairy:credit-grade', asOf: '2024-12-31', grade: 'A', score: null }],
      commitments: [{ kind: 'repair', madeOn: '2025-01-01', dueOn: '2025-06-01', state: 'kept' }],
      linked: [
        {
          role: 'parent',
          subject: { ...subject, code: '91130000Y00000016Y' },
          records: [failed],
          lists: [{ list: 'national:serious-dishonesty', enteredOn: '2025-01-01' }],
        },
      ],
    };
    expect(found(line)).toEqual([]);
  });

  it.each<[string, unknown, ...string[]]>([
    ['no JSON', '{"subject":', 'plugin-json-syntax'],
    ['a list', [], 'plugin-value-type'],
    ['no subject', {}, 'plugin-property-missing'],
    ['a key twice', '{"subject":{},"subject":{}}', 'plugin-json-duplicate-key /subject'],
    ['an unknown property', { subject, record: [] }, 'plugin-property-misspelt /record'],
    ['a property of nothing', { subject, extra: 1 }, 'plugin-property-unknown /extra'],
    ['an unknown kind', { subject: { ...subject, kind: 'firm' } }, 'plugin-value-not-allowed /subject/kind'],
    ['a region that is none', { subject: { ...subject, region: '13' } }, 'plugin-value-form /subject/region'],
    [
      'an unknown attribute',
      { subject: { ...subject, attributes: { x: 1 } } },
      'plugin-property-unknown /subject/attributes/x',
    ],
    [
      'an attribute of another type',
      { subject: { ...subject, attributes: { 'key-field': '是' } } },
      'plugin-value-type /subject/attributes/key-field',
    ],
    ['an unknown item', withRecord({ item: 'dairy:inspection-fail' }), 'input-item-unknown /records/0/item'],
    ['an item of no plugin', withRecord({ item: 'hebei:arrears' }), 'input-item-unknown /records/0/item'],
    ['no day', withRecord({ decidedOn: undefined }), 'input-day-missing /records/0'],
    ['a day that is none', withRecord({ decidedOn: '2025-02-29' }), 'plugin-value-not-a-day /records/0/decidedOn'],
    ['a record without an id', withRecord({ id: undefined }), 'plugin-property-missing /records/0'],
    ['an id twice', { subject, records: [failed, failed] }, 'input-record-twice /records/1/id'],
    [
      'an unknown field',
      withRecord({ fields: { result: '不合格', x: 1 } }),
      'plugin-property-unknown /records/0/fields/x',
    ],
    [
      'a field of the prototype',
      withRecord({ fields: JSON.parse('{"result":"不合格","__proto__":1}') }),
      'plugin-property-unknown /records/0/fields/__proto__',
    ],
    [
      'a field not among its values',
      withRecord({ fields: { result: '合格' } }),
      'plugin-value-misspelt /records/0/fields/result',
    ],
    [
      'a field of another type',
      withRecord({ fields: { result: '不合格', reviewed: 'yes' } }),
      'plugin-value-type /records/0/fields/reviewed',
    ],
    [
      'a required field that is null',
      withRecord({ fields: { result: null } }),
      'plugin-property-missing /records/0/fields',
    ],
    [
      'a text that is too long',
      withRecord({ fields: { result: '不合格', note: '长'.repeat(1001) } }),
      'plugin-value-too-long /records/0/fields/note',
    ],
    [
      'a record that is refused',
      withRecord({ fields: { result: '不合格', reviewed: false } }),
      'input-record-refused /records/0',
    ],
    [
      'an unknown list',
      { subject, lists: [{ list: 'national:x', enteredOn: '2025-01-01' }] },
      'input-list-unknown /lists/0/list',
    ],
    [
      'an unknown scheme',
      { subject, evaluations: [{ scheme: 'x', asOf: '2025-01-01', grade: 'A' }] },
      'input-scheme-unknown /evaluations/0/scheme',
    ],
    [
      'an unknown grade',
      { subject, evaluations: [{ scheme: 'dairy:credit-grade', asOf: '2025-01-01', grade: 'E' }] },
      'input-grade-unknown /evaluations/0/grade',
    ],
    [
      'what is wrong with a linked subject',
      { subject, linked: [{ role: 'parent', subject, records: [{ ...failed, item: 'x' }] }] },
      'input-item-unknown /linked/0/records/0/item',
    ],
  ])('tells of %s', (_, line, ...expected) => {
    const { input } = read(line);
    expect([input, found(line)]).toEqual([null, expected]);
  });

  it('tells all that is wrong with it at once', () => {
    const line = {
      subject: { ...subject, attributes: { x: 1 } },
      records: [
        { ...failed, item: 'x' },
        { ...failed, fields: {} },
      ],
      lists: [{ list: 'x', enteredOn: '2025-01-01' }],
    };
    expect(found(line)).toHaveLength(5);
  });

  it('never throws and never is half an input, whatever stands there', () => {
    const check = (text: string) => {
      const { input, issues } = reader.read(text);
      expect(input === null).toBe(issues.length > 0);
    };
    assert(property(json({ maxDepth: 4 }), check), { numRuns: 200 });
    assert(property(string(), check), { numRuns: 200 });
    assert(
      property(json({ maxDepth: 3 }), (text) => check(`{"subject":${JSON.stringify(subject)},"records":[${text}]}`)),
      { numRuns: 200 },
    );
  });
});
