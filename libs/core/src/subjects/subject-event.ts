import type { CivilDay } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { LinkDraft } from './subject-draft.js';
import type { EventDocument } from './subject-view.js';

/** The kinds of dated changes that stand on a document. */
export const subjectEventKinds = [
  'rename',
  'move',
  'code-change',
  'merger',
  'split',
  'deregistration',
  'attribute-change',
  'link-change',
] as const;
export type SubjectEventKind = (typeof subjectEventKinds)[number];

/** What happened to a subject on a day, as it is told. Only what belongs to the kind is given. */
export type SubjectEventDraft = { readonly on: CivilDay; readonly document: EventDocument } & (
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'move'; readonly region: string; readonly address?: string | null }
  | { readonly kind: 'code-change'; readonly code: string }
  /** It is absorbed by another, which goes on; it ends on the day. */
  | { readonly kind: 'merger'; readonly into: number }
  /** Others come out of it; it ends on the day, or goes on beside them. */
  | { readonly kind: 'split'; readonly into: readonly number[]; readonly isEnded: boolean }
  | { readonly kind: 'deregistration' }
  | {
      readonly kind: 'attribute-change';
      readonly industry?: string | null;
      readonly attributes?: Readonly<Record<string, Json>>;
    }
  /** All links that stand from the day on. */
  | { readonly kind: 'link-change'; readonly links: readonly LinkDraft[] }
);

/** What an event was and became, as it is stored: texts for people, of a region its code. */
export interface EventDetail {
  readonly from: string | null;
  readonly to: string | null;
}

/** The other subjects of an event. */
export function othersOf(draft: SubjectEventDraft): readonly number[] {
  if (draft.kind === 'merger') return [draft.into];
  return draft.kind === 'split' ? draft.into : [];
}
