import type { CellFormula } from './cell-formula.js';
import type { Space } from './space.js';
import { hasCell } from './cell-set.js';

/** Whether a condition that holds of an enterprise surely holds of every one with a worse record; false: perhaps not. */
export function isUpClosed(formula: CellFormula, space: Space): boolean {
  switch (formula.kind) {
    case 'constant':
      return true;
    case 'opaque':
      return formula.slots.every((slot) => space.variables[slot]?.direction === 'neutral');
    case 'atom': {
      const { direction } = space.variables[formula.slot] ?? {};
      if (direction === 'neutral') return true;
      const held = Array.from({ length: space.sizes[formula.slot] ?? 0 }, (_, cell) => hasCell(formula.cells, cell));
      // From the first cell that holds, all that are worse have to hold.
      const worsening = direction === 'adverse' ? held : held.reverse();
      return worsening.every((holds, at) => holds || worsening[at - 1] !== true);
    }
    case 'all':
    case 'any':
      return formula.parts.every((part) => isUpClosed(part, space));
  }
}
