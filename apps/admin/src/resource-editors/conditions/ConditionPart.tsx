import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Expectation, Scope } from '@xinheng/logic';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LoadingLines } from '../../display/Loading.js';
import { useField, useForm } from '../form/form-state.js';
import { useLocaleTag } from '../form/use-locale-tag.js';
import { readCondition } from './condition-sentence.js';

const ConditionEditor = lazy(async () => ({
  default: (await import('../../rule-builder/condition/ConditionEditor.js')).ConditionEditor,
}));

export interface ConditionPartProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Where the expression stands in the resource. */
  readonly pointer: string;
  /** The names it may read. */
  readonly scope: Scope;
  readonly expected?: Expectation | undefined;
  /** Whether the resource must have it. */
  readonly isRequired?: boolean | undefined;
}

/** A condition as a sentence under its label, with what is wrong with it; asked for, the parts it is made of. */
export function ConditionPart({ label, hint, pointer, scope, expected = 'boolean', isRequired }: ConditionPartProps) {
  const translate = useTranslate();
  const locale = useLocaleTag();
  const id = useId();
  const { context } = useForm();
  const { value, set, readOnly, message, isWrong } = useField(pointer);
  const [isOpen, setOpen] = useState(false);
  const reading = useMemo(
    () => (value === undefined ? null : readCondition(value, scope, locale, expected)),
    [value, scope, locale, expected],
  );
  const problem = message || reading?.problems.join(' ');
  const colour = problem ? (isWrong || !message ? 'error.main' : 'warning.main') : 'text.secondary';
  return (
    <Box
      role="group"
      aria-labelledby={id}
      sx={{ borderLeft: 2, borderColor: problem ? colour : 'divider', pl: 1.5, minWidth: 0, overflowWrap: 'anywhere' }}
    >
      <Typography id={id} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {label}
      </Typography>
      {isOpen && value !== undefined ? (
        <Box sx={{ mt: 1 }}>
          <Suspense fallback={<LoadingLines count={2} />}>
            <ConditionEditor
              label=""
              value={value}
              onChange={set}
              scope={scope}
              expected={expected}
              today={context.today}
            />
          </Suspense>
        </Box>
      ) : (
        <div>
          {reading === null ? translate('editors.noCondition') : (reading.sentence ?? translate('editors.unreadable'))}
        </div>
      )}
      {(problem || hint) && <Typography sx={{ color: colour, fontSize: '0.75rem' }}>{problem || hint}</Typography>}
      {!readOnly && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            aria-describedby={id}
            onClick={() => {
              if (value === undefined) set(true);
              setOpen(!isOpen || value === undefined);
            }}
          >
            {translate(
              value === undefined
                ? 'editors.addCondition'
                : isOpen
                  ? 'editors.closeCondition'
                  : 'editors.editCondition',
            )}
          </Button>
          {value !== undefined && isRequired !== true && (
            <Button color="error" aria-describedby={id} onClick={() => set(undefined)}>
              {translate('editors.removeCondition')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
