import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ValueType } from '@xinheng/logic';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { addOperand, changeOperator, removeOperand } from '../expression/edit-expression.js';
import type { OperationPart } from '../expression/expression.js';
import { ARITHMETIC, isShown, mostOperands } from '../expression/operators.js';
import { useBuilder } from './builder-state.js';
import { Inline } from './Inline.js';

const NUMBER: ValueType = { kind: 'decimal', isNullable: false };

/** Something computed: operands with the sign between them, as on paper. */
export function CalculationView({ part, label }: { part: OperationPart; label: string }) {
  const translate = useTranslate();
  const { json, change, readOnly, views } = useBuilder();
  const { operator, operands, pointer } = part;
  const isNamed = operator === 'min' || operator === 'max';
  const sign = isNamed ? '、' : translate(`builder.sign.${operator}`);
  const canGrow = operands.length < mostOperands(operator);
  return (
    <Inline label={label}>
      <TextField
        select
        label={translate('builder.calculation')}
        value={operator}
        onChange={({ target }) => change(changeOperator(json, pointer, target.value))}
        sx={{ minWidth: 120 }}
        slotProps={{ select: { readOnly } }}
      >
        {ARITHMETIC.filter((one) => one === operator || isShown(one, operands.length)).map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`builder.arithmetic.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {operands.map((operand, at) => (
        <Fragment key={operand.pointer}>
          {(at > 0 || (operands.length === 1 && operator === '-')) && <Box component="span">{sign}</Box>}
          <views.Operand part={operand} label={`${label} ${at + 1}`} wanted={NUMBER} />
          {operands.length > 2 && !readOnly && (
            <Button
              aria-label={translate('builder.removeOf', { of: `${label} ${at + 1}` })}
              onClick={() => change(removeOperand(json, pointer, at))}
            >
              {translate('builder.remove')}
            </Button>
          )}
        </Fragment>
      ))}
      {canGrow && !readOnly && (
        <Button onClick={() => change(addOperand(json, pointer, 0))}>{translate('builder.addOperand')}</Button>
      )}
    </Inline>
  );
}
