import type { Value } from '@xinheng/logic';
import type { BaseVariable } from '../model/base-variable.js';
import type { Formula, Opaque } from '../formula/formula.js';
import { cellSet, hasCell } from './cell-set.js';
import { slotsIn, toCells, type CellFormula, type Slots } from './cell-formula.js';
import { cut } from './domain.js';
import type { State } from './solve.js';

/** All enterprises as far as a scheme can tell them apart: every base variable cut into cells. */
export class Space implements Slots {
  readonly cells: readonly (readonly Value[])[];
  readonly full: State;
  readonly sizes: readonly number[];
  private readonly slots: ReadonlyMap<BaseVariable, number>;
  private readonly keys: ReadonlyMap<string, number>;
  private always: readonly CellFormula[] = [];
  private byComponent: ReadonlyMap<number, readonly CellFormula[]> = new Map();
  private component: readonly number[] = [];

  constructor(
    readonly variables: readonly BaseVariable[],
    marksOf: (variable: BaseVariable) => readonly Value[],
  ) {
    this.keys = new Map(variables.map(({ key }, slot) => [key, slot]));
    this.slots = new Map(variables.map((variable, slot) => [variable, slot]));
    this.cells = variables.map((variable) => cut(variable, marksOf(variable)));
    this.sizes = this.cells.map(({ length }) => length);
    this.full = this.sizes.map((size) => cellSet(size, () => true));
  }

  /** Sets what holds for every enterprise: `always` to be asked with everything, `related` with what touches it. */
  restrict(always: readonly Formula[], related: readonly Formula[]): void {
    this.always = always.map((formula) => this.formula(formula));
    const formulas = related.map((formula) => this.formula(formula));
    const parent = this.variables.map((_, slot) => slot);
    const root = (slot: number): number => {
      let at = slot;
      while (parent[at] !== at) at = parent[at] ?? at;
      return at;
    };
    for (const formula of formulas) {
      const [first, ...others] = slotsIn(formula);
      for (const other of others) parent[root(other)] = root(first ?? other);
    }
    this.component = parent.map((_, slot) => root(slot));
    const byComponent = new Map<number, CellFormula[]>();
    for (const formula of formulas) {
      const [first] = slotsIn(formula);
      const at = this.component[first ?? -1] ?? -1;
      byComponent.set(at, [...(byComponent.get(at) ?? []), formula]);
    }
    this.byComponent = byComponent;
  }

  /** A demand for each slot that everything meets: asks what holds of all slots. */
  everything(): readonly CellFormula[] {
    return this.full.map((cells, slot) => ({ kind: 'atom', slot, cells }));
  }

  /** What holds for every enterprise and bears on what is asked. */
  bearingOn(demands: readonly CellFormula[]): readonly CellFormula[] {
    const slots = new Set<number>();
    for (const demand of [...demands, ...this.always]) slotsIn(demand, slots);
    const components = new Set([...slots].map((slot) => this.component[slot] ?? -1));
    return [...this.always, ...[...components].flatMap((component) => this.byComponent.get(component) ?? [])];
  }

  slotOf(variable: BaseVariable): number {
    const slot = this.slots.get(variable);
    if (slot === undefined) throw new Error(`${variable.key} has no place among the facts of the scheme`);
    return slot;
  }

  /** The slot of the variable with a key, if there is one. */
  slotOfKey(key: string): number | undefined {
    return this.keys.get(key);
  }

  cellsOf(variable: BaseVariable): readonly Value[] {
    return this.cells[this.slotOf(variable)] ?? [];
  }

  slotsRead({ reads }: Opaque): readonly number[] {
    return this.variables.flatMap(({ key }, slot) => (reads.has(key) ? [slot] : []));
  }

  formula(formula: Formula): CellFormula {
    return toCells(formula, this);
  }

  /** The plainest cells of a state: nothing on record, nothing known, as far as the state allows. */
  plainest(state: State): readonly number[] {
    return state.map((allowed, slot) => {
      const cells = this.cells[slot] ?? [];
      const wanted = cells.findIndex((value, cell) => (value === 0 || value === 0n) && hasCell(allowed, cell));
      return wanted >= 0 ? wanted : cells.findIndex((_, cell) => hasCell(allowed, cell));
    });
  }
}
