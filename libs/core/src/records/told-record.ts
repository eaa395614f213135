import { createHash } from 'node:crypto';
import type { BasisDocument, CivilDay, SubjectRecord } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { canonicalJson } from '@xinheng/plugin-kit';
import type { RecordDraft } from './record-draft.js';
import type { RecordRow } from './record-row.js';

/** A draft with nothing absent: what the record will say. */
export interface ToldRecord {
  readonly item: string;
  readonly decidedOn: CivilDay;
  readonly occurredOn: CivilDay;
  readonly countsFrom: CivilDay | null;
  readonly endedOn: CivilDay | null;
  readonly publicFrom: CivilDay | null;
  readonly publicUntil: CivilDay | null;
  readonly provider: string | null;
  readonly channel: string | null;
  readonly procedure: string | null;
  readonly basisDocument: BasisDocument | null;
  readonly fields: Readonly<Record<string, Json>>;
}

/** Completes a draft; null where it names neither a day of decision nor of occurrence. Fields that are null are left out. */
export function toldRecord(draft: Omit<RecordDraft, 'subject'>): ToldRecord | null {
  const decidedOn = draft.decidedOn ?? draft.occurredOn ?? null;
  if (decidedOn === null) return null;
  return {
    item: draft.item,
    decidedOn,
    occurredOn: draft.occurredOn ?? decidedOn,
    countsFrom: draft.countsFrom ?? null,
    endedOn: draft.endedOn ?? null,
    publicFrom: draft.publicFrom ?? null,
    publicUntil: draft.publicUntil ?? null,
    provider: draft.provider ?? null,
    channel: draft.channel ?? null,
    procedure: draft.procedure ?? null,
    basisDocument: draft.basisDocument ?? null,
    fields: Object.fromEntries(Object.entries(draft.fields).filter(([, value]) => value !== null)),
  };
}

/** As the rules of the catalogue read it. */
export function readRecord(told: ToldRecord): SubjectRecord {
  return { id: '', ...told };
}

/** The columns that hold what is told. */
export function toldColumns(told: ToldRecord) {
  return {
    item: told.item,
    decided_on: told.decidedOn,
    occurred_on: told.occurredOn,
    counts_from: told.countsFrom,
    ended_on: told.endedOn,
    public_from: told.publicFrom,
    public_until: told.publicUntil,
    provider: told.provider,
    channel: told.channel,
    decision_procedure: told.procedure,
    document_number: told.basisDocument?.number ?? null,
    basis_document: told.basisDocument === null ? null : JSON.stringify(told.basisDocument),
    fields: JSON.stringify(told.fields),
  };
}

/** What a row says, as it was told. */
export function toldOfRow(row: RecordRow): ToldRecord {
  return {
    item: row.item,
    decidedOn: row.decided_on,
    occurredOn: row.occurred_on ?? row.decided_on,
    countsFrom: row.counts_from,
    endedOn: row.ended_on,
    publicFrom: row.public_from,
    publicUntil: row.public_until,
    provider: row.provider,
    channel: row.channel,
    procedure: row.decision_procedure,
    basisDocument: row.basis_document === null ? null : (JSON.parse(row.basis_document) as BasisDocument),
    fields: JSON.parse(row.fields) as Record<string, Json>,
  };
}

/**
 * What makes two records of one subject the same: what was decided, when, by which document. How and until when it is
 * shown, who passed it on and when a state ended are no part of it.
 */
export function identityOf({ item, decidedOn, occurredOn, basisDocument, fields }: ToldRecord): string {
  const number = basisDocument?.number ?? null;
  const issuer = basisDocument?.issuer ?? null;
  return createHash('sha256')
    .update(canonicalJson({ item, decidedOn, occurredOn, number, issuer, fields }))
    .digest('hex');
}
