import { checkRule, type Json, type Scope, type ValueType } from '@xinheng/logic';
import { firstCondition } from './first-condition.js';
import { readExpression } from './read-expression.js';
import { comparisonOf, compare, relationsOf, RELATIONS, withRelation, type Comparison } from './relations.js';

const subject: Json = { var: 'n' };

function comparison(json: Json): Comparison {
  const part = readExpression(json);
  const found = part.kind === 'operation' ? comparisonOf(part) : null;
  if (found === null) throw new Error(`no comparison: ${JSON.stringify(json)}`);
  return found;
}

describe('relations', () => {
  it.each(RELATIONS)('reads %s as it writes it', (relation) => {
    const objects = relation === 'one-of' ? [[1, 2]] : [1, 2].slice(0, relation.length > 5 ? 2 : 1);
    expect(comparison(compare(subject, relation, objects)).relation).toBe(relation);
  });

  it('reads identity as equality', () => {
    expect(comparison({ '!==': [subject, 1] }).relation).toBe('ne');
  });

  it('keeps what is compared to where the other relation can take it', () => {
    const limit: Json = { var: 'param.limit' };
    expect(withRelation(comparison({ '>': [subject, limit] }), 'le', 0)).toEqual({ '<=': [subject, limit] });
    expect(withRelation(comparison({ '==': [subject, 3] }), 'one-of', 0)).toEqual({ in: [subject, [3]] });
    expect(withRelation(comparison({ in: [subject, [3, 4]] }), 'ge', 0)).toEqual({ '>=': [subject, 3] });
    expect(withRelation(comparison({ '>=': [subject, 3] }), 'between', 0)).toEqual({ '<=': [3, subject, 3] });
    expect(withRelation(comparison({ '==': [subject, null] }), 'gt', 7)).toEqual({ '>': [subject, 7] });
    expect(withRelation(comparison({ '>': [subject, 1] }), 'unknown', 7)).toEqual({ '==': [subject, null] });
  });

  it('offers only what the type allows, and first conditions that check', () => {
    const types: readonly ValueType[] = [
      { kind: 'integer', isNullable: false },
      { kind: 'decimal', isNullable: true },
      { kind: 'boolean', isNullable: false },
      { kind: 'date', isNullable: false },
      { kind: 'string', isNullable: false },
      { kind: 'enum', values: ['x', 'y'], isNullable: false },
      { kind: 'set', values: ['x', 'y'], isNullable: false },
    ];
    for (const type of types) {
      const variable = { name: 'n', title: '某', type };
      const scope: Scope = { variable: (name) => (name === 'n' ? variable : undefined), names: () => ['n'] };
      const first = firstCondition(variable, '2022-06-30');
      expect([type.kind, checkRule(first, { scope, expected: 'boolean' }).issues]).toEqual([type.kind, []]);
      expect(relationsOf(type)).toContain(comparison(first).relation);
    }
    expect(relationsOf({ kind: 'boolean', isNullable: false })).not.toContain('gt');
    expect(relationsOf({ kind: 'integer', isNullable: false })).not.toContain('unknown');
  });
});
