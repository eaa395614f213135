import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { textAt } from '../form/at.js';
import { useField, useForm } from '../form/form-state.js';
import { percentOf, readRatio } from '../form/typed-number.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';
import { OrParameter } from './OrParameter.js';
import { TypedText } from './TypedText.js';

/** A share between 0 and 1, typed as such or in percent, or the parameter that holds it. */
export function RatioField({ field, at }: FieldProps<'ratio'>) {
  const translate = useTranslate();
  const { root } = useForm();
  const { set, readOnly, isWrong, message } = useField(at);
  const { label } = useWords(field);
  const text = textAt(root, at);
  const fits = useCallback((value: unknown) => readRatio(String(value)) !== null, []);
  return (
    <OrParameter at={at} label={label} fits={fits}>
      <TypedText
        label={label}
        required={field.isRequired === true}
        text={text}
        read={readRatio}
        onRead={(share) => set(share)}
        wrong={translate('editors.notAShare')}
        error={isWrong}
        helperText={
          message ||
          (text === '' ? translate('editors.shareHint') : translate('editors.isShare', { percent: percentOf(text) }))
        }
        isReadOnly={readOnly}
      />
    </OrParameter>
  );
}
