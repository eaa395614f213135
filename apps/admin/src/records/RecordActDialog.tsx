import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { today } from '../clock.js';
import { requestJson } from '../http/request.js';
import { ReasonField } from './ReasonField.js';
import type { RecordRequest, RecordRow } from './record-row.js';

/** The acts that take a reason and, all but the voiding, the day from which they hold. */
export type DatedAct = Exclude<RecordRequest['act'], 'move'>;

export interface RecordActDialogProps {
  readonly act: DatedAct;
  readonly record: RecordRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Voids, repairs, ends or unpublishes one record. */
export function RecordActDialog({ act, record, onDone, onClose }: RecordActDialogProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(today);
  const sentence = translate(`records.sentence.${act}`, {
    item: record.itemTitle,
    on: record.decidedOn,
    name: record.subjectName ?? record.subjectCode,
    day,
  });
  return (
    <ActDialog
      title={`${translate(`records.actName.${act}`)} · ${record.itemTitle}`}
      sentence={sentence}
      confirmLabel={translate(`records.actName.${act}`)}
      isGrave={act === 'void'}
      isReady={reason.trim() !== '' && day !== ''}
      act={(idempotencyKey) =>
        requestJson(`/records/${encodeURIComponent(record.id)}/${act}`, {
          method: 'POST',
          body: bodyOf(act, day, reason.trim()),
          idempotencyKey,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {act !== 'void' && (
        <TextField
          required
          type="date"
          label={translate('records.form.day')}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}

function bodyOf(act: DatedAct, day: string, reason: string): RecordRequest['body'] {
  if (act === 'repair') return { repairedOn: day, reason };
  if (act === 'end') return { endedOn: day, reason };
  if (act === 'unpublish') return { unpublishedOn: day, reason };
  return { reason };
}
