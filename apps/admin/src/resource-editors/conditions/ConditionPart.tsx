import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Expectation, Scope } from '@xinheng/logic';
import { useId, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useField } from '../form/form-state.js';
import { useLocaleTag } from '../form/use-locale-tag.js';
import { readCondition } from './condition-sentence.js';

export interface ConditionPartProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Where the expression stands in the resource. */
  readonly pointer: string;
  /** The names it may read. */
  readonly scope: Scope;
  readonly expected?: Expectation | undefined;
}

/** A condition as a sentence under its label, with what is wrong with it. */
export function ConditionPart({ label, hint, pointer, scope, expected }: ConditionPartProps) {
  const translate = useTranslate();
  const locale = useLocaleTag();
  const id = useId();
  const { value, message, isWrong } = useField(pointer);
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
      <div>
        {reading === null ? translate('editors.noCondition') : (reading.sentence ?? translate('editors.unreadable'))}
      </div>
      {(problem || hint) && <Typography sx={{ color: colour, fontSize: '0.75rem' }}>{problem || hint}</Typography>}
    </Box>
  );
}
