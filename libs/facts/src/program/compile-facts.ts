import { compileRule, variablesOf, type RuleNode, type Value, type Variable } from '@xinheng/logic';
import { XinhengError } from '@xinheng/problem';
import { UncheckedDefinitionError } from '../unchecked-definition.js';
import type { FactDefinitions, LookupTable } from '../definitions.js';
import type { CivilDay, LinkRole, SubjectInput } from '../model.js';
import { DefinitionIndex, type DeclaredFact } from '../names/definition-index.js';
import { FactNames, parameterKind, parameterValue } from '../names/fact-names.js';
import { valueOf } from '../names/json-value.js';
import { localKey, qualify } from '../names/qualified-key.js';
import { subjectReader } from '../names/subject-names.js';
import { growsDaily } from '../records/aggregates.js';
import { Classifier } from '../records/classification.js';
import { compileRecordFact, type RecordFact } from '../records/record-fact.js';
import { planRecords } from '../records/record-plan.js';
import { AS_OF, readingAsOf } from './as-of-variable.js';
import { combined, directionOf, type Direction } from './direction.js';
import { FactProgram, type DaySlot, type DerivedSlot, type ParameterInForce } from './fact-program.js';
import { compileLookup } from './lookup.js';
import { closedGradeSlot, commitmentsSlot, evaluationsSlot, listSlot, type Slot } from './slots.js';

/** The current grade of a subject under another scheme, for look-ups with `"live": true`. */
export type LiveGrades = (scheme: string, asOf: CivilDay) => Slot;

export interface FactProgramOptions {
  readonly liveGrades?: LiveGrades;
}

/**
 * Compiles the facts that `names`, as `plugin` writes them (`key`, `other:key`, `param.*`, `lookup.*`, `subject.*`),
 * read, with everything that those read in turn.
 * Throws `XinhengError` where a name is not in force on the day, `UncheckedDefinitionError` for unchecked definitions.
 */
export function compileFacts(
  definitions: readonly FactDefinitions[] | DefinitionIndex,
  plugin: string,
  names: Iterable<string>,
  asOf: CivilDay,
  options: FactProgramOptions = {},
): FactProgram {
  const index = definitions instanceof DefinitionIndex ? definitions : new DefinitionIndex(definitions);
  const compiler = new FactCompiler(index, plugin, asOf, options);
  return compiler.compile([...names]);
}

/** A thing that has a place in the row, found under a key that all plugins share. */
interface Place {
  readonly key: string;
  readonly names: FactNames;
  readonly name: string;
  readonly declared?: DeclaredFact;
}

class FactCompiler {
  private readonly namesOf = new Map<string, FactNames>();
  /** In the order of dependence: what is read stands before what reads it. */
  private readonly places = new Map<string, Place>();
  private readonly positions = new Map<string, number>();
  private readonly open = new Set<string>();
  private readonly records: RecordFact[] = [];
  private readonly slots: { position: number; slot: Slot }[] = [];
  private readonly derived: DerivedSlot[] = [];
  private readonly days: DaySlot[] = [];
  private readonly parameters: ParameterInForce[] = [];
  private readonly directions = new Map<number, Direction>();
  private readonly parameterDays = new Set<CivilDay>();
  private readonly classifier: Classifier;

  constructor(
    private readonly index: DefinitionIndex,
    private readonly plugin: string,
    private readonly asOf: CivilDay,
    private readonly options: FactProgramOptions,
  ) {
    this.classifier = new Classifier(index);
    this.namesOf.set(plugin, new FactNames(index, plugin, asOf, { subject: true }));
  }

  compile(wanted: readonly string[]): FactProgram {
    const own = this.namesIn(this.plugin);
    for (const name of wanted) this.visit(own, name);
    const facts = this.inDeclaredOrder();
    for (const { key } of facts) this.positions.set(key, this.positions.size);
    for (const key of [...this.places.keys(), AS_OF.name]) {
      if (!this.positions.has(key)) this.positions.set(key, this.positions.size);
    }
    const asOf = this.positionOf(AS_OF.name);
    this.days.push({ position: asOf, isDay: true, valueOn: (day) => day });
    this.directions.set(asOf, 'up');
    for (const place of this.places.values()) this.build(place);
    const groups = new Set(this.records.map(({ of }) => of));
    const ofGroup = (of: 'self' | LinkRole) => this.records.filter((fact) => fact.of === of);
    return new FactProgram({
      index: this.index,
      plugin: this.plugin,
      asOf: this.asOf,
      facts: facts.map((place) => this.variableOf(place)),
      factKeys: facts.map(({ key }) => key),
      width: this.positions.size,
      layout: (plugin) => this.layoutOf(plugin),
      records: this.records,
      plans: new Map([...groups].map((of) => [of, planRecords(this.index, this.classifier, ofGroup(of), this.asOf)])),
      slots: this.slots,
      derived: this.derived,
      days: this.days,
      parameterDays: [...this.parameterDays].sort(),
      items: [...new Set(this.records.flatMap(({ items }) => [...items]))].sort(),
      parameters: this.parameters,
      directions: this.directions,
    });
  }

