import { isNothing, textOf, toHalfWidth, type Cell } from './cell.js';

/** What one unit of the column is worth in yuan, as a power of ten: 元 0, 万元 4, 亿元 8. */
export type AmountScale = 0 | 4 | 8;

/**
 * An exact decimal as offices write it: `1,234.50`, `￥1234`, `12.5万元`, `３００`. A unit beside the number wins over the
 * column's own. No double takes part, so 0.1 万元 is exactly 1000.
 * @returns plain decimal text in yuan (or the bare number at scale 0); null for nothing; undefined for no number
 */
export function readDecimal(cell: Cell, scale: AmountScale = 0): string | null | undefined {
  if (isNothing(cell)) {
    return null;
  }
  if (cell instanceof Date || typeof cell === 'boolean') {
    return undefined;
  }
  const text = toHalfWidth(textOf(cell))
    .replace(/[\s,]/g, '')
    .replace(/^(人民币|RMB|CNY|\u00a5|\uffe5)/i, '');
  const match = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(亿元?|万元?|元整?)?$/.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, sign, digits = '', unit = ''] = match;
  const shift = unit === '' ? scale : unit.startsWith('亿') ? 8 : unit.startsWith('万') ? 4 : 0;
  const value = shiftPoint(digits, shift);
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

/** Moves the decimal point to the right and drops zeros that say nothing. */
function shiftPoint(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const moved = fraction.padEnd(places, '0');
  const integer = (whole + moved.slice(0, places)).replace(/^0+(?=\d)/, '') || '0';
  const rest = moved.slice(places).replace(/0+$/, '');
  return rest === '' ? integer : `${integer}.${rest}`;
}
