import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@xinheng/platform';
import type { AuditEntry } from './audit-entry.js';
import type { AuditEventRow } from './audit-event.entity.js';
import { AuditEventsRepository } from './audit-events.repository.js';
import { eventHash, payloadHash } from './audit-hash.js';

/** The result of checking the chains. */
export interface AuditVerification {
  readonly isIntact: boolean;
  readonly streams: number;
  readonly events: number;
  /** The first place where something is wrong. */
  readonly firstBad: { readonly stream: string; readonly sequence: number; readonly problem: AuditProblem } | null;
}

/** What may be wrong with a chain. */
export type AuditProblem = 'missing' | 'changed' | 'payload-changed' | 'unlinked' | 'end-moved';

const PAGE = 5_000;
/** The id of the program itself, which has no row. */
const PROGRAM = '0';

/** Writes down every act, chained by hashes, in the same transaction as the act itself. */
@Injectable()
export class AuditService {
  constructor(
    private readonly repository: AuditEventsRepository,
    private readonly clock: Clock,
  ) {}

  /** Adds one event. Call it last in a unit of work: it holds the stream until the end. */
  async append(tx: Transaction, entry: AuditEntry): Promise<void> {
    await this.appendAll(tx, [entry]);
  }

  /** Adds events in their order; those of one unit form one stream, so that units do not wait for each other. */
  async appendAll(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
    const byStream = new Map<string, AuditEntry[]>();
    for (const entry of entries) {
      const stream = streamOf(entry);
      byStream.set(stream, [...(byStream.get(stream) ?? []), entry]);
    }
    // In one order always, so that two units of work cannot wait for each other.
    for (const stream of [...byStream.keys()].sort()) {
      let end = await this.repository.lockStream(tx, stream);
      const rows: Omit<AuditEventRow, 'id'>[] = [];
      for (const entry of byStream.get(stream) ?? []) {
        const row = this.rowOf(entry, stream, end.sequence + 1, end.hash);
        rows.push(row);
        end = { stream, sequence: row.sequence, hash: row.hash };
      }
      await this.repository.append(tx, end, rows);
    }
  }

  /** Follows every chain from its first event to its end and tells the first place where it does not hold. */
  async verify(): Promise<AuditVerification> {
    const streams = await this.repository.streams();
    const ends = new Map(streams.map((row) => [row.stream, row]));
    const walk = new ChainWalk(ends);
    let stream = '';
    let sequence = -1;
    for (;;) {
      const rows = await this.repository.following(stream, sequence, PAGE);
      for (const row of rows) {
        const bad = walk.take(row);
        if (bad !== null) return { isIntact: false, streams: streams.length, events: walk.events, firstBad: bad };
      }
      const last = rows.at(-1);
      if (last === undefined) break;
      ({ stream, sequence } = last);
    }
    const bad = walk.finish();
    return { isIntact: bad === null, streams: streams.length, events: walk.events, firstBad: bad };
  }

  private rowOf(entry: AuditEntry, stream: string, sequence: number, previous: string): Omit<AuditEventRow, 'id'> {
    const reason = entry.reason ?? null;
    const payload = JSON.stringify({ before: entry.before ?? null, after: entry.after ?? null });
    const row = {
      stream,
      sequence,
      recorded_at: this.clock.instant(),
      actor_id: idOrNull(entry.actor.accountId),
      actor_name: entry.actor.username,
      actor_roles: entry.actor.roles.join(','),
      unit_id: idOrNull(entry.actor.unit.id),
      action: entry.action,
      object_type: entry.objectType,
      object_id: entry.objectId,
      payload_hash: payloadHash(reason, payload),
      previous_hash: previous,
    };
    return { ...row, reason, payload, hash: eventHash(row) };
  }
}

function streamOf({ actor }: AuditEntry): string {
  return actor.unit.id === PROGRAM ? 'system' : `unit-${actor.unit.id}`;
}

function idOrNull(id: string): number | null {
  return id === PROGRAM ? null : Number(id);
}

type Bad = NonNullable<AuditVerification['firstBad']>;

/** Takes the events in order and compares each with what it must be. */
class ChainWalk {
  events = 0;
  private readonly open: Map<string, { sequence: number; hash: string }>;
  private at: { stream: string; sequence: number; hash: string } | null = null;

  constructor(private readonly ends: ReadonlyMap<string, { sequence: number; hash: string }>) {
    this.open = new Map(ends);
  }

  take(row: AuditEventRow): Bad | null {
    this.events += 1;
    if (this.at?.stream !== row.stream) {
      const bad = this.closeStream();
      if (bad !== null) return bad;
      this.at = { stream: row.stream, sequence: 0, hash: '0'.repeat(64) };
    }
    const { sequence, hash } = this.at;
    const problem = problemOf(row, sequence, hash, this.ends.has(row.stream));
    this.at = { stream: row.stream, sequence: row.sequence, hash: row.hash };
    return problem === null ? null : { stream: row.stream, sequence: sequence + 1, problem };
  }

  /** What is wrong with the ends of the streams. */
  finish(): Bad | null {
    const bad = this.closeStream();
    if (bad !== null) return bad;
    const [empty] = [...this.open].filter(([, end]) => end.sequence > 0);
    return empty === undefined ? null : { stream: empty[0], sequence: 1, problem: 'missing' };
  }

  private closeStream(): Bad | null {
    if (this.at === null) return null;
    const { stream, sequence, hash } = this.at;
    const end = this.ends.get(stream);
    this.open.delete(stream);
    this.at = null;
    if (end !== undefined && end.sequence > sequence) return { stream, sequence: sequence + 1, problem: 'missing' };
    return end?.sequence === sequence && end.hash === hash ? null : { stream, sequence, problem: 'end-moved' };
  }
}

function problemOf(row: AuditEventRow, sequence: number, hash: string, hasEnd: boolean): AuditProblem | null {
  if (row.sequence !== sequence + 1) return 'missing';
  if (row.previous_hash !== hash) return 'unlinked';
  if (row.hash !== eventHash(row)) return 'changed';
  if (row.payload_hash !== payloadHash(row.reason, row.payload)) return 'payload-changed';
  return hasEnd ? null : 'end-moved';
}
