import type { CatalogueField, CatalogueItemRow } from '../catalogue-items/catalogue-item-row.js';
import type { RecordDraft, RecordRow } from './record-row.js';

/** A record as it is being typed: everything is text until it is sent. */
export interface RecordForm {
  readonly decidedOn: string;
  readonly occurredOn: string;
  readonly endedOn: string;
  readonly provider: string;
  readonly documentKind: string;
  readonly documentNumber: string;
  readonly documentIssuer: string;
  readonly documentIssuedOn: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const EMPTY_FORM: RecordForm = {
  decidedOn: '',
  occurredOn: '',
  endedOn: '',
  provider: '',
  documentKind: '',
  documentNumber: '',
  documentIssuer: '',
  documentIssuedOn: '',
  fields: {},
};

/** A record laid open for correction. */
export function formOf(record: RecordRow): RecordForm {
  const document = record.basisDocument;
  return {
    decidedOn: record.decidedOn,
    occurredOn: record.occurredOn ?? '',
    endedOn: record.endedOn ?? '',
    provider: record.provider ?? '',
    documentKind: document?.kind ?? '',
    documentNumber: document?.number ?? '',
    documentIssuer: document?.issuer ?? '',
    documentIssuedOn: document?.issuedOn ?? '',
    fields: Object.fromEntries(Object.entries(record.fields).map(([name, value]) => [name, textOf(value)])),
  };
}

/** Whether enough is filled in to be sent; what is wrong in it the server says. */
export function isComplete(form: RecordForm, item: CatalogueItemRow): boolean {
  return (
    form.decidedOn !== '' &&
    (!needsDocument(item) || hasDocument(form)) &&
    item.fields.every(({ name, isRequired }) => !isRequired || (form.fields[name] ?? '') !== '')
  );
}

/** Dishonesty is recorded on the strength of a document only. */
export function needsDocument(item: CatalogueItemRow): boolean {
  return item.nature === 'negative';
}

/** What is sent. Fields that the item does not declare stay as `kept` has them. */
export function draftOf(
  form: RecordForm,
  item: CatalogueItemRow,
  kept: Readonly<Record<string, unknown>> = {},
): RecordDraft {
  const declared = item.fields.map((field) => [field.name, valueOf(field, form.fields[field.name] ?? '')] as const);
  const names = new Set(item.fields.map(({ name }) => name));
  return {
    item: item.id,
    decidedOn: form.decidedOn,
    occurredOn: form.occurredOn || null,
    endedOn: form.endedOn || null,
    provider: form.provider.trim() || null,
    basisDocument: form.documentKind
      ? {
          kind: form.documentKind,
          number: form.documentNumber.trim() || null,
          issuer: form.documentIssuer.trim() || null,
          issuedOn: form.documentIssuedOn || null,
        }
      : null,
    fields: {
      ...Object.fromEntries(Object.entries(kept).filter(([name]) => !names.has(name))),
      ...Object.fromEntries(declared.filter(([, value]) => value !== undefined)),
    },
  };
}

function valueOf({ type }: CatalogueField, text: string): unknown {
  if (text.trim() === '') return undefined;
  if (type === 'boolean') return text === 'true';
  // What is no number is sent as it is typed: the server says so beside the field.
  if (type === 'integer' || type === 'number') return Number.isNaN(Number(text)) ? text : Number(text);
  return text.trim();
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A document is told apart from others by its number or by who issued it. */
function hasDocument({ documentKind, documentNumber, documentIssuer }: RecordForm): boolean {
  return documentKind !== '' && (documentNumber.trim() !== '' || documentIssuer.trim() !== '');
}
