import { Injectable } from '@nestjs/common';
import { Clock, pageOfRows, type ListPage, type ListQuery, type ListSpec } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Definitions } from '../definitions.js';
import { DefinitionsService } from '../definitions.service.js';
import { catalogueItemView, type CatalogueItemView } from './catalogue-item-view.js';
import { classificationView, type ClassificationView } from './classification-view.js';
import {
  catalogueItemList,
  classificationList,
  factList,
  listList,
  measureList,
  parameterList,
  procedureList,
  schemeList,
} from './definition-lists.js';
import { factView, type FactView } from './fact-view.js';
import { listView, type ListView } from './list-view.js';
import { measureView, type MeasureView } from './measure-view.js';
import { parameterView, type ParameterView } from './parameter-view.js';
import { procedureView, type ProcedureView } from './procedure-view.js';
import { ReadingContext } from './reading-context.js';
import { schemeDetail, type SchemeDetail } from './scheme-detail.js';
import { schemeView, type SchemeView } from './scheme-view.js';

/** The rows of each resource. */
export interface DefinitionViews {
  readonly schemes: SchemeView;
  readonly facts: FactView;
  readonly 'catalogue-items': CatalogueItemView;
  readonly classifications: ClassificationView;
  readonly parameters: ParameterView;
  readonly measures: MeasureView;
  readonly lists: ListView;
  readonly procedures: ProcedureView;
}
export type DefinitionResource = keyof DefinitionViews;

type Rows = { readonly [K in DefinitionResource]: (context: ReadingContext) => readonly DefinitionViews[K][] };

const ROWS: Rows = {
  schemes: (context) => placedSchemes(context).map((placed) => schemeView(context, placed)),
  facts: (context) => context.inForce(({ facts }) => facts).map((placed) => factView(context, placed)),
  'catalogue-items': (context) =>
    context.inForce(({ catalogue }) => catalogue).map((placed) => catalogueItemView(context, placed)),
  classifications: (context) =>
    context.inForce(({ classifications }) => classifications).map((placed) => classificationView(context, placed)),
  parameters: (context) =>
    context.inForce(({ parameters }) => parameters).map((placed) => parameterView(context, placed)),
  measures: (context) => context.inForce(({ measures }) => measures).map((placed) => measureView(context, placed)),
  lists: (context) => context.inForce(({ lists }) => lists).map((placed) => listView(context, placed)),
  procedures: (context) =>
    context.inForce(({ procedures }) => procedures).map((placed) => procedureView(context, placed)),
};

const SPECS: Readonly<Record<DefinitionResource, ListSpec>> = {
  schemes: schemeList,
  facts: factList,
  'catalogue-items': catalogueItemList,
  classifications: classificationList,
  parameters: parameterList,
  measures: measureList,
  lists: listList,
  procedures: procedureList,
};

/** In how many days and languages readings are kept. */
const KEPT = 8;

/** Whose language, and as of which day definitions are read; today where no day is asked for. */
export interface ReadingOf {
  readonly asOf: string | null;
  readonly locale: Locale;
}

/** What is in force, as people read it. Each reading is made once for a generation, a day and a language. */
@Injectable()
export class DefinitionsReaderService {
  private readonly kept = new Map<string, Reading>();

  constructor(
    private readonly definitions: DefinitionsService,
    private readonly clock: Clock,
  ) {}

  /** The definitions of a resource that are in force on the day. */
  async list<K extends DefinitionResource>(
    resource: K,
    query: ListQuery,
    of: ReadingOf,
  ): Promise<ListPage<DefinitionViews[K]>> {
    const rows = (await this.reading(of)).rows(resource);
    const wanted = query.custom['grade'];
    const found = wanted === undefined ? rows : rows.filter((row) => isCausedByGrade(row, wanted));
    return pageOfRows(found, SPECS[resource], query);
  }

  /** One definition by its qualified key. @throws XinhengError `definition-unknown` where none is in force on the day */
  async get<K extends DefinitionResource>(resource: K, id: string, of: ReadingOf): Promise<DefinitionViews[K]> {
    const { asOf } = (await this.reading(of)).context;
    const row = (await this.reading(of)).rows(resource).find((one) => one.id === id);
    if (row === undefined) throw new XinhengError('not-found', 'definition-unknown', { id: id.slice(0, 130), asOf });
    return row;
  }

  /** A scheme with all that it stands on. @throws XinhengError `definition-unknown` */
  async scheme(id: string, of: ReadingOf): Promise<SchemeDetail> {
    await this.get('schemes', id, of);
    const { context } = await this.reading(of);
    const placed = placedSchemes(context).find(({ plugin, resource }) => `${plugin.id}:${resource.key}` === id);
    if (placed === undefined) throw new Error(`The scheme ${id} went away while it was read`);
    return schemeDetail(context, placed);
  }

  /** Definitions as of a day in a language, for other features that show titles and articles. */
  async context(of: ReadingOf): Promise<ReadingContext> {
    return (await this.reading(of)).context;
  }

  private async reading({ asOf, locale }: ReadingOf): Promise<Reading> {
    const current = await this.definitions.current();
    const day = asOf ?? this.clock.today();
    const name = `${current.generation} ${day} ${locale}`;
    let reading = this.kept.get(name);
    if (reading === undefined) {
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(name, (reading = new Reading(current, day, locale)));
    }
    return reading;
  }
}

/** The rows of one generation, day and language, each kind made when it is first asked for. */
class Reading {
  readonly context: ReadingContext;
  private readonly made = new Map<DefinitionResource, readonly object[]>();

  constructor(definitions: Definitions, asOf: string, locale: Locale) {
    this.context = new ReadingContext(definitions, asOf, locale);
  }

  rows<K extends DefinitionResource>(resource: K): readonly DefinitionViews[K][] {
    const known = this.made.get(resource) as readonly DefinitionViews[K][] | undefined;
    if (known !== undefined) return known;
    const rows = ROWS[resource](this.context);
    this.made.set(resource, rows);
    return rows;
  }
}

function placedSchemes(context: ReadingContext) {
  return context.inForce(({ id, schemes }) => context.definitions.set.find((one) => one.id === id)?.schemes ?? schemes);
}

function isCausedByGrade(row: object, grades: readonly unknown[]): boolean {
  const causes = 'causes' in row ? (row as MeasureView).causes : [];
  return causes.some((cause) => cause.grades.some(({ grade }) => grades.includes(grade)));
}
