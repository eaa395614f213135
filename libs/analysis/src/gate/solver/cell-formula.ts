import type { Value } from '@xinheng/logic';
import type { BaseVariable } from '../model/base-variable.js';
import type { Formula, Opaque } from '../formula/formula.js';
import { cellSet, type CellSet } from './cell-set.js';

/** A formula over cells, denials pushed down to its leaves. */
export type CellFormula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | CellAtom
  | { readonly kind: 'all' | 'any'; readonly parts: readonly CellFormula[] }
  | CellOpaque;

export interface CellAtom {
  readonly kind: 'atom';
  readonly slot: number;
  readonly cells: CellSet;
}

export interface CellOpaque {
  readonly kind: 'opaque';
  readonly of: Opaque;
  readonly slots: readonly number[];
  readonly isWanted: boolean;
}

/** Where the variables of a formula stand, and the cells of each. */
export interface Slots {
  slotOf(variable: BaseVariable): number;
  cellsOf(variable: BaseVariable): readonly Value[];
  slotsRead(opaque: Opaque): readonly number[];
}

/** The formula over cells, or its denial. */
export function toCells(formula: Formula, slots: Slots, isWanted = true): CellFormula {
  switch (formula.kind) {
    case 'constant':
      return { kind: 'constant', value: formula.value === isWanted };
    case 'atom': {
      const cells = slots.cellsOf(formula.variable);
      const holding = cellSet(cells.length, (cell) => formula.holds(cells[cell] ?? null) === isWanted);
      return { kind: 'atom', slot: slots.slotOf(formula.variable), cells: holding };
    }
    case 'not':
      return toCells(formula.of, slots, !isWanted);
    case 'opaque':
      return { kind: 'opaque', of: formula, slots: slots.slotsRead(formula), isWanted };
    case 'all':
    case 'any':
      return {
        kind: (formula.kind === 'all') === isWanted ? 'all' : 'any',
        parts: formula.parts.map((part) => toCells(part, slots, isWanted)),
      };
  }
}

/** The denial of a formula over cells; `sizes` are the cells of each slot. */
export function denied(formula: CellFormula, sizes: readonly number[]): CellFormula {
  switch (formula.kind) {
    case 'constant':
      return { kind: 'constant', value: !formula.value };
    case 'atom': {
      const { slot, cells } = formula;
      const size = sizes[slot] ?? 0;
      return {
        kind: 'atom',
        slot,
        cells: cellSet(size, (cell) => ((cells[cell >>> 5] ?? 0) & (1 << (cell & 31))) === 0),
      };
    }
    case 'opaque':
      return { ...formula, isWanted: !formula.isWanted };
    case 'all':
    case 'any':
      return {
        kind: formula.kind === 'all' ? 'any' : 'all',
        parts: formula.parts.map((part) => denied(part, sizes)),
      };
  }
}

/** The slots that a formula speaks of. */
export function slotsIn(formula: CellFormula, found: Set<number> = new Set()): Set<number> {
  if (formula.kind === 'atom') found.add(formula.slot);
  else if (formula.kind === 'opaque') for (const slot of formula.slots) found.add(slot);
  else if (formula.kind === 'all' || formula.kind === 'any') for (const part of formula.parts) slotsIn(part, found);
  return found;
}
