import type { Actor } from '../accounts/actor.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { pluginOfKey } from '@xinheng/facts';
import { MeasureBook } from '../measures/measure-book.js';
import { codeFor } from '../subjects/subject-view.js';
import type { ListedEntry } from './list-entries.repository.js';
import type { ListEntryRow } from './list-entry-row.js';

/** Somebody by name. */
interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** An entry on a list as people read it. */
export interface ListEntryView extends Pick<
  ListEntryRow,
  | 'state'
  | 'origin'
  | 'number'
  | 'level'
  | 'behaviour'
  | 'batch'
  | 'reasons'
  | 'basis'
  | 'period'
  | 'remedies'
  | 'defence'
  | 'version'
> {
  readonly id: string;
  readonly list: string;
  readonly listTitle: string;
  readonly listKind: ListEntryRow['list_kind'];
  readonly subject: string;
  readonly subjectName: string | null;
  readonly subjectCode: string;
  readonly region: string;
  readonly behaviourTitle: string | null;
  readonly basisDocument: {
    readonly kind: string;
    readonly number: string | null;
    readonly issuer: string | null;
    readonly issuedOn: string | null;
  } | null;
  readonly case: string | null;
  readonly linkedTo: string | null;
  readonly linkedRole: string | null;
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly proposedReason: string | null;
  /** Null where a rule proposed it. */
  readonly proposedBy: Person | null;
  readonly proposedOn: string;
  readonly notifiedOn: string | null;
  readonly heardOn: string | null;
  readonly defenceNote: string | null;
  readonly decidedOn: string | null;
  readonly decidedBy: Person | null;
  readonly removalConditions: string | null;
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
  /** The elements that a decision about this list asks for. */
  readonly requires: readonly string[];
  /** The records it rests on; only where one entry is read. */
  readonly records?: readonly string[];
}

/** A row as an actor reads it. */
export function listEntryView(actor: Actor, context: ReadingContext, row: ListedEntry): ListEntryView {
  const list = new MeasureBook(context.definitions, context.asOf).list(row.list);
  const behaviour = list?.definition.behaviours?.find(({ key }) => key === row.behaviour);
  return {
    id: String(row.id),
    list: row.list,
    listTitle: context.named('lists', pluginOfKey(row.list), row.list).title,
    listKind: row.list_kind,
    subject: String(row.subject_id),
    subjectName: row.subject_name,
    subjectCode: codeFor(actor, row.subject_kind, row.subject_code),
    region: row.region,
    state: row.state,
    origin: row.origin,
    number: row.number,
    level: row.level,
    behaviour: row.behaviour,
    behaviourTitle: behaviour?.title ?? row.behaviour,
    batch: row.batch,
    basisDocument:
      row.basis_kind === null
        ? null
        : { kind: row.basis_kind, number: row.basis_number, issuer: row.basis_issuer, issuedOn: row.basis_issued_on },
    case: row.case_id === null ? null : String(row.case_id),
    linkedTo: row.linked_entry === null ? null : String(row.linked_entry),
    linkedRole: row.linked_role,
    unit: row.unit_title === null ? null : { id: String(row.unit_id), title: row.unit_title },
    proposedReason: row.proposed_reason,
    proposedBy: person(row.proposed_by, row.proposed_by_name),
    proposedOn: row.proposed_on,
    notifiedOn: row.notified_on,
    heardOn: row.heard_on,
    defence: row.defence,
    defenceNote: row.defence_note,
    decidedOn: row.decided_on,
    decidedBy: person(row.decided_by, row.decided_by_name),
    reasons: row.reasons,
    basis: row.basis,
    period: row.period,
    removalConditions: row.removal_conditions,
    remedies: row.remedies,
    deliveredOn: row.delivered_on,
    publishedOn: row.published_on,
    enteredOn: row.entered_on,
    untilOn: row.until_on,
    publicUntil: row.public_until,
    unpublishedOn: row.unpublished_on,
    stayedOn: row.stayed_on,
    endedOn: row.ended_on,
    endedHow: row.ended_how,
    endedReason: row.ended_reason,
    requires: list?.definition.requires ?? [],
    version: row.version,
  };
}

function person(id: number | null, displayName: string | null): Person | null {
  return id === null || displayName === null ? null : { id: String(id), displayName };
}
