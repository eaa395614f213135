import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActDialog } from '../../acts/ActDialog.js';
import { requestJson } from '../../http/request.js';
import { useReread } from '../../http/use-reread.js';
import { usePluginChoices } from '../../plugins/use-plugin-choices.js';
import { BasisFields } from '../draft/BasisFields.js';
import type { DraftContents, RevisionRow } from '../revision-row.js';
import { draftAddress } from './draft-address.js';

export interface NewRevisionDialogProps {
  /** Where it is known what is to be revised. */
  readonly target?: {
    readonly plugin: string;
    readonly resource: string;
    readonly key: string;
    readonly title: string;
  };
  readonly onClose: () => void;
}

type Form = Pick<DraftContents, 'title' | 'reason' | 'basis'>;

/** Begins a revision: of which plugin, why, on which article. */
export function NewRevisionDialog({ target, onClose }: NewRevisionDialogProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const reread = useReread();
  const plugins = usePluginChoices();
  const [chosen, setChosen] = useState(target?.plugin ?? '');
  const [form, setForm] = useState<Form>({ title: target?.title ?? '', reason: '', basis: null });
  const plugin = plugins.find(({ id }) => id === chosen) ?? (target ? undefined : plugins.at(0));
  const id = plugin?.id ?? chosen;
  return (
    <ActDialog<RevisionRow>
      title={translate('revisions.create')}
      sentence={
        plugin
          ? translate('revisions.act.openedSentence', { plugin: plugin.name })
          : translate('revisions.act.chooseHint')
      }
      confirmLabel={translate('revisions.create')}
      isReady={id !== '' && form.reason.trim() !== ''}
      act={(idempotencyKey) =>
        requestJson('/revisions', {
          method: 'POST',
          idempotencyKey,
          body: { ...form, title: form.title.trim(), reason: form.reason.trim(), plugin: id, changes: [] },
        })
      }
      onDone={(revision) => {
        notify('revisions.act.opened', { type: 'success' });
        reread();
        void navigate(draftAddress(revision.id, target));
      }}
      onClose={onClose}
    >
      <TextField
        select
        required
        label={translate('revisions.plugin')}
        value={plugins.some((one) => one.id === id) ? id : ''}
        disabled={target !== undefined}
        onChange={(event) => {
          setChosen(event.target.value);
          setForm({ ...form, basis: null });
        }}
      >
        {plugins.map((one) => (
          <MenuItem key={one.id} value={one.id} lang="zh-CN">
            {one.name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={translate('revisions.name')}
        value={form.title}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        onChange={(event) => setForm({ ...form, title: event.target.value })}
      />
      <TextField
        required
        multiline
        minRows={2}
        label={translate('revisions.reason')}
        value={form.reason}
        slotProps={{ htmlInput: { maxLength: 4000 } }}
        onChange={(event) => setForm({ ...form, reason: event.target.value })}
      />
      {id !== '' && <BasisFields plugin={id} value={form.basis} onChange={(basis) => setForm({ ...form, basis })} />}
    </ActDialog>
  );
}
