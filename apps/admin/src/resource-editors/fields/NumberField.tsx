import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { textAt } from '../form/at.js';
import { useField, useForm } from '../form/form-state.js';
import { readNumber } from '../form/typed-number.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';
import { OrParameter } from './OrParameter.js';
import { TypedText } from './TypedText.js';

/** A number, or the parameter that holds it. */
export function NumberField({ field, at }: FieldProps<'number'>) {
  const translate = useTranslate();
  const { root } = useForm();
  const { set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  const fits = useCallback((value: unknown) => typeof value === 'number', []);
  const line = (
    <TypedText
      label={label}
      required={field.isRequired === true}
      text={textAt(root, at)}
      read={readNumber}
      onRead={({ number }) => set(number)}
      wrong={translate('editors.notANumber')}
      error={isWrong}
      helperText={message || hint}
      isReadOnly={readOnly}
    />
  );
  return field.mayBeParameter === true ? (
    <OrParameter at={at} label={label} fits={fits}>
      {line}
    </OrParameter>
  ) : (
    line
  );
}
