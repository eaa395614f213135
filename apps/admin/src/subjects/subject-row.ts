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

/** A value with the days on which it held. */
export interface Dated {
  readonly from: string | null;
  readonly until: string | null;
}

/** One subject, with its dated history. */
export interface SubjectDetail extends SubjectRow {
  readonly identifiers?: readonly (Dated & {
    readonly kind?: string;
    readonly type?: string;
    readonly value?: string;
    readonly code?: string;
  })[];
  readonly names?: readonly (Dated & { readonly name: string })[];
  readonly addresses?: readonly (Dated & {
    readonly region?: string;
    readonly regionTitle?: string;
    readonly address?: string | null;
  })[];
  readonly links?: readonly (Dated & { readonly role: string; readonly subject?: string; readonly name?: string })[];
  readonly events?: readonly {
    readonly id?: string;
    readonly kind: string;
    readonly on: string;
    readonly document?: unknown;
  }[];
}
