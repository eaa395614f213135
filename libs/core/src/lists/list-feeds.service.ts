import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import { Clock, Log, UnitOfWork, type Transaction } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { MeasureBook, type PlacedList } from '../measures/measure-book.js';
import { SubjectRegistry } from '../subjects/subject-registry.js';
import { BLANK_ENTRY, entryKeyOf, type ListEntryRow, type NewEntry } from './list-entry-row.js';
import { ListEntriesRepository } from './list-entries.repository.js';
import { ListEntriesService } from './list-entries.service.js';
import { ListEntryWriter } from './list-entry-writer.js';
import { ListFeedsRepository, type FeedAlarm, type ListFeedRow } from './list-feeds.repository.js';
import { ListProposals } from './list-proposals.js';

/** One who stands on the list that another office keeps. */
export interface FeedEntry {
  readonly code: string;
  /** Of the case there. */
  readonly number: string;
  readonly enteredOn: CivilDay;
  readonly issuer?: string | null;
  readonly reason?: string | null;
}

/** The whole list as it stood on a day. */
export interface ListFeed {
  /** Qualified. */
  readonly list: string;
  readonly asOf: CivilDay;
  /** How many the sender says there are; another number of entries means that some got lost. */
  readonly total: number;
  readonly entries: readonly FeedEntry[];
}

/** What a feed did. */
export type FeedOutcome = Pick<
  ListFeedRow,
  'state' | 'alarm' | 'entries' | 'fresh' | 'unchanged' | 'gone' | 'unknown'
> & { readonly id: string; readonly proposals: number };

/** A feed with less than this share of what stands is taken for a broken one. */
const LEAST_SHARE = 0.5;
/** Where fewer stand, a small feed says nothing. */
const FEW = 10;

/** Takes the daily word of another office on who stands on its list: a court's judgment debtors (Heilongjiang Art. 28). */
@Injectable()
export class ListFeedsService {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly units: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly registry: SubjectRegistry,
    private readonly entries: ListEntriesRepository,
    private readonly feeds: ListFeedsRepository,
    private readonly service: ListEntriesService,
    private readonly writer: ListEntryWriter,
    private readonly proposals: ListProposals,
    private readonly audit: AuditService,
  ) {}

  /** The feeds that came, newest first. */
  async latest(): Promise<readonly ListFeedRow[]> {
    return this.feeds.latest();
  }

  /**
   * Reconciles a list with a feed: who is new enters, who is gone leaves, and of who is new the rules are asked whom to
   * propose. A feed that is empty, truncated, far smaller than the list or older than the last changes nothing.
   * @throws XinhengError `act-refused` where the list takes no feed
   */
  async receive(actor: Actor, feed: ListFeed): Promise<FeedOutcome> {
    const list = new MeasureBook(await this.definitions.current(), this.clock.today()).list(feed.list);
    if (list === undefined || list.definition.kind !== 'judgment-debtor') {
      throw new XinhengError('invalid', 'act-refused', {}, [issue('list-takes-no-feed', '/list', { list: feed.list })]);
    }
    const known = await this.registry.identify(feed.entries.map(({ code }) => code));
    return this.units.run(async (tx) => {
      const standing = await this.entries.openOfFeed(tx, feed.list);
      const alarm = alarmOf(feed, standing.length, await this.feeds.lastDone(tx, feed.list));
      const done =
        alarm === null
          ? await this.reconcile(tx, actor, list, feed, standing, (code) => known.get(code)?.id)
          : { fresh: 0, unchanged: 0, gone: 0, unknown: 0, proposals: 0 };
      const { proposals, ...counts } = done;
      const state = alarm === null ? ('done' as const) : ('refused' as const);
      const told = { state, alarm, entries: feed.entries.length, ...counts };
      const id = await this.feeds.insert(tx, {
        list: feed.list,
        as_of: feed.asOf,
        ...told,
        unit_id: Number(actor.unit.id),
        created_by: Number(actor.accountId),
        created_at: this.clock.instant(),
      });
      await this.audit.append(tx, {
        actor,
        action: `list-feeds.${state}`,
        objectType: 'list-feed',
        objectId: String(id),
        after: { list: feed.list, asOf: feed.asOf, ...told },
      });
      if (alarm !== null) {
        tx.afterCommit(() => this.log.warn('A feed of a list changed nothing', { list: feed.list, alarm }));
      }
      return { id: String(id), ...told, proposals };
    });
  }

  private async reconcile(
    tx: Transaction,
    actor: Actor,
    list: PlacedList,
    feed: ListFeed,
    standing: readonly ListEntryRow[],
    idOf: (code: string) => number | undefined,
  ) {
    const told = new Map<string, NewEntry>();
    let unknown = 0;
    for (const entry of feed.entries) {
      const subject = idOf(entry.code);
      if (subject === undefined) unknown += 1;
      else {
        const row = this.rowOf(actor, list, feed, entry, subject);
        told.set(row.open_key ?? '', row);
      }
    }
    const present = new Set(standing.map(({ open_key: key }) => key));
    const gone = standing.filter(({ open_key: key }) => !told.has(key ?? ''));
    const drafts = [...told.values()]
      .filter(({ open_key: key }) => !present.has(key))
      .map((row) => ({ row, records: [] }));
    const refused = new Set((await this.writer.refusedNew(tx, drafts, 'enter')).map(({ subject }) => subject));
    const taken = drafts.filter(({ row }) => !refused.has(row.subject_id));
    await this.writer.add(tx, actor, taken, 'enter');
    await this.service.leaveAll(
      tx,
      actor,
      gone.map(({ id }) => ({ id, version: null })),
      { how: 'gone', on: feed.asOf, reason: '推送名单中已不再列有' },
    );
    const fresh = taken.map(({ row }) => row.subject_id);
    const raised = await this.proposals.propose(tx, [...new Set(fresh)], this.clock.today());
    return {
      fresh: taken.length,
      unchanged: told.size - drafts.length,
      gone: gone.length,
      unknown,
      proposals: raised.length,
    };
  }

  private rowOf(actor: Actor, list: PlacedList, feed: ListFeed, entry: FeedEntry, subject: number): NewEntry {
    const at = this.clock.instant();
    const row: NewEntry = {
      ...BLANK_ENTRY,
      list: feed.list,
      list_kind: list.definition.kind,
      subject_id: subject,
      number: entry.number,
      basis_kind: 'court-list',
      basis_number: entry.number,
      basis_issuer: entry.issuer ?? null,
      state: 'published',
      origin: 'feed',
      unit_id: Number(actor.unit.id),
      proposed_reason: entry.reason ?? null,
      proposed_by: Number(actor.accountId),
      proposed_on: this.clock.today(),
      published_on: entry.enteredOn,
      published_at: at,
      entered_on: entry.enteredOn,
      created_at: at,
      updated_at: at,
    };
    return { ...row, open_key: entryKeyOf(row) };
  }
}

/** Why a feed is not believed; null where it is. */
export function alarmOf(feed: ListFeed, standing: number, last: ListFeedRow | undefined): FeedAlarm | null {
  if (feed.entries.length === 0) return 'empty';
  if (feed.entries.length !== feed.total) return 'truncated';
  const things = new Set(feed.entries.map(({ code, number }) => `${code}|${number}`));
  if (things.size !== feed.entries.length) return 'twice';
  if (last !== undefined && feed.asOf < last.as_of) return 'older';
  return standing >= FEW && feed.entries.length < standing * LEAST_SHARE ? 'shrunk' : null;
}
