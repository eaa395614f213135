import { freeName, ofKind, schemaRows, withSchemaRow } from './schema-rows.js';

const schema = {
  type: 'object',
  properties: {
    utility: { type: 'string', title: '费用种类', enum: ['水费', '电费'] },
    amount: { type: 'number', title: '欠缴金额', unit: '元', minimum: 0 },
    severeConsequence: { type: 'boolean', title: '造成严重后果' },
  },
  required: ['amount'],
  title: '欠费',
} as const;

describe('schemaRows', () => {
  it('reads the fields in their order, each with what people call its type', () => {
    expect(schemaRows(schema).map(({ name, kind, isRequired }) => [name, kind, isRequired])).toEqual([
      ['utility', 'enum', false],
      ['amount', 'number', true],
      ['severeConsequence', 'boolean', false],
    ]);
  });

  it('writes back what it read, to the letter', () => {
    for (const row of schemaRows(schema)) {
      expect(JSON.stringify(withSchemaRow(schema, row.name, row))).toBe(JSON.stringify(schema));
    }
  });

  it('renames a field where it stands, and where it is required', () => {
    const [, amount] = schemaRows(schema);
    const renamed = withSchemaRow(schema, 'amount', { ...amount, name: 'arrears' });
    expect(Object.keys(renamed['properties'] as object)).toEqual(['utility', 'arrears', 'severeConsequence']);
    expect(renamed['required']).toEqual(['arrears']);
    expect(renamed['title']).toBe('欠费');
  });

  it('takes a field away, and what is required with it', () => {
    const less = withSchemaRow(schema, 'amount', null);
    expect(Object.keys(less['properties'] as object)).toEqual(['utility', 'severeConsequence']);
    expect(less['required']).toEqual([]);
  });

  it('keeps title and unit of a field that gets another type, and drops what no longer means anything', () => {
    expect(ofKind(schema.properties.amount, 'date')).toEqual({
      type: 'string',
      title: '欠缴金额',
      unit: '元',
      format: 'date',
    });
  });

  it('finds a name that is free', () => {
    expect(freeName(schemaRows({ properties: { field2: {} } }))).toBe('field3');
  });
});
