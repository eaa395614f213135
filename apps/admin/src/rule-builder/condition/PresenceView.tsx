import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { PickMany } from '../../resource-editors/fields/PickMany.js';
import { changeOperator, replacePart } from '../expression/edit-expression.js';
import type { OperationPart } from '../expression/expression.js';
import { useBuilder, type ConditionProps } from './builder-state.js';
import { ConditionFrame } from './ConditionFrame.js';
import { titleOf } from './NamePicker.js';

interface PresenceViewProps extends ConditionProps {
  readonly part: OperationPart;
  /** The list of what may be missing. */
  readonly missing: OperationPart;
}

/** Whether there is data: for all of some facts, or for one of them not. */
export function PresenceView({ part, missing, label, actions }: PresenceViewProps) {
  const translate = useTranslate();
  const { json, change, names, readOnly, messages } = useBuilder();
  const options = names
    .filter(({ variable }) => variable.type.isNullable)
    .map((option) => ({ key: option.name, title: titleOf(option) }));
  const chosen = missing.operands.map((operand) => (operand.kind === 'literal' ? String(operand.value) : ''));
  return (
    <ConditionFrame pointer={part.pointer} label={label} actions={actions}>
      <Box sx={{ flex: '1 1 240px', minWidth: 200 }}>
        <PickMany
          label={translate('builder.facts')}
          options={options}
          value={chosen}
          isWrong={messages.has(missing.pointer)}
          readOnly={readOnly}
          onChange={(keys) => keys.length > 0 && change(replacePart(json, missing.pointer, { missing: keys }))}
        />
      </Box>
      <TextField
        select
        label={translate('builder.relationLabel')}
        value={part.operator}
        onChange={({ target }) => change(changeOperator(json, part.pointer, target.value))}
        sx={{ flex: '0 1 150px', minWidth: 130 }}
        slotProps={{ select: { readOnly } }}
      >
        <MenuItem value="!">{translate('builder.allKnown')}</MenuItem>
        <MenuItem value="!!">{translate('builder.oneMissing')}</MenuItem>
      </TextField>
    </ConditionFrame>
  );
}
