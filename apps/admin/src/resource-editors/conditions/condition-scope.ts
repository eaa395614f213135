import {
  Classifier,
  DefinitionIndex,
  FactNames,
  itemsOfSource,
  qualify,
  RecordScope,
  type CatalogueItem,
} from '@xinheng/facts';
import type { Scope, ValueType, Variable } from '@xinheng/logic';
import type { EditorContext } from '../editor-context.js';
import { isObject, rowsAt, textAt, textsAt, valueAt } from '../form/at.js';
import type { ConditionScope } from '../form/form-field.js';
import type { RawObject } from '../raw-object.js';

const NONE: Scope = { variable: () => undefined, names: () => [] };

/** What is asked of a scope: which names, and of which items where it is over one record. */
export interface ScopeOrder {
  readonly scope: ConditionScope;
  /** The items whose records are read; all of them where nothing is said. */
  readonly items?: readonly string[];
  /** The item whose records are read, as it stands in the form. */
  readonly item?: RawObject;
  /** What counts records of a fact: items, nature and severity. */
  readonly source?: RawObject;
  /** The procedure, for the fields of its forms. */
  readonly root?: RawObject;
}

/** The names that a condition may read where it stands; none where the draft is too broken to tell. */
export function conditionScope(context: EditorContext, order: ScopeOrder): Scope {
  try {
    switch (order.scope) {
      case 'record':
        return order.item === undefined
          ? new RecordScope(context.index, context.plugin, itemsOf(context, order))
          : ownScope(context, order.item);
      case 'facts':
        return new FactNames(context.index, context.plugin, null);
      case 'subject-and-facts':
        return new FactNames(context.index, context.plugin, null, { subject: true });
      case 'applies-to':
        return new FactNames(context.index, context.plugin, null, { subject: true, facts: 'lists', parameters: false });
      case 'form':
        return formScope(new FactNames(context.index, context.plugin, null, { subject: true }), order.root ?? {});
    }
  } catch {
    return NONE;
  }
}

/** Over records of an item that is being edited: with the fields it has by now. */
function ownScope({ index, plugin }: EditorContext, item: RawObject): Scope {
  const definitions = index.definitions.map((one) =>
    one.id === plugin ? { ...one, catalogue: [item as unknown as CatalogueItem] } : one,
  );
  return new RecordScope(new DefinitionIndex(definitions), plugin, [qualify(plugin, textAt(item, '/key'))]);
}

function itemsOf({ index, plugin }: EditorContext, { items, source }: ScopeOrder): readonly string[] {
  if (source !== undefined) {
    return [...itemsOfSource(index, new Classifier(index), plugin, source)];
  }
  return (items ?? index.itemKeys()).map((item) => index.itemKey(qualify(plugin, item)));
}

/** The fields of a procedure's forms, besides everything that is known of the subject. */
function formScope(subject: Scope, root: RawObject): Scope {
  const forms = [valueAt(root, '/form'), ...rowsAt(root, '/transitions').map(({ form }) => form)];
  const fields = new Map<string, Variable>();
  for (const form of forms) {
    const properties = valueAt(form, '/properties');
    const required = textsAt(form, '/required');
    for (const [name, field] of Object.entries(isObject(properties) ? properties : {})) {
      const schema = isObject(field) ? field : {};
      const { title } = schema;
      const variable = `form.${name}`;
      const type = { ...typeOf(schema), isNullable: !required.includes(name) };
      fields.set(variable, { name: variable, title: typeof title === 'string' ? title : name, type });
    }
  }
  return {
    variable: (name) => fields.get(name) ?? subject.variable(name),
    names: () => [...fields.keys(), ...subject.names()],
  };
}

function typeOf(schema: RawObject): ValueType {
  const { type, format } = schema;
  const values = textsAt(schema, '/enum');
  if (values.length > 0) return { kind: 'enum', values, isNullable: false };
  if (type === 'number') return { kind: 'decimal', isNullable: false };
  if (type === 'integer' || type === 'boolean') return { kind: type, isNullable: false };
  return { kind: format === 'date' ? 'date' : 'string', isNullable: false };
}
