/** What the register expects to be fed for a subject, and what has come. */
export interface Completeness {
  readonly expected: readonly {
    readonly item: string;
    readonly title: string;
    readonly lastReceivedOn: string | null;
  }[];
  readonly receivedCount: number;
  readonly expectedCount: number;
}

/** The current and the announced result under one scheme. */
export interface CurrentGrade {
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly grade: string | null;
  readonly gradeTitle: string | null;
  readonly gradeOrder: number | null;
  readonly gradeCount: number;
  readonly score: number | null;
  readonly asOf: string | null;
  readonly evaluation: string | null;
  readonly nextChangeOn: string | null;
  readonly isStale: boolean;
  /** Why nobody can grade it for now, as a sentence; null or absent where nothing is in the way. */
  readonly setAside?: string | null;
  /** Set while a worse grade has no effects yet: the hold, and the grade whose effects go on. */
  readonly held: { readonly hold: string; readonly grade: string; readonly gradeTitle: string | null } | null;
  readonly announced: {
    readonly evaluation: string;
    readonly grade: string;
    readonly asOf: string;
    readonly announcedOn: string;
  } | null;
  readonly completeness: Completeness | null;
}

export interface SubjectRow {
  readonly id: string;
  readonly kind: string;
  readonly legalForm: string;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly regionTitle: string | null;
  readonly industry: string | null;
  readonly industryTitle: string | null;
  readonly status: 'active' | 'ended';
  readonly registeredOn: string | null;
  readonly endedOn: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly isSample: boolean;
  readonly currentGrades: readonly CurrentGrade[];
}

/** A value with the days on which it held: `from` inclusive (null: nothing earlier is known), `until` exclusive. */
export interface Dated {
  readonly from: string | null;
  readonly until: string | null;
}

/** `GET /subjects/{id}`: one subject, with its dated history, newest first. */
export interface SubjectDetail extends SubjectRow {
  readonly address: string | null;
  readonly identifiers: readonly (Dated & { readonly type: string; readonly number: string })[];
  readonly names: readonly (Dated & { readonly name: string })[];
  readonly addresses: readonly (Dated & { readonly address: string })[];
  readonly regions: readonly (Dated & { readonly region: string; readonly title: string | null })[];
  readonly links: readonly (Dated & {
    /** `legal-representative`, `parent` … */
    readonly role: string;
    readonly toCode: string;
    /** Null for a party that is no subject of the platform. */
    readonly toSubject: string | null;
    readonly toName: string | null;
  })[];
  /** The registers (名录) and lists the subject stands in. */
  readonly registers: readonly { readonly id: string; readonly title: string; readonly enteredOn: string | null }[];
  /** The attributes that plugins declare, with their titles. */
  readonly attributeTitles: Readonly<Record<string, string>>;
  readonly events: readonly SubjectEventRow[];
  readonly version: number;
}

/** The document a change of a subject stands on. */
export interface EventDocument {
  readonly number: string;
  readonly title?: string | null;
  readonly issuer?: string | null;
  readonly issuedOn?: string | null;
}

/** A change of a subject, dated. */
export interface SubjectEventRow {
  readonly id: string;
  /** `rename`, `move`, `code-change`, `merger`, `split`, `deregistration` … */
  readonly kind: string;
  readonly on: string;
  readonly document: EventDocument | null;
  /** What it was and what it became, where that can be said in a word. */
  readonly from: string | null;
  readonly to: string | null;
  /** The other subjects of a merger or a split. */
  readonly related: readonly { readonly id: string; readonly name: string | null; readonly code: string }[];
  readonly recordedAt: string;
  readonly recordedBy: { readonly id: string; readonly displayName: string } | null;
}

/** `POST /subjects/{id}/events`: each kind with what it says; answers the subject. */
export type SubjectEventRequest = { readonly on: string; readonly document: EventDocument } & (
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'move'; readonly region: string; readonly address?: string | null }
  | { readonly kind: 'code-change'; readonly code: string }
  /** This subject is absorbed by another, which goes on; this one ends on the day. */
  | { readonly kind: 'merger'; readonly into: string }
  /** Others come out of this one; it ends on the day, or goes on beside them. */
  | { readonly kind: 'split'; readonly into: readonly string[]; readonly isEnded: boolean }
  | { readonly kind: 'deregistration' }
);
