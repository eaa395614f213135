import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { useRead } from '../http/use-read.js';
import type { EffectHoldRow } from './effect-hold-row.js';
import { useSayHold } from './use-say-hold.js';

/** On the page of a run or an import: that its adverse effects wait, and where they are decided. */
export function HoldNotice({ cause, causeId }: { cause: EffectHoldRow['cause']; causeId: string }) {
  const translate = useTranslate();
  const say = useSayHold();
  const filter = encodeURIComponent(JSON.stringify({ cause, causeId, state: 'holding' }));
  const { data } = useRead<readonly EffectHoldRow[]>(`/effect-holds?filter=${filter}`);
  const hold = data?.[0];
  if (!hold) return null;
  return (
    <Alert severity="warning" variant="outlined">
      {say(hold)}{' '}
      <RouteLink to={pageOf('effect-holds', hold.id)} underline="always">
        {translate('holds.decide')}
      </RouteLink>
    </Alert>
  );
}
