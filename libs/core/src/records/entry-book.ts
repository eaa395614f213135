import { issue, type Issue } from '@xinheng/problem';
import { recordId, type RecordRow } from './record-row.js';
import { identityOf, toldOfRow, type ToldRecord } from './told-record.js';

/** What a record that may enter comes to, by what is known of its subject. */
export type BookedRecord =
  | { readonly verdict: 'enter'; readonly identity: string }
  | { readonly verdict: 'end'; readonly record: string; readonly known: RecordRow; readonly endedOn: string }
  | { readonly verdict: 'duplicate'; readonly record: string }
  | { readonly verdict: 'refused'; readonly issues: readonly Issue[] };

/** What is known of the subjects of a call, by which a record is told from one that is there already. */
export class EntryBook {
  /** By subject and identity: as a record is now, and as it was when it was entered. */
  private readonly known = new Map<string, { readonly record: string; readonly row: RecordRow | null }>();
  /** By subject, item and number of the document. */
  private readonly decisions = new Map<string, string>();

  /**
   * @param present the present rows of the subjects and items in question
   * @param isImport whether a line that was voided by a person since stays out; a person may enter it again
   */
  constructor(present: readonly RecordRow[], isImport: boolean) {
    for (const row of present) {
      const told = toldOfRow(row);
      const record = recordId(row.subject_id, row.number);
      // A withdrawn batch leaves no key behind: its lines may come again.
      const isGone = row.voided_at !== null && (row.row_key === null || !isImport);
      if (isGone) continue;
      this.note(row.subject_id, identityOf(told), record, row);
      if (row.row_key !== null) this.note(row.subject_id, row.row_key, record, row);
      if (row.voided_at === null) this.decide(row.subject_id, told, record);
    }
  }

  /** Judges a record of a subject. */
  book(subject: number, told: ToldRecord): BookedRecord {
    const identity = identityOf(told);
    const same = this.known.get(`${subject} ${identity}`);
    if (same !== undefined) {
      const { row, record } = same;
      const isOpen = row !== null && row.voided_at === null && row.ended_on === null;
      if (isOpen && told.endedOn !== null && row.repaired_on === null) {
        return { verdict: 'end', record, known: row, endedOn: told.endedOn };
      }
      return { verdict: 'duplicate', record };
    }
    const decided = this.decisions.get(decisionKey(subject, told) ?? '');
    if (decided === undefined) return { verdict: 'enter', identity };
    const number = told.basisDocument?.number ?? '';
    return {
      verdict: 'refused',
      issues: [issue('record-decision-known', '/basisDocument/number', { number, record: decided })],
    };
  }

  /** Takes a record that enters, or whose state ends, into account for those that follow. */
  enter(subject: number, told: ToldRecord, record: string): void {
    this.note(subject, identityOf(told), record, null);
    this.decide(subject, told, record);
  }

  private note(subject: number, identity: string, record: string, row: RecordRow | null): void {
    this.known.set(`${subject} ${identity}`, { record, row });
  }

  private decide(subject: number, told: ToldRecord, record: string): void {
    const key = decisionKey(subject, told);
    if (key !== null) this.decisions.set(key, record);
  }
}

/** One decision is one record; a record without a number of its document is known by its content alone. */
function decisionKey(subject: number, { item, basisDocument }: ToldRecord): string | null {
  const number = basisDocument?.number ?? null;
  return number === null ? null : `${subject} ${item} ${number}`;
}
