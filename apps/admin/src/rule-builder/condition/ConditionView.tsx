import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { replacePart } from '../expression/edit-expression.js';
import { isGroup } from '../expression/operators.js';
import { comparisonOf } from '../expression/relations.js';
import type { OperationPart } from '../expression/expression.js';
import { useBuilder, type ConditionProps } from './builder-state.js';
import { ChoiceView } from './ChoiceView.js';
import { ComparisonView } from './ComparisonView.js';
import { ConditionFrame } from './ConditionFrame.js';
import { FlagView } from './FlagView.js';
import { GroupView } from './GroupView.js';
import { OpaqueView } from './OpaqueView.js';
import { PresenceView } from './PresenceView.js';

/** A condition in the form that it has. */
export function ConditionView(props: ConditionProps) {
  const { part, label, actions } = props;
  if (part.kind === 'name') return <FlagView {...props} name={part} isDenied={false} />;
  if (part.kind === 'literal' && typeof part.value === 'boolean') return <AlwaysView {...props} value={part.value} />;
  if (part.kind === 'operation') return <OperationCondition {...props} part={part} />;
  return (
    <ConditionFrame pointer={part.pointer} label={label} actions={actions}>
      <OpaqueView part={part} />
    </ConditionFrame>
  );
}

function OperationCondition(props: ConditionProps & { readonly part: OperationPart }) {
  const { part, label, actions } = props;
  const { operator, operands, pointer } = part;
  const [first] = operands;
  if (isGroup(operator)) return <GroupView {...props} />;
  const comparison = comparisonOf(part);
  if (comparison !== null) return <ComparisonView {...props} comparison={comparison} />;
  if (/^!!?$/.test(operator) && first?.kind === 'operation' && first.operator === 'missing') {
    return <PresenceView {...props} missing={first} />;
  }
  if (operator === '!' && first?.kind === 'name') return <FlagView {...props} name={first} isDenied />;
  return (
    <ConditionFrame pointer={pointer} label={label} actions={actions}>
      {operator === '!' && <Denied {...props} />}
      {operator === 'if' && <ChoiceView part={part} label={label} wanted={null} isCondition />}
      {operator !== '!' && operator !== 'if' && <OpaqueView part={part} />}
    </ConditionFrame>
  );
}

function Denied({ part, label }: ConditionProps & { readonly part: OperationPart }) {
  const translate = useTranslate();
  const { views } = useBuilder();
  return (
    <Box sx={{ flex: '1 1 100%', display: 'flex', gap: 1, alignItems: 'flex-start', minWidth: 0 }}>
      <Box component="span" sx={{ pt: 0.75, whiteSpace: 'nowrap' }}>
        {translate('builder.not')}
      </Box>
      <views.Condition part={part.operands[0]} label={translate('builder.denied', { of: label })} />
    </Box>
  );
}

function AlwaysView({ part, label, actions, value }: ConditionProps & { readonly value: boolean }) {
  const translate = useTranslate();
  const { json, change, readOnly } = useBuilder();
  return (
    <ConditionFrame pointer={part.pointer} label={label} actions={actions}>
      <TextField
        select
        label={translate('builder.relationLabel')}
        value={String(value)}
        onChange={({ target }) => change(replacePart(json, part.pointer, target.value === 'true'))}
        sx={{ minWidth: 140 }}
        slotProps={{ select: { readOnly } }}
      >
        <MenuItem value="true">{translate('builder.always')}</MenuItem>
        <MenuItem value="false">{translate('builder.never')}</MenuItem>
      </TextField>
    </ConditionFrame>
  );
}
