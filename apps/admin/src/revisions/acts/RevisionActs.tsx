import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CheckControl } from '../draft/use-check.js';
import type { RevisionRow } from '../revision-row.js';
import { ApproveDialog } from './ApproveDialog.js';
import { ReasonDialog } from './ReasonDialog.js';
import { SubmitDialog } from './SubmitDialog.js';

export interface RevisionActsProps {
  readonly revision: RevisionRow;
  readonly check: CheckControl;
  /** Whether what stands here is what the server has: nothing else is decided about. */
  readonly isSaved: boolean;
}

type Open = 'submit' | 'recall' | 'approve' | 'reject' | 'withdraw' | 'revert';

/** The next step, and what else may be done. */
export function RevisionActs({ revision, check, isSaved }: RevisionActsProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState<Open | null>(null);
  const { may, changes } = revision;
  const hasChanges = changes.length > 0;
  const close = () => setOpen(null);
  const offered = (['submit', 'approve', 'reject', 'recall', 'revert', 'withdraw'] as const).filter((one) => may[one]);
  return (
    <>
      {may.check && hasChanges && (
        <Button variant="outlined" disabled={!isSaved || check.isChecking} onClick={check.run}>
          {translate(check.isChecking ? 'revisions.act.checking' : 'revisions.act.check')}
        </Button>
      )}
      {offered.map((one) => (
        <Button
          key={one}
          variant={one === 'submit' || one === 'approve' ? 'contained' : 'outlined'}
          disabled={!isSaved || check.isChecking || (one === 'submit' && (!hasChanges || revision.state !== 'checked'))}
          onClick={() => setOpen(one)}
        >
          {translate(`revisions.act.${one}`)}
        </Button>
      ))}
      <Button component={Link} to={`/revisions/${encodeURIComponent(revision.id)}/print`}>
        {translate('revisions.act.print')}
      </Button>
      {open === 'submit' && <SubmitDialog revision={revision} onClose={close} />}
      {open === 'approve' && <ApproveDialog revision={revision} onClose={close} />}
      {(open === 'reject' || open === 'recall' || open === 'withdraw' || open === 'revert') && (
        <ReasonDialog revision={revision} step={open} onClose={close} />
      )}
    </>
  );
}
