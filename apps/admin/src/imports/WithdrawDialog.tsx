import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { formatNumber } from '../display/format-number.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { requestJson } from '../http/request.js';
import { useRead } from '../http/use-read.js';
import { ReasonField } from '../records/ReasonField.js';
import type { ImportRow, Withdrawal } from './import-row.js';

export interface WithdrawDialogProps {
  readonly row: ImportRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Withdraws a batch as a whole: first what that would do, read from the server, then the reason, then the button. */
export function WithdrawDialog({ row, onDone, onClose }: WithdrawDialogProps) {
  const translate = useTranslate();
  const path = `/imports/${encodeURIComponent(row.id)}`;
  const { data: preview, error, refetch } = useRead<Withdrawal>(`${path}/withdrawal`);
  const [reason, setReason] = useState('');
  const sentence = preview
    ? translate('imports.act.withdrawSentence', { file: row.fileName, what: whatOf(preview, translate) })
    : translate('imports.act.withdrawReading');
  return (
    <ActDialog
      title={translate('imports.act.withdrawTitle')}
      sentence={sentence}
      confirmLabel={translate('imports.act.withdrawConfirm')}
      isGrave
      isReady={preview !== undefined && reason.trim() !== ''}
      act={(idempotencyKey) =>
        requestJson(`${path}/withdraw`, { method: 'POST', body: { reason: reason.trim() }, idempotencyKey })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {error ? (
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      ) : preview ? (
        <ChangedSince preview={preview} />
      ) : (
        <LoadingLines count={2} />
      )}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}

/** What would be so afterwards, leaving out what there is none of. */
function whatOf(preview: Withdrawal, translate: (key: string, words?: object) => string): string {
  const parts = [
    { key: 'withdrawRecords', count: preview.records },
    { key: 'withdrawRemoved', count: preview.subjectsRemoved },
    { key: 'withdrawRegraded', count: preview.subjects },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return translate('imports.act.withdrawNothing');
  return parts
    .map(({ key, count }) => translate(`imports.act.${key}`, { count: formatNumber(count) }))
    .join(translate('app.comma'));
}

function ChangedSince({ preview }: { preview: Withdrawal }) {
  const translate = useTranslate();
  const { changedSince, changedSinceCount } = preview;
  if (changedSinceCount === 0) return null;
  const more = changedSinceCount - changedSince.length;
  return (
    <Box>
      <Box sx={{ color: 'warning.main', fontWeight: 500 }}>
        {translate('imports.act.changedSince', { count: formatNumber(changedSinceCount) })}
      </Box>
      <Box component="ul" tabIndex={0} sx={{ m: 0, pl: 2.5, maxHeight: 200, overflowY: 'auto' }}>
        {changedSince.map((one, at) => (
          <li key={one.record ?? at}>
            <RouteLink to={pageOf('subjects', one.subject)} lang="zh-CN">
              {one.subjectName ?? one.subject}
            </RouteLink>{' '}
            <span lang="zh-CN">{one.title}</span>
          </li>
        ))}
      </Box>
      {more > 0 && translate('imports.act.changedMore', { count: formatNumber(more) })}
    </Box>
  );
}
