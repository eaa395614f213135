import { Inject, Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import { Clock, type Transaction } from '@xinheng/platform';
import { XinhengError, type Issue } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { EffectSourcesRepository } from '../measures/effect-sources.repository.js';
import { Guards } from '../measures/guards.js';
import { MeasureBook } from '../measures/measure-book.js';
import { SubjectMarks } from '../subjects/subject-marks.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import type { EntryStep } from './entry-steps.js';
import { auditedEntry } from './list-entry-audit.js';
import type { ListEntryRow, NewEntry } from './list-entry-row.js';
import { ListEntriesRepository } from './list-entries.repository.js';
import type { EntryCandidate } from './list-guards.js';
import { ListMeasures } from './list-measures.js';

/** The guards of the write path under which Nest finds them. */
export const LIST_GUARDS = Symbol('the guards of entries on lists');

/** An entry about to be added, with the records it rests on. */
export interface EntryDraft {
  readonly row: NewEntry;
  readonly records: readonly string[];
}

/** What a step changes: the same of every entry it is taken with. */
export interface StepChange {
  readonly step: EntryStep;
  readonly changes: Partial<NewEntry>;
  /** The legal day of the step. */
  readonly on: CivilDay;
  readonly reason: string | null;
}

/** An entry that a step cannot be taken with, and why. */
export interface RefusedEntry {
  readonly entry: number | null;
  readonly subject: number;
  readonly issues: readonly Issue[];
}

/** The one way in which entries are written: guarded, with measures, marks, sources and audit in the same transaction. */
@Injectable()
export class ListEntryWriter {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly entries: ListEntriesRepository,
    private readonly sources: EffectSourcesRepository,
    private readonly measures: ListMeasures,
    private readonly marks: SubjectMarks,
    private readonly audit: AuditService,
    @Inject(LIST_GUARDS) private readonly guards: Guards<EntryCandidate>,
  ) {}

  /** What speaks against each of some new entries; nothing where it may be added. */
  async refusedNew(
    tx: Transaction,
    drafts: readonly EntryDraft[],
    step: 'propose' | 'enter',
  ): Promise<readonly RefusedEntry[]> {
    const subjects = await this.subjects.byId(tx, [...new Set(drafts.map(({ row }) => row.subject_id))]);
    const open = await this.entries.openKeys(
      tx,
      drafts.flatMap(({ row }) => row.open_key ?? []),
    );
    const today = this.clock.today();
    const book = new MeasureBook(await this.definitions.current(), today);
    const seen = new Set<string>();
    return drafts.flatMap(({ row }) => {
      const key = row.open_key ?? '';
      const isOpenAlready = key !== '' && (open.has(key) || seen.has(key));
      seen.add(key);
      const region = subjects.get(row.subject_id)?.region ?? '';
      const list = book.list(row.list);
      const issues = this.guards.issues({ step, list, before: null, after: row, region, today, isOpenAlready });
      return issues.length === 0 ? [] : [{ entry: null, subject: row.subject_id, issues }];
    });
  }

  /**
   * Adds entries; answers their ids in the order of the drafts.
   * @throws XinhengError `act-refused` with everything that speaks against any of them
   */
  async add(
    tx: Transaction,
    actor: Actor,
    drafts: readonly EntryDraft[],
    step: 'propose' | 'enter',
  ): Promise<readonly number[]> {
    if (drafts.length === 0) return [];
    await this.subjects.lock(tx, [...new Set(drafts.map(({ row }) => row.subject_id))]);
    const refused = await this.refusedNew(tx, drafts, step);
    if (refused.length > 0)
      throw new XinhengError(
        'invalid',
        'act-refused',
        {},
        refused.flatMap((one) => one.issues),
      );
    const ids = await this.entries.insert(
      tx,
      drafts.map(({ row }) => row),
    );
    await this.sources.add(
      tx,
      drafts.flatMap(({ records }, order) =>
        records.map((record) => ({ kind: 'list-entry' as const, id: ids[order] ?? 0, record })),
      ),
    );
    const rows = drafts.map(({ row }, order): ListEntryRow => ({ id: ids[order] ?? 0, ...row }));
    const standing = rows.filter(({ state }) => state === 'published');
    await this.measures.begin(tx, actor, standing);
    await this.mark(tx, standing);
    await this.audit.appendAll(
      tx,
      rows.map((row) => ({
        actor,
        action: `list-entries.${step}`,
        objectType: 'list-entry',
        objectId: String(row.id),
        after: auditedEntry(row),
        ...(row.proposed_reason === null ? {} : { reason: row.proposed_reason }),
      })),
    );
    return ids;
  }

  /** What speaks against a step with each of some locked entries. */
  async refused(
    tx: Transaction,
    rows: readonly ListEntryRow[],
    { step, changes }: Pick<StepChange, 'step' | 'changes'>,
  ): Promise<readonly RefusedEntry[]> {
    const subjects = await this.subjects.byId(tx, [...new Set(rows.map(({ subject_id: id }) => id))]);
    const today = this.clock.today();
    const definitions = await this.definitions.current();
    const book = new MeasureBook(definitions, today);
    return rows.flatMap((row) => {
      const region = subjects.get(row.subject_id)?.region ?? '';
      // A list that is in force no more still lets everybody leave.
      const list =
        book.list(row.list) ?? new MeasureBook(definitions, row.entered_on ?? row.proposed_on).list(row.list);
      const issues = this.guards.issues({
        step,
        list,
        before: row,
        after: { ...row, ...changes },
        region,
        today,
        isOpenAlready: false,
      });
      return issues.length === 0 ? [] : [{ entry: row.id, subject: row.subject_id, issues }];
    });
  }

  /**
   * Takes a step with locked entries. Whoever leaves is freed of the measures that the list brought, and whoever
   * enters gets them, in this transaction.
   * @throws XinhengError `act-refused` with everything that speaks against it for any of them
   */
  async take(tx: Transaction, actor: Actor, rows: readonly ListEntryRow[], change: StepChange): Promise<void> {
    if (rows.length === 0) return;
    const refused = await this.refused(tx, rows, change);
    if (refused.length > 0)
      throw new XinhengError(
        'invalid',
        'act-refused',
        {},
        refused.flatMap((one) => one.issues),
      );
    const { step, changes, reason } = change;
    await this.entries.change(
      tx,
      rows.map(({ id }) => id),
      changes,
      this.clock.instant(),
    );
    const after = rows.map((row): ListEntryRow => ({ ...row, ...changes }));
    await this.measures.follow(tx, actor, rows, after, change);
    const moved = after.filter((row, order) => isMember(row) !== isMember(rows[order] ?? row));
    await this.mark(tx, moved);
    await this.audit.appendAll(
      tx,
      rows.map((row, order) => ({
        actor,
        action: `list-entries.${step}`,
        objectType: 'list-entry',
        objectId: String(row.id),
        before: auditedEntry(row),
        after: auditedEntry(after[order] ?? row),
        ...(reason === null ? {} : { reason }),
      })),
    );
  }

  /** Wants everybody graded again who enters or leaves a list. */
  private async mark(tx: Transaction, rows: readonly ListEntryRow[]): Promise<void> {
    if (rows.length === 0) return;
    const subjects = await this.subjects.byId(tx, [...new Set(rows.map(({ subject_id: id }) => id))]);
    await this.marks.mark(
      tx,
      [...subjects.values()].map(({ id, kind, region }) => ({ subject: id, kinds: [kind], regions: [region] })),
      this.clock.instant(),
    );
  }
}

/** Whether an entry makes its subject a member of the list. */
function isMember({ state, stayed_on: stayedOn }: ListEntryRow): boolean {
  return state === 'published' && stayedOn === null;
}
