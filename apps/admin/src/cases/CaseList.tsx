import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useMe } from '../account/use-me.js';
import { EmptyState } from '../display/EmptyState.js';
import { Figures, type Figure } from '../display/Figures.js';
import { pageOf, rowsAt } from '../display/RouteLink.js';
import { useMay } from '../layout/use-may.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { caseColumns } from './case-columns.js';
import type { CaseRow } from './case-row.js';
import { DueCalendar } from './DueCalendar.js';
import { HandOverButton } from './HandOverButton.js';

const CHANNELS = ['counter', 'post', 'phone', 'online', 'office'];

/** The work desk: what is mine, what is late, what is nobody's, and what falls due when. */
export function CaseList() {
  const translate = useTranslate();
  const mayOpen = useMay('cases', 'create');
  const intake = (
    <Button variant="contained" component={Link} to="/cases/create">
      {translate('cases.intake')}
    </Button>
  );
  return (
    <>
      <ResourceList<CaseRow>
        resource="cases"
        title={translate('cases.title')}
        hint={translate('cases.hint')}
        columns={caseColumns}
        filters={useFilters()}
        sort={{ field: 'dueOn', order: 'ASC' }}
        hasSearch
        actions={
          mayOpen && (
            <>
              <HandOverButton />
              {intake}
            </>
          )
        }
        addressOf={(row) => pageOf('cases', row.id)}
        empty={
          <EmptyState title={translate('cases.empty')} action={mayOpen ? intake : undefined}>
            {translate('cases.emptyHint')}
          </EmptyState>
        }
      />
      <Box sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <DeskFigures />
        <DueCalendar />
      </Box>
    </>
  );
}

function DeskFigures() {
  const translate = useTranslate();
  const { data: me } = useMe();
  const mine = { owner: me?.id ?? '0', isClosed: false };
  const filters: readonly (readonly [key: string, filter: object])[] = [
    ['mine', mine],
    ['mineOverdue', { ...mine, isOverdue: true }],
    ['allOverdue', { isOverdue: true }],
    ['unowned', { isUnowned: true }],
  ];
  const counts = [
    useCount(filters[0]?.[1] ?? {}),
    useCount(filters[1]?.[1] ?? {}),
    useCount(filters[2]?.[1] ?? {}),
    useCount(filters[3]?.[1] ?? {}),
  ];
  const figures: Figure[] = filters.map(([key, filter], at) => ({
    label: translate(`cases.figure.${key}`),
    value: counts[at],
    to: rowsAt('cases', filter),
    isBad: key !== 'mine' && (counts[at] ?? 0) > 0,
  }));
  return <Figures label={translate('cases.figures')} figures={figures} />;
}

function useCount(filter: object): number | undefined {
  const { total } = useGetList<CaseRow>('cases', {
    filter,
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'dueOn', order: 'ASC' },
  });
  return total;
}

function useFilters(): readonly FilterField[] {
  const translate = useTranslate();
  const { data: me } = useMe();
  const { data: procedures = [] } = useGetList<{ id: string; title: string }>('procedures', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'id', order: 'ASC' },
  });
  return [
    {
      source: 'owner',
      label: 'cases.owner',
      kind: 'choice',
      choices: me ? [{ id: me.id, name: translate('cases.me') }] : [],
    },
    { source: 'isClosed', label: 'cases.isClosed', kind: 'boolean' },
    { source: 'isOverdue', label: 'cases.isOverdue', kind: 'boolean' },
    { source: 'isUnowned', label: 'cases.isUnowned', kind: 'boolean' },
    {
      source: 'procedure',
      label: 'cases.procedure',
      kind: 'choice',
      choices: procedures.map(({ id, title }) => ({ id, name: title })),
    },
    {
      source: 'channel',
      label: 'cases.channel',
      kind: 'choice',
      choices: CHANNELS.map((id) => ({ id, name: translate(`cases.channels.${id}`) })),
    },
    { source: 'receivedOn', label: 'cases.receivedOn', kind: 'days' },
    { source: 'dueOn', label: 'cases.dueOn', kind: 'days' },
    { source: 'subject', label: 'cases.subject', kind: 'reference', to: { resource: 'subjects', name: 'name' } },
  ];
}
