import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActDialog } from '../../acts/ActDialog.js';
import { pageOf } from '../../display/RouteLink.js';
import type { RevisionRow } from '../revision-row.js';
import { ReasonField } from './ReasonField.js';
import { useRevisionAct } from './use-revision-act.js';

export interface ReasonDialogProps {
  readonly revision: RevisionRow;
  readonly step: 'reject' | 'recall' | 'withdraw' | 'revert';
  readonly onClose: () => void;
}

/** Sending back and going back take a reason; taking back and withdrawing one's own do not. */
export function ReasonDialog({ revision, step, onClose }: ReasonDialogProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const hasReason = step !== 'withdraw' && step !== 'recall';
  const act = useRevisionAct(revision, step, {
    ...(hasReason && { body: { reason: reason.trim() } }),
    done: `revisions.act.${step}Done`,
    onClose,
    ...(step === 'revert' && { then: ({ id }: RevisionRow) => void navigate(pageOf('revisions', id)) }),
  });
  return (
    <ActDialog<RevisionRow>
      title={`${translate(`revisions.act.${step}`)} · ${revision.title}`}
      sentence={translate(`revisions.act.${step}Sentence`, { title: revision.title })}
      confirmLabel={translate(`revisions.act.${step}`)}
      {...(step === 'withdraw' && { closeLabel: translate('revisions.act.keep') })}
      isGrave={step === 'withdraw'}
      isReady={!hasReason || reason.trim() !== ''}
      {...act}
      onClose={onClose}
    >
      {hasReason && (
        <ReasonField isRequired label={translate('revisions.act.decisionReason')} value={reason} onChange={setReason} />
      )}
    </ActDialog>
  );
}
