import { Injectable } from '@nestjs/common';
import { qualify, type CivilDay } from '@xinheng/facts';
import { Clock, type Transaction } from '@xinheng/platform';
import type { Actor } from '../accounts/actor.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import type { Ending } from '../measures/measure-application-row.js';
import { MeasureApplicationsService, type MeasureOrder } from '../measures/measure-applications.service.js';
import { MeasureBook } from '../measures/measure-book.js';
import type { Severity } from '../measures/measure-guards.js';
import { untilOf } from '../measures/measure-writer.js';
import type { Leaving, ListEntryRow } from './list-entry-row.js';

const SEVERITY_OF: Readonly<Partial<Record<ListEntryRow['list_kind'], Severity>>> = {
  'serious-dishonesty': 'serious',
  'judgment-debtor': 'serious',
  negative: 'general',
};

const ENDING_OF: Readonly<Partial<Record<Leaving, Ending>>> = {
  repaired: 'repaired',
  quashed: 'quashed',
  voided: 'voided',
  corrected: 'corrected',
  'objection-upheld': 'objection-upheld',
};

/** Lets the measures that lists bring begin and end with the entries. */
@Injectable()
export class ListMeasures {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly measures: MeasureApplicationsService,
  ) {}

  /** Applies what the lists bring to entries that stand from now on, as far as it may be applied. */
  async begin(tx: Transaction, actor: Actor, rows: readonly ListEntryRow[]): Promise<void> {
    const today = this.clock.today();
    const book = new MeasureBook(await this.definitions.current(), today);
    const orders = rows.flatMap((row) => {
      const from = row.entered_on ?? today;
      const brought = book.brought(({ list }, { id }) => list !== undefined && qualify(id, list) === row.list);
      return brought.map(({ key, list, measure }): MeasureOrder => {
        const published = list?.publishedOn ?? from;
        const on = published > from && published <= today ? published : from;
        return {
          measure: key,
          subject: row.subject_id,
          cause: { kind: 'list', id: row.id },
          on,
          // A period that began elsewhere goes on; none is longer than the entry that brings it.
          until: earlier(untilOf(measure.period, from), row.until_on),
          behaviours:
            row.behaviour === null ? [] : [row.behaviour, qualify(row.list.split(':')[0] ?? '', row.behaviour)],
          severity: SEVERITY_OF[row.list_kind] ?? 'none',
          answers: null,
          caseId: row.case_id,
          ...(row.origin === 'imported' ? { imported: { number: row.number } } : {}),
        };
      });
    });
    await this.measures.applyAll(tx, actor, orders);
  }

  /** Begins, pauses, resumes or ends what the lists brought, as the entries changed. */
  async follow(
    tx: Transaction,
    actor: Actor,
    before: readonly ListEntryRow[],
    after: readonly ListEntryRow[],
    { on, reason }: { readonly on: CivilDay; readonly reason: string | null },
  ): Promise<void> {
    const was = new Map(before.map((row) => [row.id, row]));
    const entered = after.filter(({ id, state }) => state === 'published' && was.get(id)?.state !== 'published');
    const left = after.filter(({ id, state }) => state !== 'published' && was.get(id)?.state === 'published');
    const stayed = after.filter((row) => row.stayed_on !== null && was.get(row.id)?.stayed_on === null);
    const resumed = after.filter(
      (row) => row.state === 'published' && row.stayed_on === null && was.get(row.id)?.stayed_on != null,
    );
    await this.begin(tx, actor, entered);
    for (const [how, rows] of byLeaving(left)) {
      await this.measures.endForCause(tx, actor, { kind: 'list', ids: idsOf(rows) }, { on, how, reason });
    }
    for (const [rows, to] of [
      [stayed, 'paused'],
      [resumed, 'active'],
    ] as const) {
      if (rows.length === 0) continue;
      await this.measures.stayForCause(tx, actor, { kind: 'list', ids: idsOf(rows) }, to, { on, reason: reason ?? '' });
    }
  }
}

function byLeaving(rows: readonly ListEntryRow[]): ReadonlyMap<Ending, readonly ListEntryRow[]> {
  const found = new Map<Ending, ListEntryRow[]>();
  for (const row of rows) {
    const how = (row.ended_how === null ? undefined : ENDING_OF[row.ended_how]) ?? 'cause-ended';
    found.set(how, [...(found.get(how) ?? []), row]);
  }
  return found;
}

const idsOf = (rows: readonly ListEntryRow[]): readonly number[] => rows.map(({ id }) => id);

function earlier(a: CivilDay | null, b: CivilDay | null): CivilDay | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
