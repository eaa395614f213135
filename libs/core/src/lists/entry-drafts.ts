import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import { Clock } from '@xinheng/platform';
import type { Actor } from '../accounts/actor.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { MeasureBook } from '../measures/measure-book.js';
import type { EntryDraft } from './list-entry-writer.js';
import { BLANK_ENTRY, entryKeyOf, type EntryOrigin, type NewEntry } from './list-entry-row.js';

/** The document an entry rests on. */
export interface EntryDocument {
  readonly kind: string;
  readonly number?: string | null;
  readonly issuer?: string | null;
  readonly issuedOn?: CivilDay | null;
}

/** Somebody who is to be put on a list. */
export interface EntryProposal {
  /** Qualified. */
  readonly list: string;
  readonly subject: number;
  readonly behaviour?: string | null;
  readonly level?: string | null;
  readonly number?: string | null;
  readonly basisDocument?: EntryDocument | null;
  readonly reason: string;
  readonly caseId?: number | null;
  readonly origin?: EntryOrigin;
  /** The records it rests on. */
  readonly records?: readonly string[];
  readonly batch?: string | null;
  /** Of a linked person: the entry it follows, and the role. */
  readonly linked?: { readonly entry: number; readonly role: string } | null;
}

/** Makes entries of proposals. */
@Injectable()
export class EntryDrafts {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
  ) {}

  /** Proposals as entries would be made of them. */
  async of(actor: Actor, proposals: readonly EntryProposal[]): Promise<readonly EntryDraft[]> {
    const today = this.clock.today();
    const book = new MeasureBook(await this.definitions.current(), today);
    const at = this.clock.instant();
    return proposals.map((proposal) => {
      const row: NewEntry = {
        ...BLANK_ENTRY,
        list: proposal.list,
        list_kind: book.list(proposal.list)?.definition.kind ?? 'other',
        subject_id: proposal.subject,
        behaviour: proposal.behaviour ?? null,
        level: proposal.level ?? null,
        number: proposal.number ?? null,
        ...documentColumns(proposal.basisDocument),
        origin: proposal.origin ?? 'own',
        case_id: proposal.caseId ?? null,
        batch: proposal.batch ?? null,
        linked_entry: proposal.linked?.entry ?? null,
        linked_role: proposal.linked?.role ?? null,
        unit_id: Number(actor.unit.id),
        proposed_reason: proposal.reason,
        proposed_by: Number(actor.accountId),
        proposed_on: today,
        created_at: at,
        updated_at: at,
      };
      return { row: { ...row, open_key: entryKeyOf(row) }, records: proposal.records ?? [] };
    });
  }
}

/** The columns of a document. */
export function documentColumns(document: EntryDocument | null | undefined) {
  return {
    basis_kind: document?.kind ?? null,
    basis_number: document?.number ?? null,
    basis_issuer: document?.issuer ?? null,
    basis_issued_on: document?.issuedOn ?? null,
  };
}
