import type { CheckedRule, Json, Scope, TypeKind, ValueType, Variable } from '@xinheng/logic';
import { checkRule } from '@xinheng/logic';
import { isCivilDay } from '@xinheng/calendar';
import type { FactDefinition, LookupTable, Parameter } from '../definitions.js';
import type { CivilDay } from '../model.js';
import { isLookupTable, type DeclaredFact, type DefinitionIndex } from './definition-index.js';
import { isInForce } from './edition.js';
import { localKey, pluginOfKey, qualify } from './qualified-key.js';
import { subjectProperty, subjectPropertyNames, subjectVariable } from './subject-names.js';

const PARAMETER = 'param.';
const LOOKUP = 'lookup.';
const SUBJECT = 'subject.';

/** Which families of names may stand besides facts. */
export interface NameFamilies {
  /** `subject.*`: in `appliesTo`, `propose`, `assign`, `overrides`, `unless`. */
  readonly subject?: boolean;
  /** `appliesTo` reads list facts only. */
  readonly facts?: 'all' | 'lists';
  readonly parameters?: boolean;
}

/**
 * The names that a plugin's rules may read: its facts bare, those of others as `plugin:key`, `param.*`, `lookup.*`,
 * `subject.*`. With a day, the editions in force on it; without one, any edition: a check knows no day.
 */
export class FactNames implements Scope {
  private readonly variables = new Map<string, Variable | undefined>();
  private readonly trees = new Map<FactDefinition, CheckedRule>();
  private readonly pending = new Set<string>();

  constructor(
    readonly index: DefinitionIndex,
    readonly plugin: string,
    readonly day: CivilDay | null,
    private readonly families: NameFamilies = {},
  ) {}

  variable(name: string): Variable | undefined {
    if (!this.variables.has(name)) {
      // A fact that reads itself through others is reported where facts are checked; here it has no type.
      if (this.pending.has(name)) return undefined;
      this.pending.add(name);
      this.variables.set(name, this.declared(name));
      this.pending.delete(name);
    }
    return this.variables.get(name);
  }

  names(): readonly string[] {
    const { index, plugin } = this;
    const parameters = this.families.parameters === false ? [] : (index.plugin(plugin)?.parameters ?? []);
    const facts = index.factKeys().filter((key) => index.mayRead(plugin, pluginOfKey(key)) && this.isReadable(key));
    const attributes = index.plugin(plugin)?.subjectAttributes ?? [];
    const subject = this.families.subject
      ? [...subjectPropertyNames(), ...attributes.map(({ key }) => `attributes.${key}`)]
      : [];
    return [
      ...facts.map((key) => localKey(plugin, key)),
      ...parameters.map((parameter) => (isLookupTable(parameter) ? LOOKUP : PARAMETER) + parameter.key),
      ...subject.map((name) => SUBJECT + name),
    ];
  }

  /** The edition of a fact that a name reads, or undefined. */
  fact(name: string): DeclaredFact | undefined {
    const key = qualify(this.plugin, name);
    if (!this.index.mayRead(this.plugin, pluginOfKey(key))) return undefined;
    return this.inForce(this.index.factEditions(key), ({ fact }) => fact);
  }

  parameter(name: string): Parameter | undefined {
    if (!name.startsWith(PARAMETER)) return undefined;
    const editions = this.index.parameters(this.plugin, name.slice(PARAMETER.length));
    return this.inForce(
      editions.filter((parameter): parameter is Parameter => !isLookupTable(parameter)),
      (parameter) => parameter,
    );
  }

  lookup(name: string): LookupTable | undefined {
    if (!name.startsWith(LOOKUP)) return undefined;
    const editions = this.index.parameters(this.plugin, name.slice(LOOKUP.length));
    return this.inForce(editions.filter(isLookupTable), (table) => table);
  }

  /** The checked expression of a fact `from.logic`, read with the names of the plugin that declares it. */
  logic(declared: DeclaredFact): CheckedRule {
    const known = this.trees.get(declared.fact);
    if (known !== undefined) return known;
    const { from, type, values } = declared.fact;
    const scope = declared.plugin === this.plugin ? this.withoutSubject() : this.of(declared.plugin);
    const expected: ValueType = { kind: type, isNullable: true, ...(values && { values }) };
    const checked = checkRule('logic' in from ? from.logic : null, { scope, expected });
    this.trees.set(declared.fact, checked);
    return checked;
  }

  /** The names as another plugin reads them, on the same day. */
  of(plugin: string): FactNames {
    return new FactNames(this.index, plugin, this.day);
  }

