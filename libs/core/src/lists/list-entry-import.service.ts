import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import { Clock, UnitOfWork } from '@xinheng/platform';
import { issue, type Issue } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { MeasureBook } from '../measures/measure-book.js';
import { untilOf } from '../measures/measure-writer.js';
import { SubjectRegistry } from '../subjects/subject-registry.js';
import { documentColumns, type EntryDocument } from './entry-drafts.js';
import { BLANK_ENTRY, entryKeyOf, type NewEntry } from './list-entry-row.js';
import { ListEntryWriter, type EntryDraft } from './list-entry-writer.js';

/** An entry that stood before this system did: its own days and numbers stand, its period goes on, nobody is told anew. */
export interface ExistingEntry {
  /** Qualified. */
  readonly list: string;
  readonly code: string;
  readonly behaviour?: string | null;
  readonly level?: string | null;
  readonly number?: string | null;
  readonly basisDocument?: EntryDocument | null;
  readonly decidedOn?: CivilDay | null;
  readonly enteredOn: CivilDay;
  /** Absent: the period of the list, from the day of entry. */
  readonly untilOn?: CivilDay | null;
  readonly publicUntil?: CivilDay | null;
  readonly reasons?: string | null;
  readonly basis?: string | null;
  readonly period?: string | null;
  readonly removalConditions?: string | null;
  readonly remedies?: string | null;
}

/** What an import came to, row by row. */
export interface EntryImportOutcome {
  readonly entered: readonly string[];
  readonly refused: readonly { readonly row: number; readonly issues: readonly Issue[] }[];
}

/** Takes over entries of an older system or of files. */
@Injectable()
export class ListEntryImportService {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly registry: SubjectRegistry,
    private readonly writer: ListEntryWriter,
  ) {}

  /** Enters what can be entered; the rest is told by its row. No notices are sent. */
  async import(actor: Actor, rows: readonly ExistingEntry[]): Promise<EntryImportOutcome> {
    const known = await this.registry.identify(rows.map(({ code }) => code));
    const book = new MeasureBook(await this.definitions.current(), this.clock.today());
    const { regionPrefix } = scopeOf(actor);
    const refused: { row: number; issues: readonly Issue[] }[] = [];
    const drafts: { readonly row: number; readonly draft: EntryDraft }[] = [];
    rows.forEach((existing, index) => {
      const subject = known.get(existing.code);
      if (subject?.region.startsWith(regionPrefix) !== true) {
        refused.push({ row: index, issues: [issue('subject-code-unknown', '/code')] });
        return;
      }
      const row = this.rowOf(actor, book, existing, subject.id);
      if (row.until_on !== null && row.until_on <= this.clock.today()) {
        refused.push({
          row: index,
          issues: [issue('list-entry-period', '/untilOn', { from: existing.enteredOn, until: row.until_on })],
        });
        return;
      }
      drafts.push({ row: index, draft: { row, records: [] } });
    });
    return this.units.run(async (tx) => {
      const taken: EntryDraft[] = [];
      for (const { row, draft } of drafts) {
        const [against] = await this.writer.refusedNew(tx, [draft], 'enter');
        const isTwice = taken.some((other) => other.row.open_key === draft.row.open_key);
        if (against === undefined && !isTwice) taken.push(draft);
        else refused.push({ row, issues: against?.issues ?? [issue('list-entry-known', '/code')] });
      }
      const ids = await this.writer.add(tx, actor, taken, 'enter');
      return { entered: ids.map(String), refused: refused.sort((a, b) => a.row - b.row) };
    });
  }

  private rowOf(actor: Actor, book: MeasureBook, existing: ExistingEntry, subject: number): NewEntry {
    const list = book.list(existing.list);
    const at = this.clock.instant();
    const until =
      existing.untilOn === undefined ? untilOf(list?.definition.period, existing.enteredOn) : existing.untilOn;
    const row: NewEntry = {
      ...BLANK_ENTRY,
      list: existing.list,
      list_kind: list?.definition.kind ?? 'other',
      subject_id: subject,
      number: existing.number ?? null,
      level: existing.level ?? null,
      behaviour: existing.behaviour ?? null,
      ...documentColumns(existing.basisDocument),
      state: 'published',
      origin: 'imported',
      unit_id: Number(actor.unit.id),
      proposed_by: Number(actor.accountId),
      proposed_on: existing.decidedOn ?? existing.enteredOn,
      decided_on: existing.decidedOn ?? null,
      reasons: existing.reasons ?? null,
      basis: existing.basis ?? null,
      period: existing.period ?? null,
      removal_conditions: existing.removalConditions ?? null,
      remedies: existing.remedies ?? null,
      published_on: existing.enteredOn,
      published_at: at,
      entered_on: existing.enteredOn,
      until_on: until,
      public_until: existing.publicUntil ?? until,
      created_at: at,
      updated_at: at,
    };
    return { ...row, open_key: entryKeyOf(row) };
  }
}
