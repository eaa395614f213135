import type { Issue } from '@xinheng/problem';
import type { ReadRow } from './forms/read-row.js';
import { cellError, type CellFinding, type RowFinding } from './forms/row-finding.js';

/** What some rows led to. Every row is accepted, a duplicate or refused. */
export interface ChunkOutcome {
  readonly accepted: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly findings: readonly RowFinding[];
}

/** Adds up what rows led to, one by one. */
export class ChunkTally {
  private accepted = 0;
  private duplicates = 0;
  private readonly refusedLines = new Set<number>();
  private readonly findings: RowFinding[] = [];

  /** A row that was taken; warnings may stand beside it. */
  accept(line: number, findings: readonly CellFinding[] = []): void {
    this.accepted += 1;
    this.note(line, findings);
  }

  /** A row that says what is known already. */
  duplicate(): void {
    this.duplicates += 1;
  }

  /** A row that cannot be taken, with everything that speaks against it. */
  refuse(line: number, findings: readonly CellFinding[]): void {
    this.refusedLines.add(line);
    this.note(line, findings);
  }

  /** In the order of lines, so that `errors.csv` reads like the file. */
  outcome(): ChunkOutcome {
    return {
      accepted: this.accepted,
      duplicates: this.duplicates,
      refused: this.refusedLines.size,
      findings: [...this.findings].sort((a, b) => a.line - b.line),
    };
  }

  private note(line: number, findings: readonly CellFinding[]): void {
    for (const finding of findings) this.findings.push({ ...finding, line });
  }
}

/** What the writers of subjects and records found, put beside the cell that it came from. */
export function findingsOfIssues(row: ReadRow, issues: readonly Issue[]): readonly CellFinding[] {
  return issues.map(({ pointer, code, params, severity }) => {
    const source = row.sources.get(targetOf(pointer)) ?? null;
    return { ...cellError(source?.title ?? null, source?.text ?? null, code, params), severity };
  });
}

const targets: Readonly<Record<string, string>> = {
  subject: 'code',
  'basisDocument.number': 'documentNumber',
  'basisDocument.issuer': 'issuer',
};

/** `/fields/amount` → `fields.amount`. */
function targetOf(pointer: string): string {
  const path = pointer.slice(1).replaceAll('/', '.');
  return Object.hasOwn(targets, path) ? (targets[path] ?? path) : path;
}
