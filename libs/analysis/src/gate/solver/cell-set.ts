/** A set of cells of one fact's domain, as bits; all sets of a fact have the same length. Never changed once made. */
export type CellSet = Uint32Array;

/** The set of the cells for which `has` says so, of `size`. */
export function cellSet(size: number, has: (cell: number) => boolean): CellSet {
  const set = new Uint32Array(Math.ceil(size / 32));
  for (let cell = 0; cell < size; cell++) if (has(cell)) set[cell >>> 5] = (set[cell >>> 5] ?? 0) | (1 << (cell & 31));
  return set;
}

export function hasCell(set: CellSet, cell: number): boolean {
  return ((set[cell >>> 5] ?? 0) & (1 << (cell & 31))) !== 0;
}

export function meets(a: CellSet, b: CellSet): boolean {
  for (let word = 0; word < a.length; word++) if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return true;
  return false;
}

export function isWithin(inner: CellSet, outer: CellSet): boolean {
  for (let word = 0; word < inner.length; word++) if (((inner[word] ?? 0) & ~(outer[word] ?? 0)) !== 0) return false;
  return true;
}

export function intersection(a: CellSet, b: CellSet): CellSet {
  return a.map((word, at) => word & (b[at] ?? 0));
}

export function union(a: CellSet, b: CellSet): CellSet {
  return a.map((word, at) => word | (b[at] ?? 0));
}

export function difference(a: CellSet, b: CellSet): CellSet {
  return a.map((word, at) => word & ~(b[at] ?? 0));
}

/** Its cells in order. */
export function cellsOf(set: CellSet): number[] {
  const cells: number[] = [];
  for (const [at, word] of set.entries()) {
    for (let bit = 0; bit < 32; bit++) if ((word & (1 << bit)) !== 0) cells.push(at * 32 + bit);
  }
  return cells;
}
