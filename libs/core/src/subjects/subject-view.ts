import type { CivilDay } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { Actor } from '../accounts/actor.js';
import type { CodeTitles } from '../catalogue/code-titles.js';
import type { DatedValue } from './dated-values.js';
import { maskedCode } from './subject-code.js';
import type { ListedSubject } from './subject-list.repository.js';

/** A subject as people read it. */
export interface SubjectView {
  readonly id: string;
  readonly kind: string;
  readonly legalForm: string | null;
  /** A person's number with its first and last character only, for whoever does not need it whole. */
  readonly code: string;
  readonly name: string | null;
  readonly region: string;
  readonly regionTitle: string | null;
  readonly industry: string | null;
  readonly industryTitle: string | null;
  readonly status: 'active' | 'ended';
  readonly registeredOn: CivilDay | null;
  readonly endedOn: CivilDay | null;
  readonly attributes: Readonly<Record<string, Json>>;
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly isSample: boolean;
}

interface Dated {
  readonly from: CivilDay | null;
  readonly until: CivilDay | null;
}

/** A change of a subject, dated. */
export interface SubjectEventView {
  readonly id: string;
  readonly kind: string;
  readonly on: CivilDay;
  readonly document: EventDocument | null;
  /** What it was and what it became, where that can be said in a word. */
  readonly from: string | null;
  readonly to: string | null;
  readonly related: readonly { readonly id: string; readonly name: string | null; readonly code: string }[];
  readonly recordedAt: string;
  readonly recordedBy: { readonly id: string; readonly displayName: string } | null;
}

/** The document a change of a subject stands on. */
export interface EventDocument {
  readonly number: string;
  readonly title?: string | null;
  readonly issuer?: string | null;
  readonly issuedOn?: CivilDay | null;
}

/** A subject with what it was when, the newest first. */
export interface SubjectDetailView extends SubjectView {
  readonly address: string | null;
  readonly identifiers: readonly (Dated & { readonly type: string; readonly number: string })[];
  readonly names: readonly (Dated & { readonly name: string })[];
  readonly addresses: readonly (Dated & { readonly address: string })[];
  readonly regions: readonly (Dated & { readonly region: string; readonly title: string | null })[];
  readonly links: readonly (Dated & {
    readonly role: string;
    readonly toCode: string;
    readonly toSubject: string | null;
    readonly toName: string | null;
  })[];
  readonly registers: readonly { readonly id: string; readonly title: string; readonly enteredOn: string | null }[];
  readonly attributeTitles: Readonly<Record<string, string>>;
  readonly events: readonly SubjectEventView[];
  readonly version: number;
}

/** A code as an actor may see it: whole for clerks, who compare it with papers; masked for all others where it is a person's. */
export function codeFor({ roles }: Actor, kind: string, code: string): string {
  return roles.includes('clerk') ? code : maskedCode(kind, code);
}

/** The row of a subject as an actor reads it. */
export function subjectView(actor: Actor, row: ListedSubject, titles: CodeTitles, today: CivilDay): SubjectView {
  return {
    id: String(row.id),
    kind: row.kind,
    legalForm: row.legal_form,
    code: codeFor(actor, row.kind, row.code),
    name: row.name,
    region: row.region,
    regionTitle: titles.regionPath(row.region),
    industry: row.industry,
    industryTitle: titles.industry(row.industry),
    status: row.ended_on !== null && row.ended_on <= today ? 'ended' : 'active',
    registeredOn: row.registered_on,
    endedOn: row.ended_on,
    attributes: JSON.parse(row.attributes) as Record<string, Json>,
    unit: row.unit_title === null ? null : { id: String(row.unit_id), title: row.unit_title },
    isSample: row.is_sample === 1,
  };
}

/** Dated values under the name of their property, newest first. */
export function newestFirst<Name extends string>(
  values: readonly DatedValue[],
  name: Name,
): (Dated & Record<Name, string>)[] {
  return values
    .map(({ value, from, until }) => ({ [name]: value, from, until }) as Dated & Record<Name, string>)
    .reverse();
}
