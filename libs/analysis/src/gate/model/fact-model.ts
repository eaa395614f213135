import {
  FactNames,
  parameterKind,
  parameterValue,
  pluginOfKey,
  qualify,
  valueOf,
  type CivilDay,
  type DeclaredFact,
  type DefinitionIndex,
} from '@xinheng/facts';
import { evaluateRule, variablesOf, type RuleNode, type Value } from '@xinheng/logic';
import type { Meaning } from '../formula/compile-condition.js';
import { termOf } from '../formula/compile-condition.js';
import { withDefault, type Term } from '../formula/term.js';
import type { BaseVariable } from './base-variable.js';
import type { NamedThing } from '../grounds.js';
import { keyOf, Variables } from './variables.js';

/** A choice of a value for base variables, by their keys. */
export type Choice = (key: string) => Value | undefined;

/** What the names of all plugins mean on one day, down to what can be chosen freely about an enterprise. */
export class FactModel {
  readonly variables: Variables;
  private readonly scopes = new Map<string, FactNames>();
  private readonly terms = new Map<string, Term | null>();

  constructor(
    readonly index: DefinitionIndex,
    readonly asOf: CivilDay,
  ) {
    this.variables = new Variables(index);
  }

  /** The names as a plugin writes them. */
  names(plugin: string): FactNames {
    let names = this.scopes.get(plugin);
    if (names === undefined)
      this.scopes.set(plugin, (names = new FactNames(this.index, plugin, this.asOf, { subject: true })));
    return names;
  }

  meaning(plugin: string): Meaning {
    return {
      plugin,
      term: (name) => this.term(plugin, name),
      isKnown: (name) => name.startsWith('param.'),
      evaluate: (tree) => evaluateRule(tree, (name) => this.parameter(plugin, name), { asOf: this.asOf }),
      reads: (tree) => this.readBy(variablesOf(tree), plugin),
    };
  }

  /** Every fact that is no expression over others and that rules have read. */
  baseVariables(): readonly BaseVariable[] {
    return this.variables.all();
  }

  /** The value of an expression for an enterprise. Throws `RuleEvaluationError`. */
  evaluate(tree: RuleNode, plugin: string, choice: Choice): Value {
    return evaluateRule(tree, (name) => this.value(plugin, name, choice), { asOf: this.asOf });
  }

  /** The value of a name for an enterprise. */
  value(plugin: string, name: string, choice: Choice): Value {
    if (name.startsWith('param.')) return this.parameter(plugin, name);
    if (name.startsWith('lookup.')) return choice(`${plugin}:${name}`) ?? null;
    const declared = this.names(plugin).fact(name);
    if (declared === undefined) return this.chosen(name, this.names(plugin).variable(name)?.type.kind, choice);
    const { fact } = declared;
    const absent = valueOf(fact.absent, fact.type);
    if ('logic' in fact.from) {
      const { tree } = this.names(declared.plugin).logic(declared);
      return tree === null ? absent : (this.evaluate(tree, declared.plugin, choice) ?? absent);
    }
    return this.chosen(keyOf(declared.plugin, fact), fact.type, choice, fact.values) ?? absent;
  }

  /** The keys of the base variables that names read, through facts too; those of a set by its members. */
  readBy(names: readonly string[], plugin: string, found: Set<string> = new Set()): Set<string> {
    for (const name of names) {
      if (name.startsWith('param.')) continue;
      const declared = this.names(plugin).fact(name);
      if (declared === undefined) found.add(name.startsWith('lookup.') ? `${plugin}:${name}` : name);
      else if ('logic' in declared.fact.from) {
        const { tree } = this.names(declared.plugin).logic(declared);
        if (tree !== null) this.readBy(variablesOf(tree), declared.plugin, found);
      } else {
        const key = keyOf(declared.plugin, declared.fact);
        found.add(key);
        for (const member of declared.fact.values ?? []) found.add(`${key}∋${member}`);
        found.add(`${key}∋`);
      }
    }
    return found;
  }

