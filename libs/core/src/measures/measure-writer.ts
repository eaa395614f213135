import { Injectable } from '@nestjs/common';
import { addDuration } from '@xinheng/calendar';
import type { Duration } from '@xinheng/facts';
import type { CivilDay } from '@xinheng/facts';
import { Clock, type Transaction } from '@xinheng/platform';
import type { Actor } from '../accounts/actor.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import { AuditService } from '../audit/audit.service.js';
import { EffectSourcesRepository } from './effect-sources.repository.js';
import type { Ending, MeasureApplicationRow, NewApplication } from './measure-application-row.js';
import type { PlacedMeasure } from './measure-book.js';
import { MeasureApplicationsRepository, type Settled } from './measure-applications.repository.js';

/** What an application is made of besides its measure. */
export interface ApplicationDraft extends Pick<
  NewApplication,
  | 'subject_id'
  | 'severity'
  | 'cause'
  | 'cause_scheme'
  | 'cause_grade'
  | 'cause_id'
  | 'follows'
  | 'case_id'
  | 'origin'
  | 'number'
  | 'started_on'
  | 'until_on'
  | 'reason'
> {
  readonly placed: PlacedMeasure;
  readonly openKey: string;
  readonly behaviours: readonly string[];
  /** The records it rests on by itself. */
  readonly records: readonly string[];
}

/** The first day on which a period that begins on a day is over; null where it has no end. */
export function untilOf(period: Duration | null | undefined, from: CivilDay): CivilDay | null {
  return period == null ? null : addDuration(from, period);
}

/** Writes applications that were guarded before, with their sources and audit. Nobody else inserts or ends them. */
@Injectable()
export class MeasureWriter {
  constructor(
    private readonly clock: Clock,
    private readonly applications: MeasureApplicationsRepository,
    private readonly sources: EffectSourcesRepository,
    private readonly audit: AuditService,
  ) {}

  /** Adds applications; answers their ids in the order of the drafts. */
  async begin(tx: Transaction, actor: Actor, drafts: readonly ApplicationDraft[]): Promise<readonly number[]> {
    if (drafts.length === 0) return [];
    const at = this.clock.instant();
    const rows = drafts.map((draft) => rowOf(draft, actor, at));
    const ids = await this.applications.insert(tx, rows);
    await this.sources.add(
      tx,
      drafts.flatMap(({ records }, order) =>
        records.map((record) => ({ kind: 'measure-application' as const, id: ids[order] ?? 0, record })),
      ),
    );
    await this.audit.appendAll(
      tx,
      rows.map((row, order) => auditOf(actor, 'begin', ids[order] ?? 0, null, row)),
    );
    return ids;
  }

  /** Pauses, resumes or ends applications that are locked. */
  async settle(tx: Transaction, actor: Actor, rows: readonly MeasureApplicationRow[], settled: Settled): Promise<void> {
    if (rows.length === 0) return;
    await this.applications.settle(
      tx,
      rows.map(({ id }) => id),
      settled,
      this.clock.instant(),
    );
    const after = { state: settled.state, endedOn: settled.on, endedHow: settled.how };
    const action = ACTION_OF[settled.state];
    await this.audit.appendAll(
      tx,
      rows.map((row) => ({
        actor,
        action: `measure-applications.${action}`,
        objectType: 'measure-application',
        objectId: String(row.id),
        before: auditedApplication(row),
        after,
        ...(settled.reason === null ? {} : { reason: settled.reason }),
      })),
    );
  }

  /** Ends locked applications on a day. */
  async end(
    tx: Transaction,
    actor: Actor,
    rows: readonly MeasureApplicationRow[],
    { on, how, reason = null }: { readonly on: CivilDay; readonly how: Ending; readonly reason?: string | null },
  ): Promise<void> {
    await this.settle(tx, actor, rows, { state: 'ended', on, how, reason });
  }
}

const ACTION_OF = { active: 'resume', paused: 'pause', ended: 'end', expired: 'expire' } as const;

function rowOf({ placed, openKey, behaviours, records, ...draft }: ApplicationDraft, actor: Actor, at: string) {
  const { key, plugin, measure, list, isLocal } = placed;
  return {
    ...draft,
    measure: key,
    kind: measure.kind,
    scope: measure.scope ?? null,
    listed_in: list?.key ?? null,
    list_published_on: list?.publishedOn ?? null,
    edition_from: measure.inForceFrom ?? null,
    plugin_version: plugin.manifest.version,
    is_local: isLocal ? 1 : 0,
    behaviours: JSON.stringify(behaviours),
    unit_id: Number(actor.unit.id),
    created_by: Number(actor.accountId),
    state: 'active',
    paused_on: null,
    ended_on: null,
    ended_how: null,
    open_key: openKey,
    version: 1,
    created_at: at,
    updated_at: at,
  } satisfies NewApplication;
}

function auditOf(
  actor: Actor,
  act: string,
  id: number,
  before: NewApplication | null,
  after: NewApplication,
): AuditEntry {
  return {
    actor,
    action: `measure-applications.${act}`,
    objectType: 'measure-application',
    objectId: String(id),
    ...(before === null ? {} : { before: auditedApplication(before) }),
    after: auditedApplication(after),
    ...(after.reason === null ? {} : { reason: after.reason }),
  };
}

/** What the audit keeps of an application. */
function auditedApplication(row: NewApplication): Readonly<Record<string, unknown>> {
  return {
    subject: String(row.subject_id),
    measure: row.measure,
    cause: row.cause,
    causeScheme: row.cause_scheme,
    causeGrade: row.cause_grade,
    causeId: row.cause_id,
    startedOn: row.started_on,
    untilOn: row.until_on,
    state: row.state,
    endedOn: row.ended_on,
    endedHow: row.ended_how,
  };
}
