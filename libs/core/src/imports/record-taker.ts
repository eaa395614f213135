import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import type { RecordDraft, RecordOutcome } from '../records/record-draft.js';
import { RecordEntry } from '../records/record-entry.js';
import type { IdentifiedSubject } from '../subjects/subject-draft.js';
import { SubjectRegistry } from '../subjects/subject-registry.js';
import type { WriteContext } from '../subjects/write-context.js';
import { ChunkTally, findingsOfIssues, type ChunkOutcome } from './chunk-outcome.js';
import { recordOfRow, type ImportedRecord } from './forms/drafts.js';
import type { ImportForm } from './forms/import-column.js';
import type { ReadRow } from './forms/read-row.js';
import { cellError, cellWarning, type CellFinding } from './forms/row-finding.js';
import { toHalfWidth } from './reading/cell.js';
import { isSampleCode } from './sample/is-sample-code.js';
import type { Met } from './seen-rows.js';

interface Candidate {
  readonly row: ReadRow;
  readonly record: ImportedRecord;
  readonly subject: IdentifiedSubject;
}

/** Takes rows as records of subjects that are known. */
@Injectable()
export class RecordTaker {
  constructor(
    private readonly subjects: SubjectRegistry,
    private readonly records: RecordEntry,
  ) {}

  /**
   * Enters what the rows say.
   * @param rows rows whose cells are all right
   * @param met given for a dry run, nothing of which stays: what its file said before, by line
   */
  async take(
    tx: Transaction,
    form: ImportForm,
    rows: readonly ReadRow[],
    context: WriteContext,
    met: ReadonlyMap<number, Met> | null,
  ): Promise<ChunkOutcome> {
    const tally = new ChunkTally();
    const candidates = await this.candidates(tx, form, rows, context, tally);
    const fresh = met === null ? candidates : candidates.filter(({ row }) => isFresh(row, met, tally));
    const drafts = fresh.map((candidate) => draftOf(candidate, context));
    const outcomes = await this.records.enter(tx, drafts, context);
    fresh.forEach((candidate, index) => {
      const outcome = outcomes[index];
      if (outcome !== undefined) settle(candidate, outcome, tally);
    });
    return tally.outcome();
  }

  private async candidates(
    tx: Transaction,
    form: ImportForm,
    rows: readonly ReadRow[],
    context: WriteContext,
    tally: ChunkTally,
  ): Promise<readonly Candidate[]> {
    const records = rows.map((row) => ({ row, record: recordOfRow(form, row) }));
    const known = await this.subjects.identify([...new Set(records.map(({ record }) => record.code))], tx);
    return records.flatMap(({ row, record }) => {
      const subject = known.get(record.code);
      if (context.isSample && !isSampleCode(record.code))
        tally.refuse(row.line, [codeError(row, 'import-sample-only')]);
      else if (subject === undefined) tally.refuse(row.line, [codeError(row, 'import-subject-unknown')]);
      else return [{ row, record, subject }];
      return [];
    });
  }
}

function draftOf({ record, subject }: Candidate, { batch }: WriteContext): RecordDraft {
  const { line, code: _code, name: _name, ...content } = record;
  return { ...content, subject: subject.id, opId: `import:${String(batch)}:${String(line)}` };
}

function isFresh(row: ReadRow, met: ReadonlyMap<number, Met>, tally: ChunkTally): boolean {
  const how = met.get(row.line) ?? 'new';
  if (how === 'same') tally.duplicate();
  if (how === 'other') {
    const source = row.sources.get('documentNumber');
    tally.refuse(row.line, [cellError(source?.title ?? null, source?.text ?? null, 'import-decision-twice')]);
  }
  return how === 'new';
}

function settle({ row, record, subject }: Candidate, outcome: RecordOutcome, tally: ChunkTally): void {
  switch (outcome.outcome) {
    case 'entered':
    case 'ended':
      tally.accept(row.line, [...findingsOfIssues(row, outcome.issues), ...nameWarning(row, record, subject)]);
      break;
    case 'duplicate':
      tally.duplicate();
      break;
    case 'refused':
      tally.refuse(row.line, findingsOfIssues(row, outcome.issues));
      break;
  }
}

/** The code decides whom a row is about; another name beside it is worth a look. Of persons the name is not told. */
function nameWarning(row: ReadRow, { name }: ImportedRecord, subject: IdentifiedSubject): readonly CellFinding[] {
  if (name === null || subject.name === null || subject.kind === 'person') return [];
  if (comparable(name) === comparable(subject.name)) return [];
  const source = row.sources.get('name');
  return [cellWarning(source?.title ?? null, name, 'import-name-differs', { registered: subject.name })];
}

function comparable(name: string): string {
  return toHalfWidth(name).replace(/\s/g, '');
}

function codeError(row: ReadRow, code: 'import-sample-only' | 'import-subject-unknown'): CellFinding {
  const source = row.sources.get(row.values.has('code') ? 'code' : 'identityNumber');
  return cellError(source?.title ?? null, source?.text ?? null, code);
}
