import type { ResourceEditorProps } from '../editor-props.js';
import { CaseFileEditor } from './CaseFileEditor.js';
import { CaseForm } from './CaseForm.js';

/** Worked cases: a file of them, or one. */
export function CasesEditor(props: ResourceEditorProps) {
  const { value, context } = props;
  const named = value['scheme'];
  const own = context.schemes.filter(({ plugin }) => plugin === context.plugin);
  const reference = typeof named === 'string' ? named : typeof value['key'] === 'string' ? value['key'] : '';
  const scheme = context.schemes.find((one) => one.reference === reference) ?? (own.length === 1 ? own[0] : undefined);
  return Array.isArray(value['cases']) ? (
    <CaseFileEditor {...props} scheme={scheme} />
  ) : (
    <CaseForm {...props} scheme={scheme} />
  );
}
