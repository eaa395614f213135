import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { isUnifiedCode } from '@xinheng/facts';
import { useMe } from '../account/use-me.js';
import { ActDialog } from '../acts/ActDialog.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { requestJson } from '../http/request.js';
import type { SubjectRow } from './subject-row.js';

const KINDS = ['enterprise', 'individual-business', 'cooperative', 'institution', 'association', 'other-organisation'];

/** Registers one subject by hand; many come by import. */
export function CreateSubjectDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const read = useValue();
  const notify = useNotify();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const [draft, setDraft] = useState({
    kind: 'enterprise',
    code: '',
    name: '',
    region: me?.unit.region ?? '',
    industry: '',
    registeredOn: '',
  });
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const isCodeWrong = draft.code.length === 18 && !isUnifiedCode(draft.code);
  const body = {
    ...draft,
    legalForm: draft.kind === 'individual-business' ? 'natural-person' : 'legal-person',
    industry: draft.industry || null,
    registeredOn: draft.registeredOn || null,
  };
  return (
    <ActDialog
      title={translate('subjects.create')}
      sentence={translate('subjects.form.sentence', { unit: me?.unit.title ?? '' })}
      confirmLabel={translate('subjects.form.submit')}
      isReady={isUnifiedCode(draft.code) && draft.name.trim() !== '' && /^\d{6}$/.test(draft.region)}
      act={(key) => requestJson<SubjectRow>('/subjects', { method: 'POST', body, idempotencyKey: key })}
      onDone={(subject) => {
        notify('subjects.form.done', { type: 'success' });
        onClose();
        void navigate(pageOf('subjects', subject.id));
      }}
      onClose={onClose}
    >
      <TextField
        select
        label={translate('subjects.kind')}
        value={draft.kind}
        onChange={(event) => set({ kind: event.target.value })}
      >
        {KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {read('subjectKind', kind)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        label={translate('subjects.code')}
        error={isCodeWrong}
        helperText={translate(isCodeWrong ? 'subjects.form.codeWrong' : 'subjects.form.codeHint')}
        value={draft.code}
        onChange={(event) => set({ code: event.target.value.replaceAll(' ', '').toUpperCase() })}
      />
      <TextField
        required
        label={translate('subjects.name')}
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        required
        label={translate('subjects.region')}
        helperText={translate('subjects.form.regionHint')}
        value={draft.region}
        onChange={(event) => set({ region: event.target.value.trim() })}
      />
      <TextField
        label={translate('subjects.industry')}
        helperText={translate('subjects.form.industryHint')}
        value={draft.industry}
        onChange={(event) => set({ industry: event.target.value.trim().toUpperCase() })}
      />
      <TextField
        type="date"
        label={translate('subjects.registeredOn')}
        slotProps={{ inputLabel: { shrink: true } }}
        value={draft.registeredOn}
        onChange={(event) => set({ registeredOn: event.target.value })}
      />
    </ActDialog>
  );
}
