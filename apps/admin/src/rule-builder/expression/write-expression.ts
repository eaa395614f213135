import type { Json } from '@xinheng/logic';
import type { Expression } from './expression.js';

/** The JSON-Logic of an expression in parts. */
export function writeExpression(part: Expression): Json {
  switch (part.kind) {
    case 'literal':
      return part.value;
    case 'list':
      return part.elements.map(writeExpression);
    case 'name': {
      if (part.absent !== null) return { var: [part.name, writeExpression(part.absent)] };
      return { var: part.isBare ? part.name : [part.name] };
    }
    case 'day':
      return { date: part.isBare ? part.day : [part.day] };
    case 'duration':
      return { duration: part.length };
    case 'operation': {
      const operands = part.operands.map(writeExpression);
      return { [part.operator]: part.isBare && operands.length === 1 ? operands[0] : operands };
    }
    case 'opaque':
      return part.json;
  }
}
