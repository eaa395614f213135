import type { NamedResource } from '../resource-editors/editor-context.js';
import { caseShape } from '../resource-editors/cases/case.shape.js';
import type { FormShape } from '../resource-editors/form/form-field.js';

/** The form of a worked case without its title and what it expects: somebody, and what is known of them. */
export function inputShape(scheme: NamedResource | undefined): FormShape {
  return caseShape(scheme).filter(({ title }) => title === 'subject' || title === 'given');
}
