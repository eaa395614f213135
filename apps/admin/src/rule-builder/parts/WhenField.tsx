import Button from '@mui/material/Button';
import type { Json } from '@xinheng/logic';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useField, useForm } from '../../resource-editors/form/form-state.js';
import { ConditionEditor } from '../condition/ConditionEditor.js';
import { NOTHING_CHOSEN } from '../expression/edit-expression.js';
import { useSchemeView } from './scheme-view.js';

interface WhenFieldProps {
  readonly at: string;
  readonly isOptional?: boolean;
}

/** The condition of a row. Where it may be left out, the row then always holds. */
export function WhenField({ at, isOptional }: WhenFieldProps) {
  const translate = useTranslate();
  const { scope, context } = useSchemeView();
  const { value, readOnly } = useField(at);
  const put = useForm().set;
  const set = useCallback((next: Json | undefined) => put(at, next), [put, at]);
  if (value === undefined && isOptional === true) {
    return (
      <div>
        {translate('builder.noCondition')}{' '}
        {!readOnly && <Button onClick={() => set(NOTHING_CHOSEN)}>{translate('builder.addCondition')}</Button>}
      </div>
    );
  }
  return (
    <div>
      <ConditionEditor
        label={translate('builder.when')}
        value={value ?? NOTHING_CHOSEN}
        onChange={set}
        scope={scope}
        today={context.today}
        readOnly={readOnly}
        isSaid={false}
      />
      {isOptional === true && !readOnly && (
        <Button onClick={() => set(undefined)}>{translate('builder.removeCondition')}</Button>
      )}
    </div>
  );
}