  /** A fact under the name by which the program's plugin reads it. */
  private variableOf({ key, names, name }: Place): Variable {
    const variable = names.variable(name);
    if (variable === undefined) throw new UncheckedDefinitionError(`fact ${key}`);
    return { ...variable, name: localKey(this.plugin, key) };
  }

  private namesIn(plugin: string): FactNames {
    let names = this.namesOf.get(plugin);
    if (names === undefined) this.namesOf.set(plugin, (names = new FactNames(this.index, plugin, this.asOf)));
    return names;
  }

  /** Enters a name and what it reads, deepest first. */
  private visit(names: FactNames, name: string): void {
    const place = this.placeOf(names, name);
    if (this.places.has(place.key)) return;
    if (this.open.has(place.key)) throw new UncheckedDefinitionError(`${place.key} reads itself`);
    this.open.add(place.key);
    for (const read of this.readBy(place)) this.visit(place.names, read);
    this.open.delete(place.key);
    this.places.set(place.key, place);
  }

  private placeOf(names: FactNames, name: string): Place {
    if (name.startsWith('subject.')) return { key: name, names, name };
    if (/^(?:param|lookup)\./.test(name)) return { key: `${names.plugin}:${name}`, names, name };
    const declared = names.fact(name);
    const key = qualify(names.plugin, name);
    if (declared === undefined) {
      throw new XinhengError('invalid', 'facts-not-in-force', { key, asOf: this.asOf });
    }
    return { key, names: this.namesIn(declared.plugin), name: declared.fact.key, declared };
  }

  private readBy({ names, name, declared }: Place): readonly string[] {
    if (declared !== undefined) {
      const { from, window } = declared.fact;
      const parameters = typeof window?.last === 'object' ? [window.last.var] : [];
      if (!('logic' in from)) return parameters;
      return variablesOf(this.treeOf(names, declared)).filter((read) => read !== AS_OF.name);
    }
    if (!name.startsWith('lookup.')) return [];
    const table = this.tableOf(names, name);
    return table.by.flatMap((by) => columnReads(names, by));
  }

  private treeOf(names: FactNames, declared: DeclaredFact): RuleNode {
    const { tree, issues } = names.logic(declared);
    if (tree === null) throw new UncheckedDefinitionError(`fact ${declared.plugin}:${declared.fact.key}`, issues);
    return readingAsOf(tree);
  }

  private tableOf(names: FactNames, name: string): LookupTable {
    const table = names.lookup(name);
    if (table === undefined) throw this.notInForce(names, name);
    return table;
  }

  private build(place: Place): void {
    const position = this.positionOf(place.key);
    const { names, name, declared } = place;
    if (declared !== undefined) this.buildFact(names, declared, position);
    else if (name.startsWith('param.')) this.buildParameter(names, name, position);
    else if (name.startsWith('lookup.')) this.buildLookup(names, name, position);
    else {
      const variable = names.variable(name);
      if (variable === undefined) throw new UncheckedDefinitionError(`${name} in plugin ${names.plugin}`);
      const read = subjectReader(variable);
      this.slots.push({ position, slot: { valueOn: ({ subject }) => read(subject) } });
    }
  }

  private buildFact(names: FactNames, declared: DeclaredFact, position: number): void {
    const { fact, plugin } = declared;
    const { from } = fact;
    const absent = valueOf(fact.absent, fact.type);
    if (growsDaily(fact.aggregate)) this.directions.set(position, 'up');
    if ('records' in from) {
      this.records.push(compileRecordFact(names, this.classifier, fact, from.records, position));
    } else if ('logic' in from) {
      const tree = this.treeOf(names, declared);
      const layout = this.layoutOf(plugin);
      const compute = compileRule(tree, layout, { asOf: this.asOf });
      this.directions.set(
        position,
        directionOf(tree, (name) => this.direction(layout.get(name))),
      );
      this.derived.push({ position, valueOf: (row) => compute(row) ?? absent });
    } else {
      this.slots.push({ position, slot: this.slotOf(declared, absent) });
    }
  }

