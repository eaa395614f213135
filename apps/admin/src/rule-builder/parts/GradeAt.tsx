import { useField } from '../../resource-editors/form/form-state.js';
import { GradeField } from './GradeField.js';
import { useSchemeView } from './scheme-view.js';

/** The grade that stands at a place of the scheme. */
export function GradeAt({ at }: { at: string }) {
  const { grades } = useSchemeView();
  const { value, set, readOnly, isWrong, message } = useField(at);
  return (
    <GradeField
      grades={grades}
      value={typeof value === 'string' ? value : ''}
      onChange={set}
      isWrong={isWrong}
      hint={message || undefined}
      readOnly={readOnly}
    />
  );
}
