import {
  qualify,
  type DeclaredFact,
  type DefinitionIndex,
  type FactDefinition,
  type LookupTable,
} from '@xinheng/facts';
import type { Value, ValueType, Variable } from '@xinheng/logic';
import { reading, withDefault, type Term } from '../formula/term.js';
import type { BaseVariable } from './base-variable.js';
import { directionOf } from './direction.js';

type Described = Pick<BaseVariable, 'key' | 'title'> & Partial<BaseVariable>;

/** The base variables that rules have read so far, each once. */
export class Variables {
  private readonly known = new Map<string, BaseVariable>();

  constructor(private readonly index: DefinitionIndex) {}

  all(): readonly BaseVariable[] {
    return [...this.known.values()];
  }

  /** A fact that is no expression over others. */
  ofFact({ plugin, fact }: DeclaredFact, type: ValueType, absent: Value): Term {
    const { from } = fact;
    const isNullable = type.isNullable || ('subject' in from && absent !== null);
    const term = this.term(keyOf(plugin, fact), type, {
      title: fact.title,
      isNullable,
      direction: directionOf(this.index, plugin, fact),
      ...boundsOf(fact),
      isLoose: 'evaluations' in from,
    });
    return absent === null ? term : withDefault(term, absent);
  }

  /** A property of the subject. */
  ofSubject({ name, title, type }: Variable): Term {
    return this.term(name, type, { title, isNullable: type.isNullable });
  }

  /** What a look-up table gives; which row is the subject's is free, unless it goes by facts. */
  ofLookup(plugin: string, name: string, table: LookupTable, isNullable: boolean, values: readonly Value[]): Term {
    const isLoose = !table.by.every((by) => by === 'region' || by === 'industry' || by === 'kind');
    const key = `${plugin}:${name}`;
    return reading(this.variable({ key, title: table.title, kind: 'finite', values, isNullable, isLoose }));
  }

  private term(key: string, type: ValueType, more: Partial<BaseVariable> & { readonly title: string }): Term {
    if (type.kind === 'set') return this.members(key, type, more.title, more.isNullable === true);
    return reading(this.variable({ key, ...kindOf(type), ...more }));
  }

  private members(key: string, type: ValueType, title: string, isNullable: boolean): Term {
    const values = type.values ?? [];
    const members = new Map(values.map((member) => [member, this.member(key, member, `${title}：${member}`)] as const));
    return { kind: 'members', members, whole: { isNull: isNullable ? this.member(key, null, title) : null } };
  }

  private member(key: string, member: string | null, title: string): BaseVariable {
    return this.variable({
      key: `${key}∋${member ?? ''}`,
      title,
      kind: 'finite',
      values: [false, true],
      memberOf: { key, member },
    });
  }

  private variable(described: Described): BaseVariable {
    const known = this.known.get(described.key);
    if (known !== undefined) return known;
    const made: BaseVariable = {
      kind: 'finite',
      values: [],
      isNullable: false,
      direction: 'neutral',
      isLoose: false,
      ...described,
    };
    this.known.set(made.key, made);
    return made;
  }
}

/** Facts over a property of the subject are that property, whoever reads it. */
export function keyOf(plugin: string, { key, from }: FactDefinition): string {
  if (!('subject' in from)) return qualify(plugin, key);
  if (typeof from.subject === 'string') return `subject.${from.subject}`;
  const { attribute } = from.subject;
  return `subject.attributes.${attribute.slice(attribute.indexOf(':') + 1)}`;
}

function kindOf(type: ValueType): Pick<BaseVariable, 'kind' | 'values'> {
  if (type.kind === 'boolean') return { kind: 'finite', values: [false, true] };
  if (type.kind === 'enum') return { kind: 'finite', values: type.values ?? [] };
  if (type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'date')
    return { kind: type.kind, values: [] };
  return { kind: 'text', values: [] };
}

function boundsOf({ from, aggregate, type }: FactDefinition): { readonly min?: number; readonly max?: number } {
  if (type !== 'integer' && type !== 'decimal') return {};
  if (aggregate === 'count' || aggregate === 'distinct') {
    const most = 'evaluations' in from ? from.evaluations.rounds : undefined;
    return { min: 0, ...(most !== undefined && { max: most }) };
  }
  // Days since a record that counts already; `occurredOn` and windows without a length may look ahead.
  return aggregate === 'daysSinceLatest' && 'records' in from ? { min: 0 } : {};
}
