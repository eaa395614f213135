import { Injectable } from '@nestjs/common';
import {
  ITEMS,
  readSheets,
  sheetsOf,
  TABLE_RESOURCES,
  type JsonObject,
  type Sheet,
  type TableChange,
  type TableResource,
} from '@xinheng/plugin-kit';
import { renderIssue, XinhengError } from '@xinheng/problem';
import { applyChanges } from '../definitions/draft-change.js';
import { pluginToChange } from '../definitions/draft-definitions.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { keyOfResource, rawResource, resourcesOf } from '../definitions/resource-lists.js';
import { RevisionReaderService, type RevisionReader } from '../revisions/revision-reader.service.js';
import { sheetsIn, workbookOf } from './rule-workbook.js';

/** Which resource of a revision's plugin; of the catalogue all items, without a key. */
export interface WorkbookOrder {
  readonly resource: string;
  readonly key: string | null;
}

/** A workbook to be handed out. */
export interface RuleWorkbook {
  readonly fileName: string;
  readonly content: Buffer;
}

/** What is wrong with a cell, in the reader's language. */
export interface WorkbookFindingView {
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A workbook held against a draft. Nothing is changed by reading it. */
export interface WorkbookReadingView {
  readonly resource: TableResource;
  readonly key: string | null;
  readonly changes: readonly TableChange[];
  readonly findings: readonly WorkbookFindingView[];
  /** The resource as the workbook would have it; of the catalogue, its items under `items`. */
  readonly value: JsonObject;
  /** The sheets as they were read, for taking over some of the changes only. */
  readonly sheets: readonly Sheet[];
}

interface Asked {
  readonly plugin: string;
  readonly resource: TableResource;
  readonly key: string | null;
  readonly value: JsonObject;
  readonly title: string;
}

/** Lets decision tables, score cards, parameters, look-up tables and catalogues of a draft out as workbooks and in again. */
@Injectable()
export class RuleWorkbooksService {
  constructor(
    private readonly revisions: RevisionReaderService,
    private readonly definitions: DefinitionsReaderService,
  ) {}

  /** @throws XinhengError `revision-unknown`, `table-resource`, `table-resource-unknown` */
  async write(reader: RevisionReader, id: string, order: WorkbookOrder): Promise<RuleWorkbook> {
    const { plugin, resource, value, title } = await this.asked(reader, id, order);
    const context = await this.definitions.context({ asOf: null, locale: reader.locale });
    const scope = context.factScope(plugin);
    const say = (condition: JsonObject[string]) => context.sentence(plugin, scope, condition);
    const content = await workbookOf(sheetsOf(resource, value, { locale: reader.locale, say }));
    return { fileName: `${title}.xlsx`, content };
  }

  /**
   * Holds a workbook against the draft, cell by cell.
   * @throws XinhengError as `write`; `import-file-unreadable`, `import-file-too-large`, `table-too-long`
   */
  async read(
    reader: RevisionReader,
    id: string,
    { content, ...order }: WorkbookOrder & { readonly content: Buffer },
  ): Promise<WorkbookReadingView> {
    const { resource, key, value } = await this.asked(reader, id, order);
    const sheets = await sheetsIn(content);
    const read = readSheets(resource, value, sheets);
    const findings = read.findings.map((found) => ({
      sheet: found.sheet,
      cell: found.cell,
      code: found.code,
      severity: found.severity,
      message: renderIssue(found, reader.locale),
    }));
    return { resource, key, changes: read.changes, findings, value: read.value, sheets };
  }

  private async asked(reader: RevisionReader, id: string, { resource: named, key }: WorkbookOrder): Promise<Asked> {
    const { plugin: of, changes } = await this.revisions.get(reader, id);
    const resource = TABLE_RESOURCES.find((one) => one === named);
    if (resource === undefined) throw new XinhengError('invalid', 'table-resource', { resource: named.slice(0, 40) });
    const { definitions } = await this.definitions.context({ asOf: null, locale: reader.locale });
    const { plugin } = applyChanges(pluginToChange(definitions, of), changes);
    const all = resourcesOf(plugin, resource);
    const raw = (held: object) => rawResource(resource, held) as JsonObject;
    if (resource === 'catalogue') {
      return { plugin: of, resource, key: null, value: { [ITEMS]: all.map(raw) }, title: `${of}-catalogue` };
    }
    const found = all.findLast((one) => keyOfResource(resource, one) === key);
    if (found === undefined) {
      throw new XinhengError('not-found', 'table-resource-unknown', { id, key: (key ?? '').slice(0, 80) });
    }
    const value = raw(found);
    return { plugin: of, resource, key, value, title: titleOf(value, key ?? resource) };
  }
}

function titleOf({ title }: JsonObject, otherwise: string): string {
  return typeof title === 'string' && title !== '' ? title : otherwise;
}