  private withoutSubject(): Scope {
    return {
      variable: (name) => (name.startsWith(SUBJECT) ? undefined : this.variable(name)),
      names: () => this.names().filter((name) => !name.startsWith(SUBJECT)),
    };
  }

  private inForce<T>(editions: readonly T[], of: (edition: T) => FactDefinition | Parameter | LookupTable) {
    const { day } = this;
    // A check sees the last edition: it is the one that is still being written.
    return day === null ? editions.at(-1) : editions.find((edition) => isInForce(of(edition), day));
  }

  private declared(name: string): Variable | undefined {
    if (name.startsWith(SUBJECT)) {
      return this.families.subject ? subjectVariable(this.index, this.plugin, name) : undefined;
    }
    if (name.startsWith(PARAMETER) || name.startsWith(LOOKUP)) {
      if (this.families.parameters === false) return undefined;
      const parameter = this.parameter(name);
      if (parameter !== undefined) return parameterVariable(name, parameter, this.day);
      const table = this.lookup(name);
      return table && lookupVariable(name, table);
    }
    const declared = this.fact(name);
    if (declared === undefined || !this.isReadable(qualify(this.plugin, name))) return undefined;
    return this.factVariable(name, declared);
  }

  private isReadable(key: string): boolean {
    return this.families.facts !== 'lists' || this.index.factEditions(key).every(({ fact }) => 'list' in fact.from);
  }

  private factVariable(name: string, declared: DeclaredFact): Variable {
    const { title, type, values, unit, absent } = declared.fact;
    const isNullable = absent === undefined && this.mayBeAbsent(declared);
    const valueTitles = this.valueTitles(declared);
    return {
      name,
      title,
      type: { kind: type, isNullable, ...(values && { values }) },
      ...(unit !== undefined && { unit }),
      ...(valueTitles && { valueTitles }),
    };
  }

  private mayBeAbsent(declared: DeclaredFact): boolean {
    const { from, aggregate } = declared.fact;
    if ('list' in from) return false;
    if ('logic' in from) return this.logic(declared).tree?.type.isNullable ?? false;
    if ('subject' in from) {
      return typeof from.subject !== 'string' || (subjectProperty(from.subject)?.type.isNullable ?? true);
    }
    return aggregate === undefined || !['count', 'exists', 'sum', 'distinct'].includes(aggregate);
  }

  private valueTitles({ fact }: DeclaredFact): Readonly<Record<string, string>> | undefined {
    return 'subject' in fact.from && typeof fact.from.subject === 'string'
      ? subjectProperty(fact.from.subject)?.valueTitles
      : undefined;
  }
}

/** The value of a parameter on a day; undefined before its first. Without a day, the last. */
export function parameterValue(parameter: Parameter, day: CivilDay | null): Parameter['values'][number] | undefined {
  const { values } = parameter;
  if (day === null) return values.at(-1);
  let found: Parameter['values'][number] | undefined;
  for (const value of values) if (value.from <= day && (found === undefined || value.from >= found.from)) found = value;
  return found;
}

/** The one type of all values of a parameter; null where they differ. */
export function parameterKind(parameter: Parameter): Exclude<TypeKind, 'null'> | null {
  const kinds = new Set(parameter.values.map(({ value }) => kindOf(value)));
  const [kind] = kinds;
  if (kinds.size === 2 && kinds.has('integer') && kinds.has('decimal')) return 'decimal';
  return kinds.size === 1 && kind !== undefined ? kind : null;
}

function kindOf(value: Json): 'integer' | 'decimal' | 'boolean' | 'date' | 'string' {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'decimal';
  if (typeof value === 'boolean') return 'boolean';
  return isCivilDay(value) ? 'date' : 'string';
}

function parameterVariable(name: string, parameter: Parameter, day: CivilDay | null): Variable | undefined {
  const kind = parameterKind(parameter);
  if (kind === null) return undefined;
  const { title, unit } = parameter;
  const value = parameterValue(parameter, day)?.value;
  return {
    name,
    title,
    type: { kind, isNullable: false },
    ...(unit !== undefined && { unit }),
    ...(value !== undefined && { valueText: String(value) }),
  };
}

function lookupVariable(name: string, table: LookupTable): Variable {
  const { title, type, values, rows } = table;
  // Only a row of stars takes everybody.
  const isTotal = rows.some(({ match }) => match.every((pattern) => pattern === '*'));
  const valueType: ValueType = { kind: type, isNullable: !isTotal, ...(values && { values }) };
  return { name, title, type: valueType };
}
