import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { today } from '../clock.js';
import { useValue } from '../display/use-value.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import {
  EMPTY_EVENT,
  EVENT_KINDS,
  isEventReady,
  nextOf,
  requestOf,
  type EventForm,
  type EventKind,
} from './event-form.js';
import { EventFields } from './EventFields.js';
import type { SubjectDetail } from './subject-row.js';

/** Registers what happened to a subject on a day, with the document it stands on. */
export function SubjectEventDialog({ subject, onClose }: { subject: SubjectDetail; onClose: () => void }) {
  const translate = useTranslate();
  const read = useValue();
  const notify = useNotify();
  const reread = useReread();
  const [form, setForm] = useState<EventForm>({ ...EMPTY_EVENT, on: today() });
  const set = (changes: Partial<EventForm>) => setForm({ ...form, ...changes });
  const sentence = form.kind === 'split' && form.isEnded ? 'split-ended' : form.kind;
  return (
    <ActDialog
      title={`${translate('subjects.event.act')} · ${subject.name}`}
      sentence={translate(`subjects.event.sentence.${sentence}`, {
        name: subject.name,
        on: form.on,
        next: nextOf(form) || translate('subjects.event.missing'),
      })}
      confirmLabel={read('eventKind', form.kind)}
      isGrave={form.kind === 'deregistration' || form.kind === 'merger'}
      isReady={isEventReady(form)}
      act={(idempotencyKey) =>
        requestJson(`/subjects/${encodeURIComponent(subject.id)}/events`, {
          method: 'POST',
          body: requestOf(form),
          idempotencyKey,
        })
      }
      onDone={() => {
        notify('subjects.event.done', { type: 'success' });
        reread();
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        select
        label={translate('subjects.event.kind')}
        value={form.kind}
        onChange={(event) => set({ kind: event.target.value as EventKind })}
      >
        {EVENT_KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {read('eventKind', kind)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        type="date"
        label={translate('subjects.event.on')}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
        value={form.on}
        onChange={(event) => set({ on: event.target.value })}
      />
      <EventFields form={form} subject={subject.id} onChange={set} />
      <TextField
        required
        label={translate('subjects.event.document')}
        value={form.documentNumber}
        onChange={(event) => set({ documentNumber: event.target.value })}
      />
      <TextField
        label={translate('subjects.event.documentTitle')}
        value={form.documentTitle}
        onChange={(event) => set({ documentTitle: event.target.value })}
      />
    </ActDialog>
  );
}
