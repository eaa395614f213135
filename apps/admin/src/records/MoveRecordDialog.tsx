import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { requestJson } from '../http/request.js';
import { SubjectChooser } from '../subjects/SubjectChooser.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import { ReasonField } from './ReasonField.js';
import type { RecordRow } from './record-row.js';

export interface MoveRecordDialogProps {
  readonly record: RecordRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A record that was entered for the wrong subject: voided here and entered there, in one act. */
export function MoveRecordDialog({ record, onDone, onClose }: MoveRecordDialogProps) {
  const translate = useTranslate();
  const [other, setOther] = useState<SubjectRow | null>(null);
  const [reason, setReason] = useState('');
  const words = {
    item: record.itemTitle,
    on: record.decidedOn,
    name: record.subjectName ?? record.subjectCode,
    other: other?.name ?? '',
  };
  return (
    <ActDialog
      title={`${translate('records.actName.move')} · ${record.itemTitle}`}
      sentence={translate(other ? 'records.sentence.move' : 'records.sentence.moveUnset', words)}
      confirmLabel={translate('records.actName.move')}
      isReady={other !== null && other.id !== record.subject && reason.trim() !== ''}
      act={(idempotencyKey) =>
        requestJson(`/records/${encodeURIComponent(record.id)}/move`, {
          method: 'POST',
          body: { subject: other?.id, reason: reason.trim() },
          idempotencyKey,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <SubjectChooser
        label={translate('records.form.chooseSubject')}
        value={other}
        onChange={setOther}
        except={record.subject}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
