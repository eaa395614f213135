import { isUnifiedCode } from '@xinheng/facts';
import type { SubjectEventRequest, SubjectRow } from './subject-row.js';

/** What can be registered by hand, the usual first. */
export const EVENT_KINDS = ['rename', 'move', 'code-change', 'merger', 'split', 'deregistration'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A change as it is being typed. */
export interface EventForm {
  readonly kind: EventKind;
  readonly on: string;
  readonly documentNumber: string;
  readonly documentTitle: string;
  readonly name: string;
  readonly code: string;
  readonly region: string;
  readonly address: string;
  /** Of a merger the one that goes on, of a split those that come out. */
  readonly others: readonly SubjectRow[];
  readonly isEnded: boolean;
}

export const EMPTY_EVENT: EventForm = {
  kind: 'rename',
  on: '',
  documentNumber: '',
  documentTitle: '',
  name: '',
  code: '',
  region: '',
  address: '',
  others: [],
  isEnded: false,
};

/** What will be so afterwards, in a word: the new name, code or region, or the other subjects. */
export function nextOf(form: EventForm): string {
  if (form.kind === 'rename') return form.name.trim();
  if (form.kind === 'code-change') return form.code;
  if (form.kind === 'move') return form.region;
  return form.others.map(({ name }) => name).join('、');
}

/** Whether enough is filled in to be sent. */
export function isEventReady(form: EventForm): boolean {
  if (form.on === '' || form.documentNumber.trim() === '') return false;
  if (form.kind === 'deregistration') return true;
  if (form.kind === 'code-change') return isUnifiedCode(form.code);
  if (form.kind === 'move') return /^\d{6}$/.test(form.region);
  return nextOf(form) !== '';
}

/** The body that is sent. */
export function requestOf(form: EventForm): SubjectEventRequest {
  const title = form.documentTitle.trim();
  const common = {
    on: form.on,
    document: { number: form.documentNumber.trim(), ...(title && { title }) },
  };
  const into = form.others.map(({ id }) => id);
  switch (form.kind) {
    case 'rename':
      return { ...common, kind: 'rename', name: form.name.trim() };
    case 'move':
      return { ...common, kind: 'move', region: form.region, address: form.address.trim() || null };
    case 'code-change':
      return { ...common, kind: 'code-change', code: form.code };
    case 'merger':
      return { ...common, kind: 'merger', into: into[0] ?? '' };
    case 'split':
      return { ...common, kind: 'split', into, isEnded: form.isEnded };
    case 'deregistration':
      return { ...common, kind: 'deregistration' };
  }
}
