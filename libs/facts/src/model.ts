import type { Json } from '@xinheng/logic';

/** A civil day `YYYY-MM-DD` in Asia/Shanghai. */
export type CivilDay = string;

/** The subject kinds of plugin-format 1. */
export const subjectKinds = [
  'enterprise',
  'individual-business',
  'cooperative',
  'institution',
  'organ',
  'association',
  'other-organisation',
  'person',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const legalForms = ['natural-person', 'legal-person', 'unincorporated'] as const;
export type LegalForm = (typeof legalForms)[number];

export const linkRoles = [
  'legal-representative',
  'actual-controller',
  'responsible-person',
  'employer',
  'parent',
] as const;
export type LinkRole = (typeof linkRoles)[number];

/** A link to another subject, held by the one who has the employer, the parent, the representative. */
export interface SubjectLink {
  readonly role: LinkRole;
  /** The code of the other subject. */
  readonly to: string;
  readonly from?: CivilDay | null;
  readonly until?: CivilDay | null;
}

/** A subject as it stands on the day of evaluation. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly legalForm?: LegalForm | null;
  /** Unified credit code (GB 32100), or the document number of a person. */
  readonly code: string;
  readonly name?: string | null;
  /** GB/T 2260, six digits. */
  readonly region: string;
  /** GB/T 4754: section letter and digits, `G54`. */
  readonly industry?: string | null;
  readonly registeredOn?: CivilDay | null;
  readonly endedOn?: CivilDay | null;
  /** Declared by plugins under `subjectAttributes`. */
  readonly attributes?: Readonly<Record<string, Json>>;
  readonly links?: readonly SubjectLink[];
}

/** The document a record stands on. */
export interface BasisDocument {
  readonly kind: string;
  readonly number?: string | null;
  readonly issuer?: string | null;
  readonly issuedOn?: CivilDay | null;
}

/** One piece of credit information. Publicity never affects counting and is not here. */
export interface SubjectRecord {
  readonly id: string;
  /** Qualified catalogue item: `hebei:arrears-utility`. */
  readonly item: string;
  readonly decidedOn: CivilDay;
  readonly occurredOn?: CivilDay | null;
  readonly countsFrom?: CivilDay | null;
  readonly endedOn?: CivilDay | null;
  readonly voidedOn?: CivilDay | null;
  readonly repairedOn?: CivilDay | null;
  readonly provider?: string | null;
  readonly channel?: string | null;
  /** `simple` or `ordinary`, where the item says how it was decided. */
  readonly procedure?: string | null;
  readonly basisDocument?: BasisDocument | null;
  readonly fields: Readonly<Record<string, Json>>;
}

export interface ListMembership {
  /** Qualified list: `national:serious-dishonesty`. */
  readonly list: string;
  readonly enteredOn: CivilDay;
  readonly endedOn?: CivilDay | null;
}

/** A closed round of a scheme. */
export interface ClosedEvaluation {
  readonly scheme: string;
  readonly asOf: CivilDay;
  readonly grade: string;
  readonly score?: number | null;
  readonly rule?: string | null;
}

export interface Commitment {
  readonly kind: string;
  readonly madeOn: CivilDay;
  readonly dueOn?: CivilDay | null;
  readonly state: 'kept' | 'broken' | 'pending';
  readonly keptOn?: CivilDay | null;
  readonly brokenOn?: CivilDay | null;
}

/** Another subject that the graded one is linked to, with what facts may read of it. */
export interface LinkedSubject {
  readonly role: LinkRole;
  readonly subject: Subject;
  readonly records?: readonly SubjectRecord[];
  readonly lists?: readonly ListMembership[];
}

/** Everything an evaluation reads of one subject: one input line of `xinheng evaluate`. */
export interface SubjectInput {
  readonly subject: Subject;
  readonly records?: readonly SubjectRecord[];
  readonly lists?: readonly ListMembership[];
  readonly evaluations?: readonly ClosedEvaluation[];
  readonly commitments?: readonly Commitment[];
  readonly linked?: readonly LinkedSubject[];
}
