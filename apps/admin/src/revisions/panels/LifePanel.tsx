import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DataTable } from '../../charts/DataTable.js';
import { Day, Instant } from '../../display/Instant.js';
import { Panel } from '../../display/Panel.js';
import { pageOf, RouteLink } from '../../display/RouteLink.js';
import type { RevisionRow } from '../revision-row.js';
import { lifeOf } from './life-of.js';

/** What happened to a revision so far: who, what, when, with which words; and the announcement it led to. */
export function LifePanel({ revision }: { revision: RevisionRow }) {
  const translate = useTranslate();
  const { announcement, revertOf, revertedBy, inForceFrom, versionText } = revision;
  const title = translate('revisions.about.path');
  const another = (id: string) => (
    <RouteLink to={pageOf('revisions', id)} underline="always">
      {translate('revisions.about.another', { id })}
    </RouteLink>
  );
  return (
    <>
      {announcement && (
        <Panel title={translate('revisions.about.announcement')}>
          <Typography lang="zh-CN" sx={{ whiteSpace: 'pre-wrap' }}>
            {announcement}
          </Typography>
        </Panel>
      )}
      <Panel title={title} isFlush>
        <DataTable
          label={title}
          numbersFrom={4}
          head={['act', 'person', 'when', 'note'].map((key) => translate(`revisions.print.${key}`))}
          rows={lifeOf(revision).map(({ act, by, at, note }) => [
            translate(`revisions.about.${act}`),
            by,
            <Instant key="at" value={at} />,
            <span key="note" lang="zh-CN">
              {note ?? ''}
            </span>,
          ])}
        />
        <Box sx={{ px: 2, pb: 1.5, display: 'grid', gap: 0.5 }}>
          {inForceFrom !== null && (
            <span>
              {translate('revisions.inForceFrom')} <Day value={inForceFrom} /> {versionText}
            </span>
          )}
          {revertOf !== null && (
            <span>
              {translate('revisions.about.revertOf')} {another(revertOf)}
            </span>
          )}
          {revertedBy !== null && (
            <span>
              {translate('revisions.about.revertedBy')} {another(revertedBy)}
            </span>
          )}
        </Box>
      </Panel>
    </>
  );
}
