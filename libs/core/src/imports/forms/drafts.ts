import { isUnifiedCode, type BasisDocument, type CivilDay, type LegalForm, type SubjectKind } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { ImportForm } from './import-column.js';
import { tellLicenceRevoked } from './penalty-kinds.js';
import type { ReadRow } from './read-row.js';
import { cellError, type CellFinding } from './row-finding.js';

/** A subject as a row of a register file says it. What the file does not say is absent, and stays as it is known. */
export interface ImportedSubject {
  readonly line: number;
  readonly code: string;
  /** Absent where the file does not say it: a new subject is what its code says then. */
  readonly kind?: SubjectKind;
  readonly legalForm?: LegalForm;
  readonly name?: string;
  readonly address?: string;
  /** Absent where the file does not say it: a new subject takes that of its code then. */
  readonly region?: string;
  readonly industry?: string;
  readonly registeredOn?: CivilDay;
  readonly endedOn?: CivilDay;
  readonly attributes: Readonly<Record<string, Json>>;
}

/** A record as a row says it; the number of its document stands in `basisDocument`. */
export interface ImportedRecord {
  readonly line: number;
  /** The unified credit code, or the identity number of a person. */
  readonly code: string;
  /** As the row calls the subject. */
  readonly name: string | null;
  readonly item: string;
  readonly decidedOn: CivilDay;
  readonly occurredOn: CivilDay | null;
  readonly countsFrom: CivilDay | null;
  readonly endedOn: CivilDay | null;
  readonly publicFrom: CivilDay | null;
  readonly publicUntil: CivilDay | null;
  readonly provider: string | null;
  readonly procedure: string | null;
  readonly basisDocument: BasisDocument | null;
  readonly fields: Readonly<Record<string, Json>>;
}

/** The subject of a row whose cells are all right. */
export function subjectOfRow(row: ReadRow): ImportedSubject {
  return {
    line: row.line,
    code: codeOfRow(row, false) ?? '',
    ...present(row, ['kind', 'legalForm', 'name', 'address', 'region', 'industry', 'registeredOn', 'endedOn']),
    attributes: below(row, 'attributes.'),
  };
}

/** The record of a row whose cells are all right. */
export function recordOfRow(form: ImportForm, row: ReadRow): ImportedRecord {
  const isPerson = isAboutPerson(form, row);
  const documentNumber = textAt(row, 'documentNumber');
  const issuer = textAt(row, 'issuer');
  return {
    line: row.line,
    code: codeOfRow(row, isPerson) ?? '',
    name: textAt(row, 'name'),
    item: (isPerson ? form.personItem : form.item) ?? '',
    decidedOn: textAt(row, 'decidedOn') ?? '',
    occurredOn: textAt(row, 'occurredOn'),
    countsFrom: textAt(row, 'countsFrom'),
    endedOn: textAt(row, 'endedOn'),
    publicFrom: textAt(row, 'publicFrom'),
    publicUntil: textAt(row, 'publicUntil'),
    provider: textAt(row, 'provider'),
    procedure: textAt(row, 'procedure'),
    basisDocument:
      documentNumber === null && issuer === null
        ? null
        : { kind: basisKind(form), number: documentNumber, issuer, issuedOn: textAt(row, 'decidedOn') },
    fields: fieldsOfRow(row),
  };
}

/** Whom a row is about; null where it does not say. */
export function codeOfRow(row: ReadRow, isPerson: boolean): string | null {
  const code = textAt(row, 'code');
  return isPerson ? (textAt(row, 'identityNumber') ?? code) : (code ?? textAt(row, 'identityNumber'));
}

/** Whether a row of a mixed file is about a natural person. */
export function isAboutPerson(form: ImportForm, row: ReadRow): boolean {
  return form.personItem !== null && textAt(row, 'party') === 'person';
}

/** What is wrong with a row though each of its cells is right: days against each other and against today. */
export function checkDays(row: ReadRow, today: CivilDay): readonly CellFinding[] {
  const findings: CellFinding[] = [];
  const at = (target: string): { readonly day: string | null; readonly title: string } => ({
    day: textAt(row, target),
    title: row.sources.get(target)?.title ?? target,
  });
  for (const target of ['decidedOn', 'occurredOn', 'registeredOn']) {
    const { day, title } = at(target);
    if (day !== null && day > today) findings.push(cellError(title, day, 'import-day-in-future', { today }));
    if (day !== null && day < '1900-01-01') findings.push(cellError(title, day, 'import-cell-day', {}));
  }
  const ordered = [
    ['decidedOn', 'endedOn'],
    ['registeredOn', 'endedOn'],
    ['publicFrom', 'publicUntil'],
  ] as const;
  for (const [first, last] of ordered) {
    const from = at(first);
    const until = at(last);
    if (from.day !== null && until.day !== null && until.day < from.day) {
      findings.push(cellError(until.title, until.day, 'import-day-before', { other: from.title, day: from.day }));
    }
  }
  return findings;
}

/** Registrar and kind stand in front of a unified credit code (GB 32100); a code of other form is a person's. */
export function kindOfCode(code: string): SubjectKind {
  if (!isUnifiedCode(code)) return 'person';
  const kinds: readonly (readonly [RegExp, SubjectKind])[] = [
    [/^92/, 'individual-business'],
    [/^93/, 'cooperative'],
    [/^9/, 'enterprise'],
    [/^11/, 'organ'],
    [/^12/, 'institution'],
    [/^5/, 'association'],
  ];
  return kinds.find(([form]) => form.test(code))?.[1] ?? 'other-organisation';
}

function fieldsOfRow(row: ReadRow): Readonly<Record<string, Json>> {
  const fields = below(row, 'fields.');
  const kinds = row.values.get('penaltyKinds');
  if (!Array.isArray(kinds)) return fields;
  const told = tellLicenceRevoked(kinds.map(String), textAt(row, 'fields.permitName') ?? '');
  return { ...fields, ...Object.fromEntries(told.map((kind) => [kind, true])) };
}

function basisKind(form: ImportForm): string {
  if (form.item === 'national:administrative-penalty') return 'penalty-decision';
  return 'other-decision';
}

function textAt(row: ReadRow, target: string): string | null {
  const value = row.values.get(target);
  return typeof value === 'string' ? value : null;
}

function below(row: ReadRow, prefix: string): Record<string, Json> {
  const entries = [...row.values].filter(([target]) => target.startsWith(prefix));
  return Object.fromEntries(entries.map(([target, value]) => [target.slice(prefix.length), value]));
}

function present(row: ReadRow, targets: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    targets.flatMap((target) => {
      const value = textAt(row, target);
      return value === null ? [] : [[target, value]];
    }),
  );
}
