import { checkRule, compileRules, variablesOf, type Json, type Scope, type Value } from '@xinheng/logic';
import { UncheckedDefinitionError } from '../unchecked-definition.js';
import type { SubjectRecord } from '../model.js';
import type { DefinitionIndex } from '../names/definition-index.js';
import { recordReader, RecordScope } from '../names/record-names.js';

/** Conditions over one record or round read no as-of day, so any day serves. */
const NO_DAY = '0001-01-01';

/**
 * Compiles a condition over things of one kind: `reader` gives for a name how it is read.
 * Throws a `UncheckedDefinitionError` where the condition does not check: definitions are checked before they are used.
 */
export function compileCondition<T>(
  scope: Scope,
  json: Json,
  reader: (name: string) => (thing: T) => Value,
): (thing: T) => boolean {
  const { tree, issues } = checkRule(json, { scope, expected: 'boolean' });
  if (tree === null) throw new UncheckedDefinitionError('a condition over records or rounds', issues);
  const names = variablesOf(tree);
  const layout = new Map(names.map((name, position) => [name, position]));
  const rule = compileRules([tree], layout, { asOf: NO_DAY });
  const readers = names.map(reader);
  return (thing) => rule(readers.map((read) => read(thing)))[0] === true;
}

/** Compiles a condition over one record, as `plugin` writes it, for records of `items`. Throws as above. */
export function compileRecordCondition(
  index: DefinitionIndex,
  plugin: string,
  items: readonly string[],
  json: Json,
): (record: SubjectRecord) => boolean {
  const scope = new RecordScope(index, plugin, items);
  return compileCondition(scope, json, (name) => {
    const variable = scope.variable(name);
    if (variable === undefined) throw new UncheckedDefinitionError(`${name} in plugin ${plugin}`);
    return recordReader(index, plugin, variable);
  });
}
