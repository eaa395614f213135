import { Injectable } from '@nestjs/common';
import { Clock, type ListPage, type ListQuery } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import { basisView, type BasisView } from '../definitions/reading/basis-view.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { listView } from '../definitions/reading/list-view.js';
import { measureView } from '../definitions/reading/measure-view.js';
import { procedureView } from '../definitions/reading/procedure-view.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { maskText, publicName } from '../subjects/mask.js';
import { PublicListsRepository, type PublicEntryRow } from './public-lists.repository.js';

/** A list that is open to everybody. */
export interface PublicListView {
  /** `national:serious-dishonesty` */
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly pluginTitle: string;
  readonly period: string | null;
  readonly basis: BasisView | null;
}

/** Somebody on an open list. */
export interface PublicEntryView {
  readonly id: string;
  readonly name: string | null;
  readonly code: string;
  readonly number: string | null;
  readonly basisDocument: { readonly number: string } | null;
  readonly publishedOn: string | null;
  readonly enteredOn: string | null;
  readonly untilOn: string | null;
  /** The first day on which it is shown no more; null where it is shown as long as it stands. */
  readonly publicUntil: string | null;
  /** Whether an objection to it stands (异议标注). */
  readonly isObjected: boolean;
}

/** A list of measures that is published, with what it holds. */
export interface PublicMeasureListView extends PublicListView {
  readonly publishedOn: string;
  readonly measures: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly scope: string | null;
    readonly period: string | null;
    readonly basis: BasisView | null;
  }[];
}

/** How to object, repair or complain: what is asked for, and how long the office has. */
export interface PublicProcedureView {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly pluginTitle: string;
  readonly clocks: readonly {
    readonly key: string;
    readonly title: string;
    readonly within: string | null;
    readonly basis: BasisView | null;
  }[];
  readonly basis: BasisView | null;
}

/** The ways that are open to whoever is concerned. */
const REMEDIES: ReadonlySet<string> = new Set([
  'data-objection',
  'list-objection',
  'result-objection',
  'recheck',
  'appeal',
  'repair',
  'complaint',
]);

/** Answers everybody, without login: which lists stand open, who is on them today, which measures there are. */
@Injectable()
export class PublicListsService {
  constructor(
    private readonly clock: Clock,
    private readonly reader: DefinitionsReaderService,
    private readonly repository: PublicListsRepository,
  ) {}

  /** The lists of subjects that are open; one that awaits its basis has nobody and is not among them. */
  async lists(locale: Locale): Promise<readonly PublicListView[]> {
    return openLists(await this.reader.context({ asOf: null, locale }));
  }

  /**
   * A page of who stands on an open list today. People never do: a list with people cannot be taken.
   * @throws XinhengError `definition-unknown` where no list of that name is open, whether or not there is one
   */
  async entries(list: string, query: ListQuery, locale: Locale): Promise<ListPage<PublicEntryView>> {
    const context = await this.reader.context({ asOf: null, locale });
    if (!openLists(context).some(({ id }) => id === list))
      throw new XinhengError('not-found', 'definition-unknown', { id: list.slice(0, 130), asOf: context.asOf });
    const { rows, total } = await this.repository.page(list, this.clock.today(), query);
    return { rows: rows.map(entryView), total };
  }

  /** The lists of measures that are published by today, with the open measures of each (R-HLJ-49). */
  async measures(locale: Locale): Promise<readonly PublicMeasureListView[]> {
    const context = await this.reader.context({ asOf: null, locale });
    const measures = context
      .inForce(({ measures: all }) => all)
      .filter(({ resource }) => resource.disclosure === 'open')
      .map((placed) => measureView(context, placed));
    return context
      .inForce(({ lists }) => lists)
      .flatMap((placed) => {
        const { plugin, resource } = placed;
        const { kind, disclosure, publishedOn } = resource;
        if (kind !== 'measure-list' || disclosure !== 'open') return [];
        if (publishedOn === undefined || publishedOn === null || publishedOn > context.asOf) return [];
        const { id, title, pluginTitle, period } = listView(context, placed);
        const held = measures
          .filter(({ listedIn }) => listedIn?.id === id)
          .map((measure) => ({
            id: measure.id,
            title: measure.title,
            kind: measure.kind,
            scope: measure.scope,
            period: measure.period,
            basis: measure.basis,
          }));
        const basis = basisView(plugin, resource.basis);
        return [{ id, title, kind, pluginTitle, period, basis, publishedOn, measures: held }];
      });
  }

  /** The ways of objecting, repairing and complaining that are in force, with their time limits. */
  async remedies(locale: Locale): Promise<readonly PublicProcedureView[]> {
    const context = await this.reader.context({ asOf: null, locale });
    return context
      .inForce(({ procedures }) => procedures)
      .filter(({ resource }) => REMEDIES.has(resource.kind))
      .map((placed) => {
        const { id, title, kind, pluginTitle, clocks, basis } = procedureView(context, placed);
        return {
          id,
          title,
          kind,
          pluginTitle,
          clocks: clocks.map((clock) => ({
            key: clock.key,
            title: clock.title,
            within: clock.within,
            basis: clock.basis,
          })),
          basis,
        };
      });
  }
}

function openLists(context: ReadingContext): readonly PublicListView[] {
  return context
    .inForce(({ lists }) => lists)
    .filter(
      ({ resource: { of, kind, disclosure, status } }) =>
        of === 'subject' && kind !== 'register' && disclosure === 'open' && (status ?? 'active') === 'active',
    )
    .map((placed) => {
      const { id, title, kind, pluginTitle, period, basis } = listView(context, placed);
      return { id, title, kind, pluginTitle, period, basis };
    });
}

function entryView(row: PublicEntryRow): PublicEntryView {
  return {
    id: String(row.id),
    name: publicName(row.kind, row.name),
    code: row.code,
    number: row.number === null ? null : maskText(row.number),
    basisDocument: row.basis_number === null ? null : { number: maskText(row.basis_number) },
    publishedOn: row.published_on,
    enteredOn: row.entered_on,
    untilOn: row.until_on,
    publicUntil: row.public_until,
    isObjected: Number(row.objections) > 0,
  };
}
