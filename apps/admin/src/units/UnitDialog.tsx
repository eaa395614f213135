import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { useValue } from '../display/use-value.js';
import { requestJson } from '../http/request.js';
import type { UnitRow } from './unit-row.js';

const LEVELS = ['national', 'province', 'city', 'county'] as const;

/** What is being done: a unit made below another, or changed. */
export type UnitAct =
  { readonly kind: 'create'; readonly parent: UnitRow } | { readonly kind: 'edit'; readonly unit: UnitRow };

interface Draft {
  readonly title: string;
  readonly level: UnitRow['level'];
  readonly region: string;
  readonly department: string;
}

export function UnitDialog({ act, onClose }: { act: UnitAct; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [draft, setDraft] = useState(() => draftOf(act));
  const isReady = draft.title.trim() !== '' && /^\d{6}$/.test(draft.region);
  const values = { ...draft, title: draft.title.trim(), department: draft.department || null };
  const send = async (key: string) => {
    if (act.kind === 'create') {
      const body = { ...values, parent: act.parent.id };
      return requestJson<UnitRow>('/units', { method: 'POST', body, idempotencyKey: key });
    }
    const path = `/units/${encodeURIComponent(act.unit.id)}`;
    // The list carries no tag of a single row; the version the person saw is the one it was read with.
    return requestJson<UnitRow>(path, { method: 'PUT', body: values, version: act.unit.version });
  };
  return (
    <ActDialog
      title={
        act.kind === 'create'
          ? translate('units.createBelow', { name: act.parent.title })
          : translate('units.editTitle', { name: act.unit.title })
      }
      sentence={useSentence(act, draft, isReady)}
      confirmLabel={translate(act.kind === 'create' ? 'units.form.submitCreate' : 'units.form.submitEdit')}
      isReady={isReady}
      act={send}
      onDone={() => {
        notify(act.kind === 'create' ? 'units.form.created' : 'units.form.saved', { type: 'success' });
        refresh();
        onClose();
      }}
      onClose={onClose}
    >
      <UnitFields draft={draft} onChange={setDraft} />
    </ActDialog>
  );
}

function UnitFields({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const translate = useTranslate();
  const read = useValue();
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  return (
    <>
      <TextField
        required
        autoFocus
        label={translate('units.name')}
        value={draft.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextField
        select
        required
        label={translate('units.level')}
        value={draft.level}
        onChange={(event) => set({ level: LEVELS.find((level) => level === event.target.value) ?? draft.level })}
      >
        {LEVELS.map((level) => (
          <MenuItem key={level} value={level}>
            {read('unitLevel', level)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        label={translate('units.region')}
        helperText={translate('units.form.regionHint')}
        value={draft.region}
        onChange={(event) => set({ region: event.target.value.trim() })}
      />
      <TextField
        label={translate('units.department')}
        helperText={translate('units.form.departmentHint')}
        value={draft.department}
        onChange={(event) => set({ department: event.target.value.trim().toLowerCase() })}
      />
    </>
  );
}

function useSentence(act: UnitAct, draft: Draft, isReady: boolean): string {
  const translate = useTranslate();
  const read = useValue();
  if (act.kind === 'edit') return translate('units.form.editSentence');
  if (!isReady) return translate('units.form.createSentenceDraft', { parent: act.parent.title });
  return translate('units.form.createSentence', {
    parent: act.parent.title,
    name: draft.title.trim(),
    level: read('unitLevel', draft.level),
    region: draft.region,
  });
}

function draftOf(act: UnitAct): Draft {
  if (act.kind === 'edit') {
    const { title, level, region, department } = act.unit;
    return { title, level, region, department: department ?? '' };
  }
  const next = LEVELS[Math.min(LEVELS.indexOf(act.parent.level) + 1, LEVELS.length - 1)] ?? 'county';
  return { title: '', level: next, region: '', department: act.parent.department ?? '' };
}