  private slotOf({ fact, plugin }: DeclaredFact, absent: Value): Slot {
    const { from } = fact;
    if ('list' in from) {
      return listSlot(qualify(plugin, typeof from.list === 'string' ? from.list : from.list.list));
    }
    if ('commitments' in from) return commitmentsSlot(fact);
    if ('evaluations' in from) {
      const scheme = qualify(plugin, from.evaluations.scheme);
      const outline = this.index.scheme(scheme);
      if (outline === undefined) throw new UncheckedDefinitionError(`scheme ${scheme}`);
      return evaluationsSlot(scheme, outline, fact, absent);
    }
    const source = 'subject' in from ? from.subject : '';
    const name = typeof source === 'string' ? `subject.${source}` : `subject.attributes.${bareKey(source.attribute)}`;
    const { type: kind } = fact;
    const read = subjectReader({ name, title: fact.title, type: { kind, isNullable: true } });
    return { valueOn: ({ subject }: SubjectInput) => read(subject) ?? absent };
  }

  private buildParameter(names: FactNames, name: string, position: number): void {
    const parameter = names.parameter(name);
    if (parameter === undefined) throw this.notInForce(names, name);
    const kind = parameterKind(parameter);
    if (kind === null) throw new UncheckedDefinitionError(`${name} in plugin ${names.plugin}`);
    const value = parameterValue(parameter, this.asOf);
    if (value === undefined) throw this.notInForce(names, name);
    this.parameters.push({ plugin: names.plugin, parameter, value, position });
    this.days.push({ position, isDay: false, valueOn: (day) => valueOf(parameterValue(parameter, day)?.value, kind) });
    for (const { from } of parameter.values) if (from > this.asOf) this.parameterDays.add(from);
  }

  private buildLookup(names: FactNames, name: string, position: number): void {
    const table = this.tableOf(names, name);
    const find = compileLookup(table);
    const columns = table.by.map((by) => this.column(names, table, by));
    const isStill = combined(columns.map((column) => this.direction(column))) === 'constant';
    this.directions.set(position, isStill ? 'constant' : 'unknown');
    this.derived.push({ position, valueOf: (row) => find(columns.map((column) => row[column] ?? null)) });
  }

  /** The place in the row that a column of a look-up table matches on. */
  private column(names: FactNames, table: LookupTable, by: string): number {
    const [read] = columnReads(names, by);
    if (read !== undefined) return this.positionOf(this.placeOf(names, read).key);
    const scheme = qualify(names.plugin, by);
    const isLive = table.live === true;
    const key = `${isLive ? 'live' : 'closed'} grade ${scheme}`;
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    const position = this.positions.size;
    this.positions.set(key, position);
    const live = isLive ? this.options.liveGrades?.(scheme, this.asOf) : undefined;
    this.slots.push({ position, slot: live ?? closedGradeSlot(scheme) });
    return position;
  }

  /** Where the names of a plugin stand: its own facts bare, its own parameters, everybody's facts qualified. */
  private layoutOf(plugin: string): ReadonlyMap<string, number> {
    const layout = new Map<string, number>();
    for (const [key, position] of this.positions) layout.set(localKey(plugin, key), position);
    return layout;
  }

  private inDeclaredOrder(): readonly Place[] {
    const order = new Map(this.index.definitions.map(({ id }, position) => [id, position]));
    const rank = ({ declared }: Place): readonly [number, number] => [
      order.get(declared?.plugin ?? '') ?? 0,
      declared?.position ?? 0,
    ];
    return [...this.places.values()]
      .filter(({ declared }) => declared !== undefined)
      .sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
  }

  private positionOf(key: string): number {
    const position = this.positions.get(key);
    if (position === undefined) throw new UncheckedDefinitionError(`${key} has no place`);
    return position;
  }

  private direction(position: number | undefined): Direction {
    return this.directions.get(position ?? -1) ?? 'constant';
  }

  private notInForce(names: FactNames, name: string): XinhengError {
    return new XinhengError('invalid', 'facts-not-in-force', { key: `${names.plugin}:${name}`, asOf: this.asOf });
  }
}

/** Subjects carry their attributes under bare keys, whoever declares them. */
function bareKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The name that a column of a look-up table reads; none for a scheme, whose grades are read from closed rounds. */
function columnReads(names: FactNames, by: string): readonly string[] {
  if (by === 'region' || by === 'industry' || by === 'kind') return [`subject.${by}`];
  return names.fact(by) === undefined ? [] : [by];
}
