import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Code } from '../display/Code.js';
import { EmptyState } from '../display/EmptyState.js';
import { Panel } from '../display/Panel.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { LedgerTable } from '../lists/LedgerTable.js';
import { useFieldText } from '../records/use-field-text.js';
import { eventColumns } from './event-columns.js';
import type { Dated, SubjectDetail, SubjectEventRow } from './subject-row.js';

/** 变更: what the subject was called, where it was, to whom it is linked and since when, and the acts that changed it. */
export function ChangesTab({ subject }: { subject: SubjectDetail }) {
  const read = useValue();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Events events={subject.events} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(380px, 100%), 1fr))',
          alignItems: 'start',
        }}
      >
        <Over title="names" rows={subject.names} value={({ name }) => <span lang="zh-CN">{name}</span>} />
        <Over title="identifiers" rows={subject.identifiers} value={({ number }) => <Code value={number} />} />
        <Over
          title="regions"
          rows={subject.regions}
          value={({ region, title }) => <span lang="zh-CN">{title ? `${title} ${region}` : region}</span>}
        />
        <Over title="addresses" rows={subject.addresses} value={({ address }) => <span lang="zh-CN">{address}</span>} />
        <Over
          title="links"
          rows={subject.links}
          value={({ role, toSubject, toName, toCode }) => (
            <>
              {read('linkRole', role)}{' '}
              {toSubject ? (
                <RouteLink to={pageOf('subjects', toSubject)} lang="zh-CN">
                  {toName ?? toCode}
                </RouteLink>
              ) : (
                <span lang="zh-CN">{toName ?? toCode}</span>
              )}
            </>
          )}
        />
        <Attributes subject={subject} />
      </Box>
    </Box>
  );
}

/** Values that held one after the other. */
function Over<T extends Dated>(props: { title: string; rows: readonly T[]; value: (row: T) => ReactNode }) {
  const translate = useTranslate();
  const title = translate(`subjects.changes.${props.title}`);
  return (
    <Panel title={title} isFlush>
      {props.rows.length === 0 ? (
        <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('subjects.changes.none')}</Box>
      ) : (
        <DataTable
          label={title}
          numbersFrom={9}
          head={[translate('subjects.changes.value'), translate('subjects.changes.period')]}
          rows={props.rows.map((row) => [props.value(row), <Period key="period" dated={row} />])}
        />
      )}
    </Panel>
  );
}

function Period({ dated: { from, until } }: { dated: Dated }) {
  const translate = useTranslate();
  const key = from && until ? 'range' : from ? 'from' : until ? 'until' : 'always';
  return <>{translate(`subjects.changes.${key}`, { from, until })}</>;
}

function Attributes({ subject }: { subject: SubjectDetail }) {
  const translate = useTranslate();
  const fieldText = useFieldText();
  const names = Object.keys(subject.attributes);
  return (
    <Panel title={translate('subjects.changes.attributes')}>
      {names.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{translate('subjects.changes.none')}</Box>
      ) : (
        <Properties
          columns={150}
          rows={names.map((name) => [
            subject.attributeTitles[name] ?? name,
            <span key={name} lang="zh-CN">
              {fieldText(subject.attributes[name])}
            </span>,
          ])}
        />
      )}
    </Panel>
  );
}

function Events({ events }: { events: readonly SubjectEventRow[] }) {
  const translate = useTranslate();
  const { breakpoints } = useTheme();
  const isPhone = useMediaQuery(breakpoints.down('sm'));
  const title = translate('subjects.changes.events');
  return (
    <Panel title={title} isFlush>
      {events.length === 0 ? (
        <EmptyState title={translate('subjects.changes.noEvents')}>
          {translate('subjects.changes.noEventsHint')}
        </EmptyState>
      ) : (
        <LedgerTable label={title} rows={events} columns={eventColumns} isPhone={isPhone} />
      )}
    </Panel>
  );
}
