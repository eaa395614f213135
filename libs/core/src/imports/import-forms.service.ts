import { Injectable } from '@nestjs/common';
import { nearestName } from '@xinheng/logic';
import { XinhengError } from '@xinheng/problem';
import { CodeTitles } from '../catalogue/code-titles.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { FormCatalogue, SUBJECTS } from './forms/form-catalogue.js';
import type { ImportForm } from './forms/import-column.js';
import { RegionNames } from './forms/region-names.js';
import { templateColumns } from './forms/template-columns.js';
import { csvTemplate, xlsxTemplate } from './template-file.js';

/** What can be imported, as it is shown. */
export interface ImportFormView {
  readonly id: string;
  readonly kind: string | null;
  readonly item: string | null;
  readonly title: string;
  readonly isCommon: boolean;
  readonly columns: readonly { readonly title: string; readonly isRequired: boolean }[];
}

/** What is imported: `kind=subjects`, or a catalogue item. */
export interface ImportTarget {
  readonly kind: string | null;
  readonly item: string | null;
}

/** The forms under the definitions in force, and the empty files to fill in. */
@Injectable()
export class ImportFormsService {
  readonly regions: RegionNames;
  private held: { readonly generation: number; readonly catalogue: FormCatalogue } | null = null;

  constructor(
    private readonly definitions: DefinitionsService,
    titles: CodeTitles,
  ) {
    this.regions = new RegionNames(titlesOf(titles));
  }

  /**
   * The form of what is to be imported.
   * @throws XinhengError `invalid` where it is not said, or there is no such thing
   */
  async formOf({ kind, item }: ImportTarget): Promise<ImportForm> {
    if ((kind === null) === (item === null)) throw new XinhengError('invalid', 'import-target');
    if (kind !== null && kind !== SUBJECTS) throw new XinhengError('invalid', 'import-kind-unsupported', { kind });
    return this.form(item ?? SUBJECTS);
  }

  /** The form of an id. @throws XinhengError `import-item-unknown` */
  async form(id: string): Promise<ImportForm> {
    const catalogue = await this.catalogue();
    const form = catalogue.form(id);
    if (form !== undefined) return form;
    // A forgotten plugin is the commonest slip.
    const meant = catalogue.ids.find((known) => known.endsWith(`:${id}`)) ?? nearestName(id, catalogue.ids);
    throw new XinhengError('invalid', 'import-item-unknown', { item: id, near: meant ?? '—' });
  }

  /** The title of what a batch holds, though its item may be gone. */
  async titleOf(item: string | null): Promise<string> {
    return (await this.catalogue()).form(item ?? SUBJECTS)?.title ?? item ?? SUBJECTS;
  }

  /** Everything that can be imported, the common forms first. */
  async list(): Promise<readonly ImportFormView[]> {
    const catalogue = await this.catalogue();
    return catalogue.ids.flatMap((id) => {
      const form = catalogue.form(id);
      return form === undefined ? [] : [viewOf(id, form, catalogue.isCommon(id))];
    });
  }

  /**
   * An empty form to be filled in.
   * @param name the id of a form with `.xlsx` or `.csv` behind it
   * @throws XinhengError `import-template-unknown`
   */
  async template(
    name: string,
  ): Promise<{ readonly fileName: string; readonly type: string; readonly content: Buffer }> {
    const [, id = '', format] = /^(.+)\.(xlsx|csv)$/.exec(name) ?? [];
    const form = (await this.catalogue()).form(id);
    if (form === undefined) throw new XinhengError('not-found', 'import-template-unknown', { name });
    const fileName = `${form.title}-模板.${format ?? 'csv'}`;
    if (format === 'csv') return { fileName, type: 'text/csv; charset=utf-8', content: csvTemplate(form) };
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { fileName, type, content: await xlsxTemplate(form) };
  }

  private async catalogue(): Promise<FormCatalogue> {
    const definitions = await this.definitions.current();
    if (this.held?.generation !== definitions.generation) {
      this.held = { generation: definitions.generation, catalogue: new FormCatalogue(definitions) };
    }
    return this.held.catalogue;
  }
}

function viewOf(id: string, form: ImportForm, isCommon: boolean): ImportFormView {
  return {
    id,
    kind: form.item === null ? id : null,
    item: form.item,
    title: form.title,
    isCommon,
    columns: templateColumns(form).map(({ title, isRequired }) => ({ title, isRequired })),
  };
}

function titlesOf(titles: CodeTitles): Readonly<Record<string, string>> {
  const below = (prefix: string): readonly (readonly [string, string])[] =>
    titles.regionsBelow(prefix).map(({ code, title }) => [code, title] as const);
  const provinces = below('');
  const cities = provinces.flatMap(([code]) => below(code.slice(0, 2)));
  const counties = cities.flatMap(([code]) => below(code.slice(0, 4)));
  return Object.fromEntries([...provinces, ...cities, ...counties]);
}
