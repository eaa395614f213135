import type { Expression } from './expression.js';

/** The parts directly below a part. */
export function partsOf(part: Expression): readonly Expression[] {
  switch (part.kind) {
    case 'list':
      return part.elements;
    case 'operation':
      return part.operands;
    case 'name':
      return part.absent === null ? [] : [part.absent];
    case 'literal':
    case 'day':
    case 'duration':
    case 'opaque':
      return [];
  }
}

/** A part and everything below it, from above. */
export function allParts(part: Expression): readonly Expression[] {
  return [part, ...partsOf(part).flatMap(allParts)];
}
