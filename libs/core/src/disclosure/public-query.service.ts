import { Injectable } from '@nestjs/common';
import { isUnifiedCode, judgingDay, type CatalogueItem } from '@xinheng/facts';
import { Clock } from '@xinheng/platform';
import { issue, XinhengError, type Locale } from '@xinheng/problem';
import { CodeTitles } from '../catalogue/code-titles.js';
import { isInForce } from '../definitions/is-in-force.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { maskText, publicName } from '../subjects/mask.js';
import { PublicSubjectsRepository, type PublicRecordRow, type PublicSubjectRow } from './public-subjects.repository.js';
import { isPublicOn, publicityWindow } from './publicity-window.js';

/** One open record whose publicity is running. */
export interface PublicRecordView {
  readonly id: string;
  readonly itemTitle: string;
  readonly decidedOn: string;
  readonly providerTitle: string | null;
  readonly basisDocument: { readonly number: string | null } | null;
  readonly publicFrom: string;
  /** The first day on which it is gone; null for no end. */
  readonly publicUntil: string | null;
  /** Whether an objection to it stands (异议标注). */
  readonly isObjected: boolean;
}

/** What the law lets everybody see of a subject. */
export interface PublicSubjectView {
  readonly name: string | null;
  readonly code: string;
  readonly kind: string;
  readonly regionTitle: string;
  readonly status: 'active' | 'ended';
  readonly registeredOn: string | null;
  readonly records: readonly PublicRecordView[];
  readonly isSample: boolean;
}

/** A regulation in force. */
export interface PublicRegulationView {
  /** `hebei:heb-2022` */
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly level: string;
  readonly issued: string | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly pluginTitle: string;
}

/** Answers everybody, without login: what stands open by law, on this day, and nothing else. */
@Injectable()
export class PublicQueryService {
  constructor(
    private readonly clock: Clock,
    private readonly reader: DefinitionsReaderService,
    private readonly repository: PublicSubjectsRepository,
    private readonly titles: CodeTitles,
  ) {}

  /**
   * What is open of the subject of a code. There is no way from here to a result: of a scheme that is not `open`
   * none may be shown to everybody (冀政办字〔2022〕54号 四(二)), and no other is yet.
   * @throws XinhengError `invalid` where it is no unified credit code, `public-subject-unknown` where nobody has
   *   it: a person is answered like nobody
   */
  async subject(code: string, locale: Locale): Promise<PublicSubjectView> {
    const wanted = code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
    // What was typed may be a person's number: it is not repeated.
    if (!isUnifiedCode(wanted))
      throw new XinhengError('invalid', 'request-invalid', {}, [issue('public-code', '/code')]);
    const row = await this.repository.find(wanted);
    if (row === undefined) throw new XinhengError('not-found', 'public-subject-unknown');
    const context = await this.reader.context({ asOf: null, locale });
    const records = await this.repository.records(row.id, openItems(context));
    return this.view(
      row,
      records.flatMap((record) => publicRecord(context, row.id, record)),
    );
  }

  /** The documents that are in force today, of all plugins that are. */
  async regulations(locale: Locale): Promise<readonly PublicRegulationView[]> {
    return this.documents(locale, (inForce, day) =>
      isInForce({ inForceFrom: inForce?.from ?? null, inForceUntil: inForce?.until ?? null }, day),
    );
  }

  /** The documents that come into force after today, the next first. */
  async comingRegulations(locale: Locale): Promise<readonly PublicRegulationView[]> {
    const coming = await this.documents(locale, (inForce, day) => (inForce?.from ?? '') > day);
    return coming.toSorted((one, other) => ((one.inForceFrom ?? '') < (other.inForceFrom ?? '') ? -1 : 1));
  }

  private async documents(
    locale: Locale,
    isWanted: (
      inForce: { readonly from: string | null; readonly until?: string | null | undefined } | undefined,
      day: string,
    ) => boolean,
  ): Promise<readonly PublicRegulationView[]> {
    const context = await this.reader.context({ asOf: null, locale });
    return context.definitions.plugins.flatMap((plugin) =>
      (plugin.manifest.documents ?? [])
        .filter(({ inForce }) => isWanted(inForce, context.asOf))
        .map((document) => ({
          id: `${plugin.id}:${document.key}`,
          title: document.title,
          number: document.number ?? null,
          level: document.level,
          issued: document.issued ?? null,
          inForceFrom: document.inForce?.from ?? null,
          inForceUntil: document.inForce?.until ?? null,
          pluginTitle: context.pluginTitle(plugin),
        })),
    );
  }

  private view(row: PublicSubjectRow, records: readonly PublicRecordView[]): PublicSubjectView {
    return {
      name: publicName(row.kind, row.name),
      code: row.code,
      kind: row.kind,
      regionTitle: this.titles.regionPath(row.region) ?? row.region,
      status: row.ended_on !== null && row.ended_on <= this.clock.today() ? 'ended' : 'active',
      registeredOn: row.registered_on,
      records,
      isSample: row.is_sample === 1,
    };
  }
}

/** The names under which records of open items may stand; each record is then judged by the edition of its day. */
function openItems({ index }: ReadingContext): readonly string[] {
  return index
    .itemKeys()
    .filter((key) => index.itemEditions(key).some(({ disclosure }) => disclosure === 'open'))
    .flatMap((key) => index.itemNames(key));
}

function publicRecord(context: ReadingContext, subject: number, row: PublicRecordRow): PublicRecordView[] {
  const editions = context.index.itemEditions(row.item);
  const day = judgingDay(editions, row.decided_on, context.asOf);
  const item = editions.find((edition) => isInForce(edition, day));
  const window = item === undefined ? null : windowOf(item, row);
  if (item === undefined || window === null || !isPublicOn(window, context.asOf)) return [];
  const number = documentNumber(row);
  return [
    {
      id: `${subject}-${String(row.number).padStart(6, '0')}`,
      itemTitle: context.named('catalogue', '', context.index.itemKey(row.item)).title,
      decidedOn: row.decided_on,
      providerTitle: row.provider === null ? null : maskText(row.provider),
      basisDocument: number === null ? null : { number: maskText(number) },
      publicFrom: window.from,
      publicUntil: window.until,
      isObjected: row.objected_since !== null,
    },
  ];
}

function windowOf(item: CatalogueItem, row: PublicRecordRow) {
  return publicityWindow(item, {
    decidedOn: row.decided_on,
    publicFrom: row.public_from,
    publicUntil: row.public_until,
    endedOn: row.ended_on,
    repairedOn: row.repaired_on,
    unpublishedOn: row.unpublished_on,
  });
}

function documentNumber({ document_number: own, basis_document: basis }: PublicRecordRow): string | null {
  if (own !== null) return own;
  return basis === null ? null : ((JSON.parse(basis) as { readonly number?: string | null }).number ?? null);
}
