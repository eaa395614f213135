import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../../acts/ActDialog.js';
import { Changes } from '../panels/DiffPanel.js';
import type { RevisionRow } from '../revision-row.js';
import { CheckSummary } from './CheckSummary.js';
import { ReasonField } from './ReasonField.js';
import { useRevisionAct } from './use-revision-act.js';

/** Hands a draft over for approval: what it changes, what was found, and a word for whoever approves. */
export function SubmitDialog({ revision, onClose }: { revision: RevisionRow; onClose: () => void }) {
  const translate = useTranslate();
  const [note, setNote] = useState('');
  const step = useRevisionAct(revision, 'submit', {
    body: { note: note.trim() },
    done: 'revisions.act.submitDone',
    onClose,
  });
  return (
    <ActDialog<RevisionRow>
      title={translate('revisions.act.submit')}
      sentence={translate('revisions.act.submitSentence', { title: revision.title })}
      confirmLabel={translate('revisions.act.submit')}
      {...step}
      onClose={onClose}
    >
      <Changes diff={revision.diff} />
      <CheckSummary revision={revision} />
      {revision.findings.length > 0 && (
        <Typography component="ul" sx={{ m: 0, pl: 2.5 }}>
          {revision.findings.map(({ message }, at) => (
            <li key={at}>{message}</li>
          ))}
        </Typography>
      )}
      <ReasonField label={translate('revisions.act.note')} value={note} onChange={setNote} />
    </ActDialog>
  );
}
