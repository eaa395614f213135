import { editorContext } from '../editor-context.js';
import { conditionScope } from './condition-scope.js';
import { readCondition } from './condition-sentence.js';

const item = {
  key: 'arrears',
  title: '欠费',
  nature: 'negative',
  fields: { type: 'object', properties: { amount: { type: 'number', title: '欠缴金额' } }, required: ['amount'] },
};
const context = editorContext(
  {
    plugin: 'hebei',
    title: '河北',
    resources: {
      catalogue: [item, { key: 'other', title: '其他', nature: 'positive', fields: {} }],
      parameters: [{ key: 'limit', title: '上限', values: [{ from: '2022-01-01', value: 5 }] }],
      facts: [{ key: 'count', title: '次数', type: 'integer', from: { records: {} }, aggregate: 'count' }],
    },
  },
  [],
  { today: '2026-11-26' },
);
const over = (order: Parameters<typeof conditionScope>[1]) => conditionScope(context, order).names();

describe('conditionScope', () => {
  it('reads the fields of the items that are named, or that a fact counts', () => {
    expect(over({ scope: 'record', items: ['arrears'] })).toContain('fields.amount');
    expect(over({ scope: 'record', items: ['other'] })).not.toContain('fields.amount');
    expect(over({ scope: 'record', source: { nature: ['positive'] } })).not.toContain('fields.amount');
    expect(over({ scope: 'record', source: { nature: ['negative'] } })).toContain('fields.amount');
  });

  it('reads the fields that an item has by now, though the context knows those before', () => {
    const edited = { ...item, fields: { properties: { since: { type: 'string', format: 'date' } } } };
    expect(over({ scope: 'record', item: edited })).toContain('fields.since');
    expect(over({ scope: 'record', item: edited })).not.toContain('fields.amount');
  });

  it('reads facts and parameters, and the subject only where it may be read', () => {
    expect(over({ scope: 'facts' })).toEqual(expect.arrayContaining(['count', 'param.limit']));
    expect(over({ scope: 'facts' })).not.toContain('subject.region');
    expect(over({ scope: 'subject-and-facts' })).toContain('subject.region');
  });

  it('reads the fields of the forms of a procedure', () => {
    const root = {
      form: { properties: { ground: { type: 'string', title: '事由' } }, required: ['ground'] },
      transitions: [{ form: { properties: { finding: { type: 'boolean', title: '属实' } } } }],
    };
    expect(over({ scope: 'form', root })).toEqual(expect.arrayContaining(['form.ground', 'form.finding', 'count']));
  });
});

describe('readCondition', () => {
  it('says a condition in both languages, or what is wrong with it', () => {
    const scope = conditionScope(context, { scope: 'facts' });
    const json = { '>': [{ var: 'count' }, { var: 'param.limit' }] };
    expect(readCondition(json, scope, 'zh-CN').sentence).toBe('当 次数 大于 上限(5)');
    expect(readCondition(json, scope, 'en').sentence).toBe('when 次数 is greater than 上限(5)');
    const wrong = readCondition({ '>': [{ var: 'cuont' }, 1] }, scope, 'zh-CN');
    expect(wrong.sentence).toBeNull();
    expect(wrong.problems.join()).toContain('count');
  });
});
