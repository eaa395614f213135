import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useSayDuration } from '../../display/use-say-duration.js';
import { durationOf, durationParts, exactly, type DurationParts } from '../form/duration-parts.js';
import { useField } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import { DurationInput } from './DurationInput.js';
import type { FieldProps } from './field-props.js';
import { OrParameter } from './OrParameter.js';
import { TypedText } from './TypedText.js';

const ISO = /^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?$/;

/** A length of time: a number of years, months, weeks, days or working days, or the parameter that holds it. */
export function DurationField({ field, at }: FieldProps<'duration'>) {
  const { label } = useWords(field);
  const fits = useCallback((value: unknown) => typeof value === 'string' && ISO.test(value), []);
  const input = <Length field={field} at={at} owner="" label={label} />;
  return field.mayBeParameter === true ? (
    <OrParameter at={at} label={label} fits={fits}>
      {input}
    </OrParameter>
  ) : (
    input
  );
}

function Length({ field, at, label }: FieldProps<'duration'> & { label: string }) {
  const translate = useTranslate();
  const say = useSayDuration();
  const { value, set, readOnly, isWrong, message } = useField(at);
  const { hint } = useWords(field);
  const parts = durationParts(value);
  const words = { label, isWrong, hint: message || hint, isRequired: field.isRequired === true, readOnly };
  if (parts.kind === 'composite' || parts.kind === 'other') {
    const text = parts.kind === 'composite' ? parts.text : '';
    return (
      <TypedText
        label={label}
        text={text}
        read={(typed) => (ISO.test(typed.trim()) ? typed.trim() : typed.trim() === '' ? '' : null)}
        onRead={(typed) => set(typed === '' ? undefined : exactly(typed, isExactOf(parts)))}
        wrong={translate('editors.notALength')}
        error={isWrong}
        helperText={message || (text && say(text))}
        isReadOnly={readOnly || parts.kind === 'other'}
      />
    );
  }
  return (
    <Box>
      <DurationInput
        {...words}
        parts={parts}
        hasWorkingDays={field.isIsoOnly !== true}
        onChange={(count, unit) => set(count === null ? emptied(value) : durationOf(count, unit, isExactOf(parts)))}
      />
      {field.isIsoOnly !== true && parts.kind === 'single' && parts.unit !== 'working' && (
        <FormControlLabel
          disabled={readOnly}
          label={translate('editors.roll')}
          control={
            <Checkbox
              size="small"
              checked={!parts.isExact}
              onChange={(event) => set(durationOf(Number(parts.count), parts.unit, !event.target.checked))}
            />
          }
        />
      )}
    </Box>
  );
}

const isExactOf = (parts: DurationParts): boolean => 'isExact' in parts && parts.isExact;

/** `null` says "for good" in some places: what was written so stays so. */
const emptied = (value: unknown): null | undefined => (value === null ? null : undefined);
