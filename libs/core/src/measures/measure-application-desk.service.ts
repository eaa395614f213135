import { Injectable } from '@nestjs/common';
import { Clock, Database, rowIdOf, UnitOfWork, type ListPage, type ListQuery } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { EffectSourcesRepository } from './effect-sources.repository.js';
import { measureApplicationView, type MeasureApplicationView } from './measure-application-view.js';
import { MeasureApplicationsRepository } from './measure-applications.repository.js';
import { MeasureApplicationsService, type MeasureOrder } from './measure-applications.service.js';

/** What people read of applied measures, and do with one of them. */
@Injectable()
export class MeasureApplicationDeskService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly units: UnitOfWork,
    private readonly applications: MeasureApplicationsRepository,
    private readonly sources: EffectSourcesRepository,
    private readonly reader: DefinitionsReaderService,
    private readonly service: MeasureApplicationsService,
  ) {}

  /** A page of the measures applied to subjects in the actor's regions. */
  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<MeasureApplicationView>> {
    const context = await this.reader.context({ asOf: null, locale });
    const { rows, total } = await this.applications.page(scopeOf(actor), query);
    return { rows: rows.map((row) => measureApplicationView(actor, context, row)), total };
  }

  /** One with the records it rests on. @throws XinhengError `measure-application-unknown` */
  async get(actor: Actor, id: string, locale: Locale): Promise<MeasureApplicationView> {
    const row = await this.applications.find(scopeOf(actor), rowIdOf(id));
    if (row === undefined) throw new XinhengError('not-found', 'measure-application-unknown', { id: id.slice(0, 40) });
    const sources = await this.sources.of(this.database.read, 'measure-application', [row.id]);
    const context = await this.reader.context({ asOf: null, locale });
    return { ...measureApplicationView(actor, context, row), records: sources.get(row.id) ?? [] };
  }

  /** Applies a measure by a decision of today; answers the id. @throws XinhengError `act-refused` */
  async apply(actor: Actor, order: Omit<MeasureOrder, 'cause' | 'on'>): Promise<string> {
    const cause = { kind: 'decision' as const, id: order.caseId ?? null };
    const whole: MeasureOrder = { ...order, cause, on: this.clock.today() };
    return String(await this.units.run((tx) => this.service.apply(tx, actor, whole)));
  }

  /** Ends, pauses or resumes one. @throws as `MeasureApplicationsService.settle` */
  async settle(
    actor: Actor,
    target: { readonly id: string; readonly version: number | null },
    step: 'end' | 'pause' | 'resume',
    { on, reason }: { readonly on: string | null; readonly reason: string },
  ): Promise<void> {
    const settled = { on: on ?? this.clock.today(), reason };
    await this.units.run((tx) => this.service.settle(tx, actor, target, step, settled));
  }
}
