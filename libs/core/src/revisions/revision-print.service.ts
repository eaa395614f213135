import { Injectable } from '@nestjs/common';
import type { DraftChange } from '../definitions/draft-change.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { RevisionDiff } from './diff/revision-diff.js';
import { printedResource, type PrintedLine } from './diff/printed-resource.js';
import { RevisionAccess } from './revision-access.js';
import { RevisionReaderService, type RevisionReader } from './revision-reader.service.js';
import type { RevisionView } from './revision-view.js';

/** A document that something in a revision stands on, with the articles that are cited. */
export interface CitedDocument {
  readonly key: string;
  readonly title: string;
  readonly number: string | null;
  readonly articles: readonly string[];
}

/** Everything that a lawyer needs to read a revision on paper. */
export interface PrintedRevision {
  readonly revision: RevisionView;
  /** The changed resources as a whole, before and after. */
  readonly resources: readonly {
    readonly resource: string;
    readonly key: string;
    readonly title: string;
    readonly before: readonly PrintedLine[] | null;
    readonly after: readonly PrintedLine[] | null;
  }[];
  readonly documents: readonly CitedDocument[];
  /** Worked cases that are in the revision. */
  readonly cases: readonly { readonly key: string; readonly titles: readonly string[] }[];
}

/** Prepares revisions for paper. */
@Injectable()
export class RevisionPrintService {
  constructor(
    private readonly access: RevisionAccess,
    private readonly reader: RevisionReaderService,
    private readonly diff: RevisionDiff,
    private readonly definitions: DefinitionsReaderService,
  ) {}

  /** @throws XinhengError `revision-unknown` */
  async of(reader: RevisionReader, id: string): Promise<PrintedRevision> {
    const row = await this.access.read(id);
    const revision = await this.reader.get(reader, id);
    const sides = await this.diff.sides(row, reader.locale);
    const context = await this.definitions.context({ asOf: null, locale: reader.locale });
    const rules = revision.changes.map((change, position) => ({ change, position }));
    return {
      revision,
      resources: rules
        .filter(({ change }) => change.resource !== 'cases')
        .map(({ change: { resource, key, value }, position }) => {
          const side = (of: ReadingContext) => ({ context: of, plugin: row.plugin, resource, items: itemsOf(value) });
          const stood = sides.stood[position] ?? null;
          return {
            resource,
            key,
            title: revision.diff[position]?.title ?? key,
            before: stood === null ? null : printedResource(side(sides.before), resource, stood),
            after: value === null ? null : printedResource(side(sides.after), resource, value),
          };
        }),
      documents: citedDocuments(context, row.plugin, revision.changes, revision.basis),
      cases: rules.flatMap(({ change: { resource, key, value } }) =>
        resource === 'cases' && value !== null ? [{ key, titles: titlesOf(value['cases']) }] : [],
      ),
    };
  }
}

function citedDocuments(
  context: ReadingContext,
  plugin: string,
  changes: readonly DraftChange[],
  basis: RevisionView['basis'],
): readonly CitedDocument[] {
  const cited = new Map<string, Set<string>>();
  const note = (document: unknown, article: unknown): void => {
    if (typeof document !== 'string' || typeof article !== 'string') return;
    cited.set(document, (cited.get(document) ?? new Set()).add(article));
  };
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { document, article } = value as { readonly document?: unknown; readonly article?: unknown };
    note(document, article);
    Object.values(value).forEach(look);
  };
  if (basis !== null) note(basis.document, basis.article);
  changes.forEach(({ value }) => look(value));
  const documents = context.plugin(plugin)?.manifest.documents ?? [];
  return [...cited].map(([key, articles]) => {
    const found = documents.find((one) => one.key === key);
    return { key, title: found?.title ?? key, number: found?.number ?? null, articles: [...articles].sort() };
  });
}

function itemsOf(value: DraftChange['value']): readonly string[] {
  const items: unknown = value?.['items'];
  return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [];
}

function titlesOf(cases: unknown): readonly string[] {
  if (!Array.isArray(cases)) return [];
  return cases.flatMap((one: { readonly title?: unknown } | null) =>
    typeof one?.title === 'string' ? [one.title] : [],
  );
}
