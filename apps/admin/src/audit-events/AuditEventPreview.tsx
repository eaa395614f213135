import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useTranslate } from 'react-admin';
import { CopyButton } from '../display/CopyButton.js';
import { Identifier } from '../display/Identifier.js';
import { Instant } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { useValueList } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import type { AuditEventRow } from './audit-event-row.js';
import { ChangeTable } from './ChangeTable.js';
import { useActName } from './use-act-name.js';

/** One event: who, what, why, and what was there before and after. */
export function AuditEventPreview({ id }: { id: string }) {
  const translate = useTranslate();
  const readAll = useValueList();
  const name = useActName();
  const { data: event, error, refetch } = useGetOne<AuditEventRow>('audit-events', { id });
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!event) return <LoadingLines count={6} />;
  const { actor } = event;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4 }}>
        <Typography variant="h2">{name('act', event.action)}</Typography>
        <Instant value={event.recordedAt} />
      </Box>
      <Properties
        columns={160}
        rows={[
          [translate('audit.actor'), actor.id === null ? translate('audit.byProgram') : actor.username],
          [translate('audit.roles'), readAll('role', actor.roles)],
          [translate('audit.object'), `${name('object', event.objectType)} ${event.objectId}`],
          [translate('audit.reason'), event.reason && <Words>{event.reason}</Words>],
          [translate('audit.stream'), `${event.stream} · ${event.sequence}`],
          [
            translate('audit.hash'),
            <span key="hash">
              <Identifier value={event.hash.slice(0, 16)} /> <CopyButton value={event.hash} />
            </span>,
          ],
        ]}
      />
      <Box>
        <Typography variant="h3">{translate('audit.changes')}</Typography>
        <ChangeTable before={event.before} after={event.after} />
      </Box>
    </Box>
  );
}
