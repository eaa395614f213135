import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import {
  addOperand,
  changeOperator,
  duplicateOperand,
  moveOperand,
  NOTHING_CHOSEN,
  removeOperand,
} from '../expression/edit-expression.js';
import type { OperationPart } from '../expression/expression.js';
import { useBuilder, type ConditionProps, type PartAction } from './builder-state.js';
import { ConditionFrame } from './ConditionFrame.js';

type GroupViewProps = ConditionProps & { readonly part: OperationPart };

/** Conditions that all have to hold, or one of them. */
export function GroupView({ part, label, actions }: GroupViewProps) {
  const translate = useTranslate();
  const { json, change, readOnly, views } = useBuilder();
  const { operator, operands, pointer } = part;
  const other = operator === 'and' ? 'or' : 'and';
  const add = (condition: Parameters<typeof addOperand>[2]) => change(addOperand(json, pointer, condition));
  return (
    <ConditionFrame pointer={pointer} label={label} actions={actions}>
      <Box
        sx={{
          flex: '1 1 100%',
          minWidth: 0,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          p: 1,
          display: 'grid',
          gap: 1,
        }}
      >
        <ToggleButtonGroup
          exclusive
          size="small"
          value={operator}
          disabled={readOnly}
          aria-label={translate('builder.joinOf', { of: label })}
          onChange={(_, chosen: string | null) => chosen !== null && change(changeOperator(json, pointer, chosen))}
          sx={{ '& .MuiToggleButton-root': { py: 0.25, textTransform: 'none' } }}
        >
          {['and', 'or'].map((one) => (
            <ToggleButton key={one} value={one}>
              {translate(`builder.join.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {operands.map((operand, at) => (
            <Box
              component="li"
              key={operand.pointer}
              sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', minWidth: 0 }}
            >
              <Box component="span" aria-hidden="true" sx={{ minWidth: '1.25em', pt: 0.75, color: 'text.secondary' }}>
                {at === 0 ? '' : translate(`builder.between.${operator}`)}
              </Box>
              <views.Condition
                part={operand}
                label={translate('builder.partOf', { of: label, n: at + 1 })}
                actions={memberActions(at)}
              />
            </Box>
          ))}
        </Box>
        {!readOnly && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button onClick={() => add(NOTHING_CHOSEN)}>{translate('builder.addCondition')}</Button>
            <Button onClick={() => add({ [other]: [NOTHING_CHOSEN, NOTHING_CHOSEN] })}>
              {translate(`builder.addGroup.${other}`)}
            </Button>
          </Box>
        )}
      </Box>
    </ConditionFrame>
  );

  function memberActions(at: number): readonly PartAction[] {
    return [
      {
        key: 'up',
        label: translate('builder.up'),
        isOff: at === 0,
        run: () => change(moveOperand(json, pointer, at, -1)),
      },
      {
        key: 'down',
        label: translate('builder.down'),
        isOff: at === operands.length - 1,
        run: () => change(moveOperand(json, pointer, at, 1)),
      },
      {
        key: 'duplicate',
        label: translate('builder.duplicate'),
        run: () => change(duplicateOperand(json, pointer, at)),
      },
      { key: 'remove', label: translate('builder.remove'), run: () => change(removeOperand(json, pointer, at)) },
    ];
  }
}
