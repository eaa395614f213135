import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import type { SubjectDraft } from '../subjects/subject-draft.js';
import { SubjectRegistry } from '../subjects/subject-registry.js';
import type { WriteContext } from '../subjects/write-context.js';
import { ChunkTally, findingsOfIssues, type ChunkOutcome } from './chunk-outcome.js';
import { kindOfCode, subjectOfRow } from './forms/drafts.js';
import type { ReadRow } from './forms/read-row.js';
import { cellError } from './forms/row-finding.js';
import { isSampleCode } from './sample/is-sample-code.js';
import type { Met } from './seen-rows.js';

/** Takes rows as what the register says of subjects. */
@Injectable()
export class SubjectTaker {
  constructor(private readonly subjects: SubjectRegistry) {}

  /**
   * Registers what the rows say; their cells are all right.
   * @param met given for a dry run, nothing of which stays: what its file said before, by line
   */
  async take(
    tx: Transaction,
    rows: readonly ReadRow[],
    context: WriteContext,
    met: ReadonlyMap<number, Met> | null,
  ): Promise<ChunkOutcome> {
    const tally = new ChunkTally();
    const all = rows.map((row) => ({ row, subject: subjectOfRow(row) }));
    const known = await this.subjects.identify([...new Set(all.map(({ subject }) => subject.code))], tx);
    const taken = all.filter(({ row, subject }) => {
      const isRefused = context.isSample && !isSampleCode(subject.code);
      const isTwice = met?.get(row.line) === 'same';
      if (isRefused) {
        const source = row.sources.get('code');
        tally.refuse(row.line, [cellError(source?.title ?? null, source?.text ?? null, 'import-sample-only')]);
      } else if (isTwice) {
        tally.duplicate();
      }
      return !isRefused && !isTwice;
    });
    const drafts = taken.map(({ subject: { line: _, ...subject } }): SubjectDraft => ({
      ...subject,
      kind: subject.kind ?? known.get(subject.code)?.kind ?? kindOfCode(subject.code),
    }));
    const outcomes = await this.subjects.register(tx, drafts, context);
    taken.forEach(({ row }, index) => {
      const outcome = outcomes[index];
      if (outcome === undefined) return;
      if (outcome.outcome === 'refused') tally.refuse(row.line, findingsOfIssues(row, outcome.issues));
      else if (outcome.outcome === 'same') tally.duplicate();
      else tally.accept(row.line, findingsOfIssues(row, outcome.issues));
    });
    return tally.outcome();
  }
}
