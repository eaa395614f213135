import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { LoadingLines } from '../display/Loading.js';
import { requestJson } from '../http/request.js';
import { ReasonField } from './ReasonField.js';
import { draftOf, formOf, isComplete } from './record-form.js';
import { RecordFields } from './RecordFields.js';
import type { RecordRow } from './record-row.js';
import { useItem } from './use-item.js';

export interface CorrectRecordDialogProps {
  readonly record: RecordRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Puts right what was entered wrongly; the original stays on file. */
export function CorrectRecordDialog({ record, onDone, onClose }: CorrectRecordDialogProps) {
  const translate = useTranslate();
  const { item } = useItem(record.item);
  const [form, setForm] = useState(() => formOf(record));
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={`${translate('records.actName.correct')} · ${record.itemTitle}`}
      sentence={translate('records.sentence.correct', {
        item: record.itemTitle,
        on: record.decidedOn,
        name: record.subjectName ?? record.subjectCode,
      })}
      confirmLabel={translate('records.form.submitCorrect')}
      isReady={item !== undefined && isComplete(form, item) && reason.trim() !== ''}
      act={(idempotencyKey) =>
        requestJson(`/records/${encodeURIComponent(record.id)}/correct`, {
          method: 'POST',
          body: { ...(item && draftOf(form, item, record.fields)), reason: reason.trim() },
          idempotencyKey,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {item ? <RecordFields item={item} form={form} onChange={setForm} /> : <LoadingLines />}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
