import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../../acts/ActDialog.js';
import { today } from '../../clock.js';
import { DayField } from '../../evaluation-rounds/DayField.js';
import { requestJson } from '../../http/request.js';
import { useReread } from '../../http/use-reread.js';
import { ReasonField } from '../../revisions/acts/ReasonField.js';
import type { LifeAct, PluginLife } from './plugin-life-row.js';

export interface LifeButtonProps {
  readonly life: PluginLife;
  readonly act: LifeAct;
  readonly variant?: 'contained' | 'outlined';
  /** What the decision is about, beside its sentence. */
  readonly children?: ReactNode;
}

/** Acts that need no reason: they change nothing that is in force. */
const WITHOUT_REASON: readonly LifeAct[] = ['install', 'approve'];
/** Acts that somebody feels. */
const GRAVE: readonly LifeAct[] = ['approve', 'disable', 'retire', 'withdraw'];

/** One act: shown where the state allows it, off with the cause where somebody else has to do it. */
export function LifeButton({ life, act, variant = 'outlined', children }: LifeButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState(today());
  const why = life.mayNot[act];
  if (!life.may[act] && why === undefined) return null;
  const isApproval = act === 'approve';
  const hasReason = !WITHOUT_REASON.includes(act);
  const label = translate(`pluginLife.act.${isApproval ? `approve-${life.order?.act ?? 'enable'}` : act}`);
  return (
    <>
      <Button
        variant={variant}
        color={act === 'retire' || act === 'disable' ? 'error' : 'primary'}
        disabled={!life.may[act]}
        title={why}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {isOpen && (
        <ActDialog<PluginLife>
          title={label}
          sentence={translate(`pluginLife.sentence.${isApproval ? `approve-${life.order?.act ?? 'enable'}` : act}`)}
          confirmLabel={label}
          isGrave={GRAVE.includes(act)}
          isReady={isApproval ? from >= today() : !hasReason || reason.trim() !== ''}
          act={(idempotencyKey) =>
            requestJson(`/plugins/${encodeURIComponent(life.id)}/${act}`, {
              method: 'POST',
              idempotencyKey,
              body: isApproval
                ? { inForceFrom: from, note: reason.trim() }
                : hasReason
                  ? { reason: reason.trim() }
                  : {},
            })
          }
          onDone={() => {
            notify(`pluginLife.done.${act}`, { type: 'success' });
            setOpen(false);
            setReason('');
            reread();
          }}
          onClose={() => setOpen(false)}
        >
          {children}
          {isApproval && (
            <DayField label={translate('pluginLife.from')} min={today()} value={from} onChange={setFrom} />
          )}
          {(hasReason || isApproval) && (
            <ReasonField
              isRequired={hasReason}
              label={translate(isApproval ? 'pluginLife.note' : 'pluginLife.reason')}
              value={reason}
              onChange={setReason}
            />
          )}
        </ActDialog>
      )}
    </>
  );
}
