import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { DataTable } from '../charts/DataTable.js';
import { Instant } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties, type Property } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { Words } from '../display/Words.js';
import { useRead } from '../http/use-read.js';
import { DecideButtons } from './DecideButtons.js';
import type { HolidayTableDetail } from './holiday-table-row.js';

/** A table that somebody entered: its days, its notice, what it would move, and the decision. */
export function HolidayTableShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: row, error, refetch } = useRead<HolidayTableDetail>(`/calendars/${encodeURIComponent(id)}`);
  if (error)
    return (
      <>
        <PageHeader title={translate('calendars.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!row) return <LoadingLines count={8} />;
  return (
    <>
      <PageHeader
        title={translate('calendars.one', { year: row.year })}
        actions={row.state === 'proposed' && <DecideButtons row={row} />}
      >
        {translate(`calendars.states.${row.state}`)}
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Panel>
          <About row={row} />
        </Panel>
        {row.state === 'proposed' && <Moves moves={row.moves} />}
      </Box>
    </>
  );
}

function About({ row }: { row: HolidayTableDetail }) {
  const translate = useTranslate();
  const { table } = row;
  const rows: Property[] = [
    [translate('calendars.noticeTitle'), <Words key="title">{table.notice.title}</Words>],
    [translate('calendars.number'), <Words key="number">{table.notice.number}</Words>],
    [translate('calendars.issuedOn'), table.notice.issuedOn],
    [translate('calendars.proposedBy'), <Words key="by">{row.proposedBy.displayName}</Words>],
    [translate('calendars.proposedAt'), <Instant key="at" value={row.proposedAt} />],
    [translate('calendars.reason'), <Words key="reason">{row.reason}</Words>],
    [translate('calendars.off'), table.off.join(' ')],
    [translate('calendars.worked'), table.worked.join(' ')],
    ...(row.decidedBy === null
      ? []
      : ([
          [translate('calendars.decidedBy'), <Words key="decided">{row.decidedBy.displayName}</Words>],
          [translate('calendars.decidedAt'), <Instant key="decidedAt" value={row.decidedAt} />],
          [translate('calendars.decisionReason'), <Words key="why">{row.decisionReason}</Words>],
        ] satisfies Property[])),
  ];
  return <Properties rows={rows} />;
}

function Moves({ moves }: Pick<HolidayTableDetail, 'moves'>) {
  const translate = useTranslate();
  if (moves.length === 0)
    return (
      <Alert severity="info" variant="outlined">
        {translate('calendars.noMoves')}
      </Alert>
    );
  return (
    <Panel title={translate('calendars.moves', { count: moves.length })} isFlush>
      <DataTable
        label={translate('calendars.moves', { count: moves.length })}
        head={['case', 'from', 'to', 'note'].map((key) => translate(`calendars.${key}`))}
        numbersFrom={4}
        rows={moves.map((move) => [
          <RouteLink key="case" to={pageOf('cases', move.objectId)}>
            {move.name}
          </RouteLink>,
          move.from,
          move.to,
          move.isKept ? translate('calendars.kept') : '—',
        ])}
      />
    </Panel>
  );
}
