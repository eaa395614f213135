/** Somebody by name. */
interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** An entry on a list as the server tells it. */
export interface EntryRow {
  readonly id: string;
  readonly list: string;
  readonly listTitle: string;
  readonly listKind: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly subjectCode: string;
  readonly state:
    | 'proposed'
    | 'notified'
    | 'heard'
    | 'decided'
    | 'published'
    | 'removed'
    | 'expired'
    | 'repaired'
    | 'withdrawn'
    | 'archived';
  readonly origin: 'own' | 'imported' | 'feed' | 'rule';
  readonly number: string | null;
  readonly behaviour: string | null;
  readonly behaviourTitle: string | null;
  readonly basisDocument: { readonly kind: string; readonly number: string | null } | null;
  readonly batch: string | null;
  readonly linkedTo: string | null;
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly proposedReason: string | null;
  readonly proposedBy: Person | null;
  readonly proposedOn: string;
  readonly notifiedOn: string | null;
  readonly heardOn: string | null;
  readonly defence: 'given' | 'waived' | null;
  readonly defenceNote: string | null;
  readonly decidedOn: string | null;
  readonly decidedBy: Person | null;
  readonly reasons: string | null;
  readonly basis: string | null;
  readonly period: string | null;
  readonly removalConditions: string | null;
  readonly remedies: string | null;
  readonly deliveredOn: string | null;
  readonly publishedOn: string | null;
  readonly enteredOn: string | null;
  readonly untilOn: string | null;
  readonly publicUntil: string | null;
  readonly unpublishedOn: string | null;
  readonly stayedOn: string | null;
  readonly endedOn: string | null;
  readonly endedHow: string | null;
  readonly endedReason: string | null;
  readonly requires: readonly string[];
  readonly version: number;
  readonly records?: readonly string[];
}
