import EditNoteIcon from '@mui/icons-material/EditNoteOutlined';
import Button, { type ButtonProps } from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMe } from '../../account/use-me.js';
import { failureText } from '../../http/request-error.js';
import { requestJson } from '../../http/request.js';
import { useMay } from '../../layout/use-may.js';
import type { RevisionRow } from '../revision-row.js';
import { draftAddress } from './draft-address.js';
import { NewRevisionDialog } from './NewRevisionDialog.js';

export interface ReviseButtonProps {
  /** `parameters`, `schemes`, as a change names it. */
  readonly resource: string;
  /** With its plugin: `hebei:general-limit`. */
  readonly id: string;
  readonly title: string;
  readonly size?: ButtonProps['size'];
}

/** Opens a draft with a resource in it: goes on with my own draft of the plugin where I have one, else begins one. */
export function ReviseButton({ resource, id, title, size }: ReviseButtonProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const { data: me } = useMe();
  const mayCreate = useMay('revisions', 'create');
  const [isOpen, setOpen] = useState(false);
  if (!mayCreate || !me) return null;
  const [plugin = '', key = ''] = id.split(':');
  const open = async () => {
    const filter = encodeURIComponent(JSON.stringify({ plugin, state: ['draft', 'checked'] }));
    try {
      const drafts = await requestJson<readonly RevisionRow[]>(`/revisions?filter=${filter}`);
      const own = drafts.find((one) => one.may.edit && one.editors.some((editor) => editor.id === me.id));
      if (own) void navigate(draftAddress(own.id, { resource, key }));
      else setOpen(true);
    } catch (error) {
      notify(failureText(error), { type: 'error' });
    }
  };
  return (
    <>
      <Button
        variant="outlined"
        size={size}
        startIcon={<EditNoteIcon />}
        aria-label={translate('revisions.reviseOf', { name: title })}
        onClick={() => void open()}
      >
        {translate('revisions.revise')}
      </Button>
      {isOpen && <NewRevisionDialog target={{ plugin, resource, key, title }} onClose={() => setOpen(false)} />}
    </>
  );
}
