import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { replacePart } from '../expression/edit-expression.js';
import { operandKindOf, operandOfKind } from '../expression/operand-of.js';
import { ARITHMETIC } from '../expression/operators.js';
import { familyOf, operandKinds } from '../expression/value-families.js';
import { useBuilder, type OperandProps } from './builder-state.js';
import { CalculationView } from './CalculationView.js';
import { ChoiceView } from './ChoiceView.js';
import { DateOperationView } from './DateOperationView.js';
import { ListField } from './ListField.js';
import { LiteralField } from './LiteralField.js';
import { NameView } from './NameView.js';
import { OpaqueView } from './OpaqueView.js';
import { PartMenu } from './PartMenu.js';
import { PartMessage } from './PartMessage.js';

/** A value in a condition, in the form that it has, and the other forms that it could have. */
export function OperandView(props: OperandProps) {
  const { part, label, wanted } = props;
  const translate = useTranslate();
  const { json, change, today, readOnly } = useBuilder();
  const present = operandKindOf(part);
  const actions = operandKinds(familyOf(wanted))
    .filter((kind) => kind !== present)
    .map((kind) => ({
      key: kind,
      label: translate(`builder.operand.${kind}`),
      run: () => change(replacePart(json, part.pointer, operandOfKind(kind, part, wanted, today))),
    }));
  return (
    <Box sx={{ minWidth: 0, maxWidth: '100%' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minWidth: 0, flex: '1 1 auto' }}>
          <Form {...props} />
        </Box>
        {!readOnly && <PartMenu of={label} actions={actions} />}
      </Box>
      <PartMessage pointer={part.pointer} />
    </Box>
  );
}

function Form({ part, label, wanted, unit, titles }: OperandProps) {
  const translate = useTranslate();
  const { json, change, readOnly } = useBuilder();
  const replace = (next: Parameters<typeof replacePart>[2]) => change(replacePart(json, part.pointer, next));
  switch (part.kind) {
    case 'literal':
      return <LiteralField part={part} label={label} wanted={wanted} unit={unit} titles={titles} onChange={replace} />;
    case 'list':
      return <ListField part={part} label={label} wanted={wanted} titles={titles} onChange={replace} />;
    case 'name':
      return <NameView part={part} label={label} wanted={familyOf(wanted)} />;
    case 'day':
      return (
        <TextField
          type="date"
          label={label}
          value={part.day}
          onChange={({ target }) =>
            target.value !== '' && replace({ date: part.isBare ? target.value : [target.value] })
          }
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { readOnly } }}
        />
      );
    case 'operation':
      if (part.operator === 'as-of') return <Chip label={translate('builder.operand.as-of')} sx={{ height: 32 }} />;
      if (ARITHMETIC.some((one) => one === part.operator)) return <CalculationView part={part} label={label} />;
      if (part.operator === 'if') return <ChoiceView part={part} label={label} wanted={wanted} isCondition={false} />;
      if (/^(days-between|date-add|year-of)$/.test(part.operator))
        return <DateOperationView part={part} label={label} />;
      return <OpaqueView part={part} />;
    case 'duration':
    case 'opaque':
      return <OpaqueView part={part} />;
  }
}
