import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { today } from '../clock.js';
import { formatNumber } from '../display/format-number.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { DayField } from './DayField.js';
import type { EvaluationRoundRow } from './evaluation-round-row.js';
import type { RoundAct } from './round-acts.js';

export interface RoundActDialogProps {
  readonly round: EvaluationRoundRow;
  readonly act: RoundAct;
  readonly onClose: () => void;
}

/** One step of a round: what will be so afterwards, the days or the reason it needs, and the button. */
export function RoundActDialog({ round, act, onClose }: RoundActDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const [days, setDays] = useState({ from: today(), until: '' });
  const [reason, setReason] = useState('');
  const body = act === 'notice' ? days : act === 'cancel' ? { reason: reason.trim() } : undefined;
  const isReady =
    act === 'notice' ? days.from >= today() && days.until >= days.from : act !== 'cancel' || reason.trim() !== '';
  return (
    <ActDialog
      title={`${translate(`rounds.act.${act}`)} · ${round.title}`}
      sentence={translate(`rounds.act.${act}Sentence`, {
        name: round.title,
        asOf: round.asOf,
        total: formatNumber(round.registered - round.withoutData),
        withoutData: formatNumber(round.withoutData),
      })}
      confirmLabel={translate(`rounds.act.${act}`)}
      {...(act === 'cancel' && { closeLabel: translate('rounds.act.keep') })}
      isGrave={act === 'announce' || act === 'cancel'}
      isReady={isReady}
      act={(idempotencyKey) =>
        requestJson(`/evaluation-rounds/${encodeURIComponent(round.id)}/${act}`, {
          method: 'POST',
          idempotencyKey,
          ...(body && { body }),
        })
      }
      onDone={() => {
        notify(`rounds.act.done.${act}`, { type: 'success' });
        onClose();
        reread();
      }}
      onClose={onClose}
    >
      {act === 'notice' && (
        <>
          <DayField
            label={translate('rounds.noticeFrom')}
            min={today()}
            value={days.from}
            onChange={(from) => setDays({ ...days, from })}
          />
          <DayField
            label={translate('rounds.noticeUntil')}
            hint={translate('rounds.form.untilHint')}
            min={days.from}
            value={days.until}
            onChange={(until) => setDays({ ...days, until })}
          />
        </>
      )}
      {act === 'cancel' && (
        <TextField
          required
          multiline
          minRows={2}
          label={translate('rounds.reason')}
          value={reason}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ActDialog>
  );
}
