import type { BasisDocument } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { EffectContext } from './effect-handler.js';

/** What a form says in a field of text; '' where it says nothing. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** The document that a form names as the basis; null where it names none. */
export function basisDocumentOf(form: EffectContext['form']): BasisDocument | null {
  const kind = textOf(form.basisDocumentKind);
  if (kind === '') return null;
  return {
    kind,
    number: textOf(form.basisDocumentNumber) || null,
    issuer: textOf(form.basisDocumentIssuer) || null,
    issuedOn: textOf(form.basisDocumentIssuedOn) || null,
  };
}
