import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { replacePart } from '../expression/edit-expression.js';
import type { NamePart } from '../expression/expression.js';
import { firstCondition } from '../expression/first-condition.js';
import { writeExpression } from '../expression/write-expression.js';
import { useBuilder, type ConditionProps } from './builder-state.js';
import { ConditionFrame } from './ConditionFrame.js';
import type { NameOption } from './name-options.js';
import { NameView } from './NameView.js';
import { PartMessage } from './PartMessage.js';

interface FlagViewProps extends ConditionProps {
  readonly name: NamePart;
  /** Whether the fact is denied. */
  readonly isDenied: boolean;
}

/** A yes-or-no that is itself the condition, or its denial; a new condition before its fact is chosen. */
export function FlagView({ part, name, isDenied, label, actions }: FlagViewProps) {
  const translate = useTranslate();
  const { json, change, scope, today, readOnly } = useBuilder();
  const variable = scope.variable(name.name);
  const isMaybe = variable !== undefined && variable.type.kind !== 'boolean';
  const pick = ({ name: chosen, variable: of }: NameOption) => {
    const isFlag = of.type.kind === 'boolean' && !of.type.isNullable && name.name !== '';
    const next = isFlag ? writeExpression({ ...name, name: chosen }) : firstCondition(of, today);
    change(replacePart(json, isFlag ? name.pointer : part.pointer, next));
  };
  return (
    <ConditionFrame pointer={part.pointer} label={label} actions={actions}>
      <NameView part={name} label={translate('builder.subject')} wanted="any" onPick={pick} />
      {name.name !== '' && (
        <TextField
          select
          label={translate('builder.relationLabel')}
          value={isDenied ? 'no' : 'yes'}
          onChange={({ target }) => {
            const bare = writeExpression(name);
            change(replacePart(json, part.pointer, target.value === 'no' ? { '!': [bare] } : bare));
          }}
          sx={{ flex: '0 1 130px', minWidth: 110 }}
          slotProps={{ select: { readOnly: readOnly || isMaybe } }}
        >
          <MenuItem value="yes">{translate('builder.holds')}</MenuItem>
          <MenuItem value="no">{translate(isMaybe ? 'builder.relation.unknown' : 'builder.holdsNot')}</MenuItem>
        </TextField>
      )}
      {name.pointer !== part.pointer && <PartMessage pointer={name.pointer} />}
    </ConditionFrame>
  );
}
