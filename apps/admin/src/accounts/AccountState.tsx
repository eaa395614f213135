import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import type { AccountRow } from './account-row.js';

const COLOURS = { active: 'default', disabled: 'error', locked: 'warning', mustChange: 'warning' } as const;

/** Whether an account can be used, and what stands in its way. */
export function AccountState({ account }: { account: AccountRow }) {
  const translate = useTranslate();
  const state = stateOf(account);
  return <Chip variant="outlined" color={COLOURS[state]} label={translate(`accounts.stateOf.${state}`)} />;
}

function stateOf({ isDisabled, isLocked, mustChangePassword }: AccountRow): keyof typeof COLOURS {
  if (isDisabled) return 'disabled';
  if (isLocked) return 'locked';
  return mustChangePassword ? 'mustChange' : 'active';
}