  /** What names read at last, by key and title: facts, what they are taken from, columns of look-ups. */
  things(names: readonly string[], plugin: string, found: Map<string, NamedThing> = new Map()): readonly NamedThing[] {
    for (const name of names) {
      const table = this.names(plugin).lookup(name);
      if (table !== undefined) {
        for (const by of table.by) {
          if (this.names(plugin).fact(by) !== undefined) this.things([by], plugin, found);
          else found.set(`subject.${by}`, { key: by, title: table.title });
        }
      }
      const declared = this.names(plugin).fact(name);
      if (declared === undefined || found.has(qualify(plugin, name))) continue;
      found.set(qualify(plugin, name), { key: declared.fact.key, title: declared.fact.title });
      const { from } = declared.fact;
      if ('logic' in from) {
        const { tree } = this.names(declared.plugin).logic(declared);
        this.things(tree === null ? [] : variablesOf(tree), declared.plugin, found);
      } else for (const thing of this.sources(declared)) found.set(`${thing.key} source`, thing);
    }
    return [...found.values()];
  }

  /** The attribute, or the few items, that a fact is taken from. */
  private sources({ plugin, fact: { from } }: DeclaredFact): readonly NamedThing[] {
    if ('subject' in from) {
      const key = typeof from.subject === 'string' ? from.subject : from.subject.attribute;
      const name =
        typeof from.subject === 'string' ? `subject.${key}` : `subject.attributes.${key.slice(key.indexOf(':') + 1)}`;
      return [{ key, title: this.names(plugin).variable(name)?.title ?? key }];
    }
    if (!('records' in from)) return [];
    return (from.records.items ?? []).map((item) => {
      const edition = this.index.itemEditions(qualify(plugin, item)).at(-1);
      return { key: item, title: edition?.title ?? item };
    });
  }

  private chosen(key: string, kind: string | undefined, choice: Choice, values: readonly string[] = []): Value {
    if (kind !== 'set') return choice(key) ?? null;
    if (choice(`${key}∋`) === true) return null;
    return values.filter((member) => choice(`${key}∋${member}`) === true);
  }

  private term(plugin: string, name: string): Term | null {
    const key = name.startsWith('subject.') ? name : `${plugin} ${name}`;
    const known = this.terms.get(key);
    if (known !== undefined) return known;
    // What reads itself is refused elsewhere; here it only must not hang.
    this.terms.set(key, null);
    const term = this.read(plugin, name);
    this.terms.set(key, term);
    return term;
  }

  private read(plugin: string, name: string): Term | null {
    const names = this.names(plugin);
    if (name.startsWith('subject.')) {
      const variable = names.variable(name);
      return variable === undefined ? null : this.variables.ofSubject(variable);
    }
    if (name.startsWith('lookup.')) return this.lookup(plugin, name);
    const declared = names.fact(name);
    return declared === undefined ? null : this.fact(names, name, declared);
  }

  private fact(names: FactNames, name: string, declared: DeclaredFact): Term | null {
    const { fact, plugin } = declared;
    const absent = valueOf(fact.absent, fact.type);
    if ('logic' in fact.from) {
      const { tree } = this.names(plugin).logic(declared);
      if (tree === null) return null;
      const term = termOf(tree, this.meaning(plugin));
      return absent === null ? term : withDefault(term, absent);
    }
    const type = names.variable(name)?.type;
    return type === undefined ? null : this.variables.ofFact(declared, type, absent);
  }

  private lookup(plugin: string, name: string): Term | null {
    const table = this.names(plugin).lookup(name);
    const type = this.names(plugin).variable(name)?.type;
    if (table === undefined || type === undefined) return null;
    const values = [...new Set(table.rows.map(({ value }) => valueOf(value, table.type)))];
    return this.variables.ofLookup(plugin, name, table, type.isNullable, values);
  }

  private parameter(plugin: string, name: string): Value {
    const parameter = this.names(plugin).parameter(name);
    const kind = parameter === undefined ? null : parameterKind(parameter);
    if (parameter === undefined || kind === null) return null;
    return valueOf(parameterValue(parameter, this.asOf)?.value, kind);
  }
}

/** The declaration behind a base variable that is a fact, or undefined. */
export function declaredBehind(index: DefinitionIndex, asOf: CivilDay, key: string): DeclaredFact | undefined {
  if (key.startsWith('subject.')) return undefined;
  const [fact] = key.split('∋');
  return new FactNames(index, pluginOfKey(key), asOf).fact(qualify(pluginOfKey(key), fact ?? key));
}
