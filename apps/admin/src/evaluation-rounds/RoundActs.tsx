import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useMe } from '../account/use-me.js';
import { today } from '../clock.js';
import { useMay } from '../layout/use-may.js';
import type { EvaluationRoundRow } from './evaluation-round-row.js';
import { actsOn, type RoundAct } from './round-acts.js';
import { RoundActDialog } from './RoundActDialog.js';

/** The next step of a round, and what else may be done; what has to wait says for what. */
export function RoundActs({ round }: { round: EvaluationRoundRow }) {
  const translate = useTranslate();
  const { data: me } = useMe();
  const mayEdit = useMay('evaluation-rounds', 'edit');
  const [act, setAct] = useState<RoundAct | null>(null);
  if (!mayEdit || !me) return null;
  const offered = actsOn(round, me.id, today());
  const waiting = offered.find(({ waits }) => waits !== null);
  return (
    <>
      {offered.map((one, at) => (
        <Button
          key={one.act}
          variant={at === 0 ? 'contained' : 'outlined'}
          disabled={one.waits !== null}
          onClick={() => setAct(one.act)}
        >
          {translate(`rounds.act.${one.act}`)}
        </Button>
      ))}
      {waiting && (
        <Box sx={{ flexBasis: '100%', color: 'text.secondary', fontSize: '0.8125rem', textAlign: { sm: 'right' } }}>
          {translate(`rounds.waits.${waiting.waits}`, { asOf: round.asOf, until: round.notice?.until ?? '' })}
        </Box>
      )}
      {act && <RoundActDialog round={round} act={act} onClose={() => setAct(null)} />}
    </>
  );
}
