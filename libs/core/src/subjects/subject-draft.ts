import type { CivilDay, LegalForm, LinkRole, SubjectKind } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { Issue } from '@xinheng/problem';

/** A link as it is told; `from` and `until` are known where they are given. */
export interface LinkDraft {
  readonly role: LinkRole;
  /** The code of the other party. */
  readonly to: string;
  readonly from?: CivilDay | null;
  readonly until?: CivilDay | null;
}

/**
 * What somebody tells about a subject. What is absent stays as it is known; null clears it. Attributes are merged key
 * by key, and null removes a key; `links` are all that stand from the day of the change on.
 */
export interface SubjectDraft {
  /** The unified credit code, or the identity number of a person; a former code finds the subject too. */
  readonly code: string;
  readonly kind: SubjectKind;
  /** A new subject takes the one that goes with its kind. */
  readonly legalForm?: LegalForm | null;
  readonly name?: string | null;
  readonly address?: string | null;
  /** GB/T 2260, six digits; a new subject takes the third to eighth digits of its code. */
  readonly region?: string;
  /** GB/T 4754: section letter and digits. */
  readonly industry?: string | null;
  readonly registeredOn?: CivilDay | null;
  readonly endedOn?: CivilDay | null;
  readonly attributes?: Readonly<Record<string, Json>>;
  readonly links?: readonly LinkDraft[];
  /** The day from which changed values hold; today where absent. What is known first of a subject holds from ever. */
  readonly changedOn?: CivilDay;
}

/** What became of a draft; `issues` beside a subject are warnings. Pointers lead into the draft. */
export type SubjectOutcome =
  | {
      readonly outcome: 'new' | 'changed' | 'same';
      /** The inner id; 0 for a new one that was only checked. */
      readonly subject: number;
      readonly issues: readonly Issue[];
    }
  | { readonly outcome: 'refused'; readonly issues: readonly Issue[] };

/** A subject as it was found by a code it has or had. */
export interface IdentifiedSubject {
  readonly id: number;
  readonly kind: SubjectKind;
  readonly code: string;
  readonly name: string | null;
  readonly region: string;
  readonly isSample: boolean;
}

/** What the withdrawal of a batch would do to subjects. */
export interface SubjectWithdrawalPreview {
  /** How many it would take back or set back. */
  readonly subjects: number;
  /** How many it leaves as they are, since others built on them; the first of them. */
  readonly changedCount: number;
  readonly changedSince: readonly { readonly subject: number; readonly name: string | null; readonly code: string }[];
}
