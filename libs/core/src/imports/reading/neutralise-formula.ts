const startsFormula = /^[\s]*[=+\-@\t\r\n|]/;
const isPlainNumber = /^[+-]?\d+(\.\d+)?$/;

/**
 * A text that a spreadsheet will show and never run: what begins like a formula gets an apostrophe before it.
 * Numbers stay numbers. For every CSV or XLSX that leaves the product.
 */
export function neutraliseFormula(text: string): string {
  return startsFormula.test(text) && !isPlainNumber.test(text) ? `'${text}` : text;
}

/** One line of a CSV file, quoted where needed, formulas neutralised, with CRLF. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell === null ? '' : String(cell))).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = neutraliseFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
