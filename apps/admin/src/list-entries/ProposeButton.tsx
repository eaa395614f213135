import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActDialog } from '../acts/ActDialog.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { requestJson } from '../http/request.js';
import { useMay } from '../layout/use-may.js';
import { SubjectChooser } from '../subjects/SubjectChooser.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import type { EntryRow } from './entry-row.js';
import { DOCUMENT_KINDS } from './StepFields.js';

interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly status: string;
  readonly behaviours: readonly { readonly key: string; readonly title: string }[];
}

/** Proposes a subject for a list. */
export function ProposeButton({ subject: given }: { subject?: SubjectRow }) {
  const translate = useTranslate();
  const mayPropose = useMay('list-entries', 'create');
  const [isOpen, setOpen] = useState(false);
  if (!mayPropose) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('entries.propose')}
      </Button>
      {isOpen && <ProposeDialog given={given ?? null} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposeDialog({ given, onClose }: { given: SubjectRow | null; onClose: () => void }) {
  const translate = useTranslate();
  const read = useValue();
  const notify = useNotify();
  const navigate = useNavigate();
  const { data = [] } = useGetList<ListRow>('lists', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'id', order: 'ASC' },
  });
  const lists = data.filter(({ of, status }) => of === 'subject' && status !== 'awaiting-basis');
  const [subject, setSubject] = useState<SubjectRow | null>(given);
  const [form, setForm] = useState({ list: '', behaviour: '', kind: '', number: '', reason: '' });
  const change = (name: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [name]: event.target.value, ...(name === 'list' ? { behaviour: '' } : {}) });
  const list = lists.find(({ id }) => id === form.list);
  const behaviours = list?.behaviours ?? [];
  return (
    <ActDialog<EntryRow>
      title={translate('entries.propose')}
      sentence={translate('entries.proposeSentence', {
        subject: subject?.name ?? '…',
        list: list?.title ?? '…',
      })}
      confirmLabel={translate('entries.propose')}
      isReady={
        subject !== null &&
        list !== undefined &&
        form.reason.trim() !== '' &&
        (behaviours.length === 0 || form.behaviour !== '')
      }
      act={(idempotencyKey) =>
        requestJson('/list-entries', {
          method: 'POST',
          idempotencyKey,
          body: {
            list: form.list,
            subject: subject?.id ?? '',
            reason: form.reason.trim(),
            ...(form.behaviour === '' ? {} : { behaviour: form.behaviour }),
            ...(form.kind === ''
              ? {}
              : {
                  basisDocument: {
                    kind: form.kind,
                    ...(form.number.trim() === '' ? {} : { number: form.number.trim() }),
                  },
                }),
          },
        })
      }
      onDone={({ id }) => {
        notify('entries.proposed', { type: 'success' });
        onClose();
        void navigate(pageOf('list-entries', id));
      }}
      onClose={onClose}
    >
      {given === null && <SubjectChooser label={translate('entries.subject')} value={subject} onChange={setSubject} />}
      <TextField select required label={translate('entries.list')} value={form.list} onChange={change('list')}>
        {lists.map(({ id, title }) => (
          <MenuItem key={id} value={id} lang="zh-CN">
            {title}
          </MenuItem>
        ))}
      </TextField>
      {behaviours.length > 0 && (
        <TextField
          select
          required
          label={translate('entries.behaviour')}
          value={form.behaviour}
          onChange={change('behaviour')}
        >
          {behaviours.map(({ key, title }) => (
            <MenuItem key={key} value={key} lang="zh-CN" sx={{ whiteSpace: 'normal' }}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField select label={translate('entries.field.basisDocument')} value={form.kind} onChange={change('kind')}>
        {DOCUMENT_KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {read('entryDocument', kind)}
          </MenuItem>
        ))}
      </TextField>
      <TextField label={translate('entries.documentNumber')} value={form.number} onChange={change('number')} />
      <TextField
        required
        multiline
        minRows={2}
        label={translate('entries.reason')}
        value={form.reason}
        onChange={change('reason')}
      />
    </ActDialog>
  );
}
