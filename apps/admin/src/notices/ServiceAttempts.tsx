import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { StateChip } from '../display/StateChip.js';
import { useValue } from '../display/use-value.js';
import { FileButton } from './FileButton.js';
import type { NoticeDetail, ServiceRow } from './notice-row.js';

/** How it was tried to serve a document, oldest first. */
export function ServiceAttempts({ notice }: { notice: NoticeDetail }) {
  const translate = useTranslate();
  if (notice.attempts.length === 0) {
    return (
      <Box sx={{ color: 'text.secondary' }}>
        {translate(notice.needsService ? 'notices.noAttempts' : 'notices.noService')}
      </Box>
    );
  }
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
      {notice.attempts.map((attempt) => (
        <Attempt key={attempt.sequence} attempt={attempt} />
      ))}
    </Box>
  );
}

function Attempt({ attempt }: { attempt: ServiceRow }) {
  const translate = useTranslate();
  const read = useValue();
  const { sentOn, servedOn, nextAttemptOn, announcedUntil, reason, proof } = attempt;
  const days = [
    translate('notices.sentOnDay', { day: sentOn }),
    ...(servedOn === null ? [] : [translate('notices.servedOnDay', { day: servedOn })]),
    ...(announcedUntil === null || servedOn !== null
      ? []
      : [translate('notices.announcedUntil', { day: announcedUntil })]),
    ...(nextAttemptOn === null ? [] : [translate('notices.nextAttemptDay', { day: nextAttemptOn })]),
  ];
  return (
    <Box component="li" sx={{ borderLeft: '3px solid', borderColor: 'divider', pl: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <strong>{read('serviceWay', attempt.way)}</strong>
        <StateChip set="serviceOutcome" value={attempt.outcome} />
        {proof !== null && (
          <FileButton
            path={`/attachments/${proof}/content`}
            name={translate('notices.proof')}
            label={translate('notices.proof')}
          />
        )}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{days.join(translate('notices.comma'))}</Box>
      {reason !== null && reason !== '' && <Box>{reason}</Box>}
    </Box>
  );
}
