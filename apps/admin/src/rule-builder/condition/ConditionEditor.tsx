import Box from '@mui/material/Box';
import type { Expectation, Json, Scope, ValueType } from '@xinheng/logic';
import { memo, useId, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useLocaleTag } from '../../resource-editors/form/use-locale-tag.js';
import { messagesByPart, sayExpression } from '../expression/expression-issues.js';
import { readExpression } from '../expression/read-expression.js';
import { BuilderProvider } from './builder-state.js';
import { ConditionView } from './ConditionView.js';
import { nameOptions } from './name-options.js';
import { OperandView } from './OperandView.js';

export interface ConditionEditorProps {
  /** What the expression is; not shown where it is empty. */
  readonly label: string;
  readonly value: Json;
  readonly onChange: (next: Json) => void;
  /** The names that may be read where the expression stands. */
  readonly scope: Scope;
  /** What it must give; a condition by default. */
  readonly expected?: Expectation;
  /** The day that a new date is, before somebody says which. */
  readonly today: string;
  readonly readOnly?: boolean;
  /** Whether what it means is said below; not where it already stands beside. */
  readonly isSaid?: boolean;
}

const VIEWS = { Operand: OperandView, Condition: ConditionView };
const NUMBER: ValueType = { kind: 'decimal', isNullable: false };

/**
 * An expression of JSON-Logic put together by choosing: conditions within conditions, values, dates, arithmetic. It
 * says at once what it means, or what is wrong and where. What is not touched stays the very object it was.
 */
export const ConditionEditor = memo(function ConditionEditor(props: ConditionEditorProps) {
  const { label, value, onChange, scope, expected = 'boolean', today, readOnly = false, isSaid = true } = props;
  const translate = useTranslate();
  const locale = useLocaleTag();
  const id = useId();
  const name = label || translate('builder.when');
  const names = useMemo(() => nameOptions(scope), [scope]);
  const part = useMemo(() => readExpression(value), [value]);
  const reading = useMemo(() => sayExpression(value, scope, locale, expected), [value, scope, locale, expected]);
  const messages = useMemo(() => messagesByPart(part, reading.issues, locale), [part, reading, locale]);
  const state = { json: value, change: onChange, scope, names, locale, today, readOnly, messages, views: VIEWS };
  return (
    <BuilderProvider value={state}>
      <Box role="group" aria-labelledby={id} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box id={id} sx={{ color: 'text.secondary', fontSize: '0.75rem' }} hidden={label === ''}>
          {name}
        </Box>
        {expected === 'boolean' ? (
          <ConditionView part={part} label={name} />
        ) : (
          <OperandView part={part} label={name} wanted={typeof expected === 'object' ? expected : NUMBER} />
        )}
        {isSaid && (
          <Box
            aria-live="polite"
            sx={{ px: 1.5, py: 0.75, bgcolor: 'action.hover', borderRadius: 1, overflowWrap: 'anywhere' }}
          >
            {reading.sentence ?? translate('builder.unreadable')}
          </Box>
        )}
      </Box>
    </BuilderProvider>
  );
});
