import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ValueType } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { addCase, removeCase } from '../expression/edit-expression.js';
import type { Expression, OperationPart } from '../expression/expression.js';
import { useBuilder } from './builder-state.js';

export interface ChoiceViewProps {
  readonly part: OperationPart;
  readonly label: string;
  /** The type of what is chosen; null for conditions. */
  readonly wanted: ValueType | null;
  readonly isCondition: boolean;
}

/** A value that depends: 若 … 则 …, case by case, and what is taken otherwise. */
export function ChoiceView({ part, label, wanted, isCondition }: ChoiceViewProps) {
  const translate = useTranslate();
  const { json, change, readOnly, views } = useBuilder();
  const { operands, pointer } = part;
  const outcome = (operand: Expression, name: string) =>
    isCondition ? (
      <views.Condition part={operand} label={name} />
    ) : (
      <views.Operand part={operand} label={name} wanted={wanted} />
    );
  const cases = Array.from({ length: Math.floor(operands.length / 2) }, (_, at) => at * 2);
  const last = operands.length % 2 === 1 ? operands.at(-1) : undefined;
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ flex: '1 1 100%', minWidth: 0, display: 'grid', gap: 1, pl: 1.5, borderLeft: 2, borderColor: 'divider' }}
    >
      {cases.map((at) => (
        <Box
          key={at}
          sx={{ display: 'grid', gap: 0.75, gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'center' }}
        >
          <span>{translate('builder.if')}</span>
          <views.Condition part={operands[at]} label={translate('builder.caseWhen', { label, n: at / 2 + 1 })} />
          <span>{translate('builder.then')}</span>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: 0 }}>
            {outcome(operands[at + 1], translate('builder.caseThen', { label, n: at / 2 + 1 }))}
            {!readOnly && cases.length > 1 && (
              <Button onClick={() => change(removeCase(json, pointer, at))}>{translate('builder.removeCase')}</Button>
            )}
          </Box>
        </Box>
      ))}
      {last !== undefined && (
        <Box sx={{ display: 'grid', gap: 0.75, gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'center' }}>
          <span>{translate('builder.else')}</span>
          {outcome(last, translate('builder.caseElse', { label }))}
        </Box>
      )}
      {!readOnly && (
        <Box>
          <Button onClick={() => change(addCase(json, pointer))}>{translate('builder.addCase')}</Button>
        </Box>
      )}
    </Box>
  );
}
