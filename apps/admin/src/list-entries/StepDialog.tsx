import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { today } from '../clock.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import type { EntryRow } from './entry-row.js';
import type { EntryStep } from './entry-steps.js';
import { formBody, isComplete, StepFields, type StepForm } from './StepFields.js';

export interface StepDialogProps {
  readonly entry: EntryRow;
  readonly step: EntryStep;
  readonly onClose: () => void;
}

/** One step with one entry: what will be so afterwards, what the law asks, then the button. */
export function StepDialog({ entry, step, onClose }: StepDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const [form, setForm] = useState<StepForm>({ on: today(), basisDocument: entry.basisDocument?.kind ?? '' });
  const label = translate(`entries.step.${step.key}`);
  return (
    <ActDialog
      title={label}
      sentence={translate(`entries.sentence.${step.key}`, {
        subject: entry.subjectName ?? entry.subjectCode,
        list: entry.listTitle,
        until: form['publicUntil'] ?? '',
      })}
      confirmLabel={label}
      isGrave={step.isGrave}
      isReady={isComplete(step, form)}
      act={(idempotencyKey) =>
        requestJson(`/list-entries/${encodeURIComponent(entry.id)}/transitions`, {
          method: 'POST',
          idempotencyKey,
          version: entry.version,
          body: { transition: step.key, form: formBody(step, form) },
        })
      }
      onDone={() => {
        notify('entries.done', { type: 'success' });
        onClose();
        reread();
      }}
      onClose={onClose}
    >
      <StepFields step={step} form={form} onChange={setForm} />
    </ActDialog>
  );
}
