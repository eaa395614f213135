import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { EmptyState } from '../display/EmptyState.js';
import { Instant } from '../display/Instant.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { Words } from '../display/Words.js';
import { useRead } from '../http/use-read.js';
import { useMay } from '../layout/use-may.js';
import type { HolidayTableRow, YearTable } from './holiday-table-row.js';
import { ProposeDialog } from './ProposeDialog.js';

/** Which days are worked: the tables that count, and those that were entered here. */
export function CalendarPage() {
  const translate = useTranslate();
  const mayPropose = useMay('calendars', 'create');
  const { data: years = [], error, refetch } = useRead<readonly YearTable[]>('/calendars/years');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PageHeader
        title={translate('calendars.title')}
        actions={
          mayPropose && (
            <Button variant="contained" onClick={() => setOpen(true)}>
              {translate('calendars.propose')}
            </Button>
          )
        }
      >
        {translate('calendars.hint')}
      </PageHeader>
      <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Panel title={translate('calendars.years')} isFlush>
          <DataTable
            label={translate('calendars.years')}
            head={['year', 'notice', 'issuedOn', 'source', 'off', 'worked'].map((key) => translate(`calendars.${key}`))}
            numbersFrom={4}
            rows={[...years]
              .reverse()
              .map((table) => [
                table.year,
                <Words key="notice">{`${table.notice.title} ${table.notice.number}`}</Words>,
                table.notice.issuedOn,
                translate(table.entered === null ? 'calendars.shipped' : 'calendars.entered'),
                table.off.length,
                table.worked.length,
              ])}
          />
        </Panel>
        <Entered />
      </Box>
      {isOpen && <ProposeDialog years={years} onClose={() => setOpen(false)} />}
    </>
  );
}

function Entered() {
  const translate = useTranslate();
  const {
    data = [],
    error,
    refetch,
  } = useGetList<HolidayTableRow>('calendars', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'proposedAt', order: 'DESC' },
  });
  return (
    <Panel title={translate('calendars.enteredTitle')} isFlush={data.length > 0}>
      <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      {data.length === 0 && !error && (
        <EmptyState title={translate('calendars.empty')}>{translate('calendars.emptyHint')}</EmptyState>
      )}
      {data.length > 0 && (
        <DataTable
          label={translate('calendars.enteredTitle')}
          head={['year', 'state', 'notice', 'proposedBy', 'proposedAt', 'decidedBy'].map((key) =>
            translate(`calendars.${key}`),
          )}
          numbersFrom={6}
          rows={data.map((row) => [
            <RouteLink key="year" to={pageOf('calendars', row.id)}>
              {row.year}
            </RouteLink>,
            translate(`calendars.states.${row.state}`),
            <Words key="notice">{row.table.notice.number}</Words>,
            <Words key="by">{row.proposedBy.displayName}</Words>,
            <Instant key="at" value={row.proposedAt} />,
            <Words key="decided">{row.decidedBy?.displayName}</Words>,
          ])}
        />
      )}
    </Panel>
  );
}
