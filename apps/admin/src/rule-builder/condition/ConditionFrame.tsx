import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { PartAction } from './builder-state.js';
import { PartMenu } from './PartMenu.js';
import { PartMessage } from './PartMessage.js';
import { useConditionActions } from './use-condition-actions.js';

export interface ConditionFrameProps {
  readonly pointer: string;
  readonly label: string;
  readonly actions?: readonly PartAction[] | undefined;
  readonly children: ReactNode;
}

/** One condition in a line: its parts, what can be done with it, what is wrong with it. */
export function ConditionFrame({ pointer, label, actions, children }: ConditionFrameProps) {
  const all = useConditionActions(pointer, actions);
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', minWidth: 0, flex: 1 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: 0, flex: 1 }}>
        {children}
        <PartMessage pointer={pointer} />
      </Box>
      <PartMenu of={label} actions={all} />
    </Box>
  );
}
