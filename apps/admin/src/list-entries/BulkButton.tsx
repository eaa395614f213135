import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { today } from '../clock.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { useMay } from '../layout/use-may.js';
import type { EntryRow } from './entry-row.js';
import { ENTRY_STEPS, stepsOf, type EntryStep } from './entry-steps.js';
import { formBody, isComplete, StepFields, type StepForm } from './StepFields.js';

interface BulkAnswer {
  readonly batch: string | null;
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly errors: readonly { readonly message: string }[] }[];
}

/** Takes one step with every entry on the page that lets it be taken, after a look at what it would come to. */
export function BulkButton() {
  const translate = useTranslate();
  const { data = [] } = useListContext<EntryRow>();
  const mayPrepare = useMay('list-entries', 'create');
  const mayDecide = useMay('list-entries', 'decide');
  const [step, setStep] = useState<EntryStep | null>(null);
  const steps = ENTRY_STEPS.filter(
    (one) => (one.isDeciding ? mayDecide : mayPrepare) && data.some((entry) => stepsOf(entry).includes(one)),
  );
  if (steps.length === 0) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setStep(steps[0] ?? null)}>
        {translate('entries.bulk')}
      </Button>
      {step !== null && (
        <BulkDialog rows={data} steps={steps} step={step} onStep={setStep} onClose={() => setStep(null)} />
      )}
    </>
  );
}

interface BulkDialogProps {
  readonly rows: readonly EntryRow[];
  readonly steps: readonly EntryStep[];
  readonly step: EntryStep;
  readonly onStep: (step: EntryStep) => void;
  readonly onClose: () => void;
}

function BulkDialog({ rows, steps, step, onStep, onClose }: BulkDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const [form, setForm] = useState<StepForm>({ on: today() });
  const ids = rows.filter((entry) => stepsOf(entry).includes(step)).map(({ id }) => id);
  const body = { ids, transition: step.key, form: formBody(step, form) };
  const isReady = isComplete(step, form);
  const { data: look } = useQuery({
    queryKey: ['bulk-preview', body],
    queryFn: ({ signal }) => requestJson<BulkAnswer>('/list-entries/bulk/preview', { method: 'POST', body, signal }),
    enabled: isReady && ids.length > 0,
  });
  const label = translate(`entries.step.${step.key}`);
  return (
    <ActDialog<BulkAnswer>
      title={translate('entries.bulk')}
      sentence={translate('entries.bulkSentence', {
        count: look?.done.length ?? ids.length,
        step: label,
        lists: [...new Set(rows.filter(({ id }) => ids.includes(id)).map(({ listTitle }) => listTitle))].join('、'),
      })}
      confirmLabel={label}
      isGrave={step.isGrave}
      isReady={isReady && (look?.done.length ?? 0) > 0}
      act={(idempotencyKey) => requestJson('/list-entries/bulk', { method: 'POST', idempotencyKey, body })}
      onDone={({ done, refused }) => {
        notify('entries.bulkDone', { type: 'success', messageArgs: { done: done.length, refused: refused.length } });
        onClose();
        reread();
      }}
      onClose={onClose}
    >
      <TextField
        select
        label={translate('entries.bulkStep')}
        value={step.key}
        onChange={(event) => {
          const chosen = steps.find(({ key }) => key === event.target.value);
          if (chosen !== undefined) onStep(chosen);
        }}
      >
        {steps.map(({ key }) => (
          <MenuItem key={key} value={key}>
            {translate(`entries.step.${key}`)}
          </MenuItem>
        ))}
      </TextField>
      <StepFields step={step} form={form} onChange={setForm} />
      {look !== undefined && look.refused.length > 0 && (
        <Alert severity="warning" variant="outlined">
          {translate('entries.bulkRefused', { count: look.refused.length })}{' '}
          {[...new Set(look.refused.flatMap(({ errors }) => errors.map(({ message }) => message)))].join(' ')}
        </Alert>
      )}
    </ActDialog>
  );
}
