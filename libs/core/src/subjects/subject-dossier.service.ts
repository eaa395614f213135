import { Injectable } from '@nestjs/common';
import { isIdentityNumber } from '@xinheng/facts';
import { Clock, Database, rowIdOf } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf, type Scope } from '../accounts/scope.js';
import { CodeTitles } from '../catalogue/code-titles.js';
import { datedValues } from './dated-values.js';
import { SubjectAttributes } from './subject-attributes.js';
import type { EventDetail } from './subject-event.js';
import { SubjectHistoryRepository, type RecordedEvent } from './subject-history.repository.js';
import { SubjectListRepository } from './subject-list.repository.js';
import type { SubjectRow } from './subject-row.js';
import type { SubjectVersion } from './subject-state.js';
import {
  codeFor,
  newestFirst,
  subjectView,
  type EventDocument,
  type SubjectDetailView,
  type SubjectEventView,
} from './subject-view.js';

/** Tells of a subject what it was when. */
@Injectable()
export class SubjectDossierService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly subjects: SubjectListRepository,
    private readonly history: SubjectHistoryRepository,
    private readonly attributes: SubjectAttributes,
    private readonly titles: CodeTitles,
  ) {}

  /** A subject in the actor's regions. @throws XinhengError `subject-unknown` */
  async get(actor: Actor, id: string): Promise<SubjectDetailView> {
    return this.tell(actor, id, scopeOf(actor));
  }

  /** A subject that the actor just wrote, which may have left their regions by that. */
  async afterwards(actor: Actor, id: string): Promise<SubjectDetailView> {
    return this.tell(actor, id, null);
  }

  /** What happened to a subject that may be seen, newest first. */
  async eventsOf(actor: Actor, subject: number): Promise<readonly SubjectEventView[]> {
    const events = await this.history.eventsOf(this.database.read, subject);
    const related = await this.history.related(this.database.read, events);
    return events.map((event) => this.eventView(actor, event, related));
  }

  private async tell(actor: Actor, id: string, scope: Scope | null): Promise<SubjectDetailView> {
    const reader = this.database.read;
    const row = await this.subjects.find(scope, rowIdOf(id));
    if (row === undefined) throw new XinhengError('not-found', 'subject-unknown', { id });
    const { versions, identifiers, links } = await this.history.of(reader, row.id);
    return {
      ...subjectView(actor, row, this.titles, this.clock.today()),
      address: row.address,
      identifiers: identifiers.map(({ type, number, from, until }) => ({
        type,
        number: codeFor(actor, row.kind, number),
        from,
        until,
      })),
      names: newestFirst(datedValues(versions, 'name'), 'name'),
      addresses: newestFirst(datedValues(versions, 'address'), 'address'),
      regions: this.regions(versions),
      links: links.map(({ role, to, linked, linkedName, linkedKind, from, until }) => ({
        role,
        toCode: codeFor(actor, linkedKind ?? (isIdentityNumber(to) ? 'person' : 'enterprise'), to),
        toSubject: linked === null ? null : String(linked),
        toName: linkedName,
        from,
        until,
      })),
      registers: [],
      attributeTitles: await this.attributes.titles(),
      events: await this.eventsOf(actor, row.id),
      version: row.version,
    };
  }

  private regions(versions: readonly SubjectVersion[]): SubjectDetailView['regions'] {
    return newestFirst(datedValues(versions, 'region'), 'region').map((dated) => ({
      ...dated,
      title: this.titles.regionPath(dated.region),
    }));
  }

  private eventView(
    actor: Actor,
    event: RecordedEvent,
    related: ReadonlyMap<number, Pick<SubjectRow, 'id' | 'kind' | 'name' | 'code'>>,
  ): SubjectEventView {
    const { from, to } = JSON.parse(event.detail) as EventDetail;
    const titled = (value: string | null): string | null =>
      value === null || event.kind !== 'move' ? value : (this.titles.regionPath(value) ?? value);
    return {
      id: String(event.id),
      kind: event.kind,
      on: event.happened_on,
      document: event.document === null ? null : (JSON.parse(event.document) as EventDocument),
      from: titled(from),
      to: titled(to),
      related: (JSON.parse(event.related) as number[]).flatMap((id) => {
        const other = related.get(id);
        return other === undefined
          ? []
          : [{ id: String(id), name: other.name, code: codeFor(actor, other.kind, other.code) }];
      }),
      recordedAt: event.recorded_at,
      recordedBy:
        event.recorded_by_name === null ? null : { id: String(event.recorded_by), displayName: event.recorded_by_name },
    };
  }
}
