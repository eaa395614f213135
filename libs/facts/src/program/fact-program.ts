import type { Value, Variable } from '@xinheng/logic';
import type { Parameter } from '../definitions.js';
import type { CivilDay, LinkRole, SubjectInput, SubjectRecord } from '../model.js';
import type { DefinitionIndex } from '../names/definition-index.js';
import type { RecordFact } from '../records/record-fact.js';
import { readRecords, type planRecords, type RecordSink } from '../records/record-plan.js';
import type { Span } from '../records/counting.js';
import { spanInWindow } from '../records/window.js';
import type { Direction } from './direction.js';
import { linkedRecords } from './linked-records.js';
import { Reading } from './reading.js';
import type { Slot } from './slots.js';

/** A value that is computed from others in the row, in the order of dependence. */
export interface DerivedSlot {
  readonly position: number;
  valueOf(row: readonly Value[]): Value;
}

/** A value that depends on the day alone: a dated parameter, the as-of day. */
export interface DaySlot {
  readonly position: number;
  /** The as-of day itself. */
  readonly isDay: boolean;
  valueOn(day: CivilDay): Value;
}

/** A parameter that is read, with its value on the program's day. */
export interface ParameterInForce {
  readonly plugin: string;
  readonly parameter: Parameter;
  readonly value: Parameter['values'][number];
  readonly position: number;
}

/** The parts of a program, as `compileFacts` puts them together. */
export interface FactProgramParts {
  readonly index: DefinitionIndex;
  readonly plugin: string;
  readonly asOf: CivilDay;
  readonly facts: readonly Variable[];
  readonly factKeys: readonly string[];
  readonly width: number;
  readonly layout: (plugin: string) => ReadonlyMap<string, number>;
  readonly records: readonly RecordFact[];
  readonly plans: ReadonlyMap<'self' | LinkRole, ReturnType<typeof planRecords>>;
  readonly slots: readonly { readonly position: number; readonly slot: Slot }[];
  readonly derived: readonly DerivedSlot[];
  readonly days: readonly DaySlot[];
  /** Days after `asOf` on which a parameter that is read takes another value. */
  readonly parameterDays: readonly CivilDay[];
  readonly items: readonly string[];
  readonly parameters: readonly ParameterInForce[];
  /** How the value at a position moves while nothing happens. */
  readonly directions: ReadonlyMap<number, Direction>;
}

/**
 * Facts compiled for one as-of day: made once, then one pass over the records of each subject. A row holds the
 * values by position: first the facts, in the order in which they are declared, then what else the rules read.
 */
export class FactProgram {
  readonly asOf: CivilDay;
  /** The facts by position in the row, named as the program's plugin reads them. */
  readonly facts: readonly Variable[];
  /** Qualified catalogue items whose records can change a value. */
  readonly items: readonly string[];
  readonly parameters: readonly ParameterInForce[];
  /** Where the as-of day stands in a row. */
  readonly dayPosition: number;
  private readonly layouts = new Map<string, ReadonlyMap<string, number>>();
  private readonly template: readonly Value[];
  private readonly orderOf: ReadonlyMap<RecordFact, number>;

  constructor(readonly parts: FactProgramParts) {
    this.asOf = parts.asOf;
    this.facts = parts.facts;
    this.items = parts.items;
    this.parameters = parts.parameters;
    this.dayPosition = parts.days.find(({ isDay }) => isDay)?.position ?? -1;
    this.orderOf = new Map(parts.records.map((fact, order) => [fact, order]));
    const template = new Array<Value>(parts.width).fill(null);
    for (const { position, valueOn } of parts.days) template[position] = valueOn(parts.asOf);
    this.template = template;
  }

  /** Where the names that `plugin` writes stand in the row; its own plugin where none is given. */
  layout(plugin = this.parts.plugin): ReadonlyMap<string, number> {
    let layout = this.layouts.get(plugin);
    if (layout === undefined) this.layouts.set(plugin, (layout = this.parts.layout(plugin)));
    return layout;
  }

  /** How the value at a position moves from day to day while nothing happens. */
  directionOf(position: number): Direction {
    return this.parts.directions.get(position) ?? 'constant';
  }

  /** Reads one subject. Throws `RuleArithmeticError` or `RuleBudgetError` where its numbers leave the exact range. */
  read(input: SubjectInput): Reading {
    const { records, slots, derived } = this.parts;
    const reading = new Reading(input, this.asOf, records, this.orderOf);
    this.readRecords(input, reading);
    const row = this.template.slice();
    for (const [order, fact] of records.entries()) {
      row[fact.position] = fact.aggregation.value(reading.states[order], this.asOf);
    }
    for (const { position, slot } of slots) row[position] = slot.valueOn(input, this.asOf);
    for (const { position, valueOf } of derived) row[position] = valueOf(row);
    reading.row = row;
    return reading;
  }

  /**
   * The row from its facts by position, as `read` once gave them and as they still are on the program's day; with
   * parameters and the day. What else is read from an input, as of the subject, is null.
   */
  restore(facts: readonly Value[]): readonly Value[] {
    const row = this.template.slice();
    for (let position = 0; position < this.facts.length; position += 1) row[position] = facts[position] ?? null;
    return row;
  }

  /** The records that stand behind each fact on the day, by position, in the order of decision. */
  recordsBehind(input: SubjectInput): ReadonlyMap<number, readonly SubjectRecord[]> {
    const behind = new Map<number, SubjectRecord[]>(this.parts.records.map(({ position }) => [position, []]));
    const { asOf } = this;
    const sink: RecordSink = {
      take(fact: RecordFact, record: SubjectRecord, span: Span) {
        if (fact.field !== null && fact.field(record) === null) return;
        const isCounted = fact.pieces.some((piece) => {
          const counted = spanInWindow(span, fact.dayOf(record), piece);
          return counted !== null && counted.from <= asOf && (counted.until === null || counted.until > asOf);
        });
        if (isCounted) behind.get(fact.position)?.push(record);
      },
    };
    this.readRecords(input, sink);
    for (const records of behind.values()) records.sort(inOrderOfDecision);
    return behind;
  }

  /** The days that the fact at a position looks at, `from` exclusive; null without a window. */
  windowOf(position: number): { readonly from: CivilDay; readonly until: CivilDay } | null {
    const fact = this.parts.records.find((candidate) => candidate.position === position);
    const piece = fact?.pieces.find(({ from, until }) => from <= this.asOf && (until === null || until > this.asOf));
    const from = piece === undefined || piece.isOpen ? null : piece.startBefore(this.asOf);
    return from === null ? null : { from, until: this.asOf };
  }

  private readRecords(input: SubjectInput, sink: RecordSink): void {
    for (const [of, plans] of this.parts.plans) {
      if (of === 'self') readRecords(plans, input.records ?? [], null, sink);
      else for (const { records, within } of linkedRecords(input, of)) readRecords(plans, records, within, sink);
    }
  }
}

function inOrderOfDecision(a: SubjectRecord, b: SubjectRecord): number {
  return a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
