import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { formatNumber } from '../display/format-number.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf, RouteLink, rowsAt } from '../display/RouteLink.js';
import { useRead } from '../http/use-read.js';
import { ProgressLine } from '../jobs/ProgressLine.js';
import type { ImportRow } from '../imports/import-row.js';
import type { EvaluationRunRow } from '../evaluation-runs/evaluation-run-row.js';
import { useMay } from '../layout/use-may.js';
import { useSchemes } from '../schemes/use-schemes.js';
import { GradeDistribution } from './GradeDistribution.js';
import { GradeTrend } from './GradeTrend.js';

interface Overview {
  readonly subjects: number;
  readonly records: number;
  readonly stale: number;
  readonly withoutData: number;
  readonly runs: readonly EvaluationRunRow[];
  readonly imports: readonly ImportRow[];
}

/** The first page: counts, grades, their way over time, and work in progress. */
export function Dashboard() {
  const translate = useTranslate();
  const mayRun = useMay('evaluation-runs', 'create');
  const { data, error, refetch } = useRead<Overview>('/statistics/overview', { refetchInterval: 15_000 });
  const { schemes } = useSchemes();
  const [chosen, setChosen] = useState<string | null>(null);
  const scheme = chosen ?? schemes[0]?.id;
  return (
    <>
      <PageHeader
        title={translate('dashboard.title')}
        actions={
          mayRun && (
            <Button variant="contained" component={Link} to="/evaluation-runs/create">
              {translate('dashboard.startRun')}
            </Button>
          )
        }
      >
        {translate('dashboard.hint')}
      </PageHeader>
      <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      <Counts overview={data} />
      {schemes.length > 1 && (
        <TextField
          select
          label={translate('subjects.scheme')}
          value={scheme}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ mt: 2, minWidth: 240 }}
        >
          {schemes.map(({ id, title }) => (
            <MenuItem key={id} value={id}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          gap: 2,
          mt: 2,
        }}
      >
        {scheme && <GradeDistribution scheme={scheme} />}
        {scheme && <GradeTrend scheme={scheme} />}
      </Box>
      <Box sx={{ mt: 2 }}>
        <Running overview={data} />
      </Box>
    </>
  );
}

function Counts({ overview }: { overview: Overview | undefined }) {
  const translate = useTranslate();
  const figures = [
    { label: 'dashboard.subjects', value: overview?.subjects, to: rowsAt('subjects') },
    { label: 'dashboard.records', value: overview?.records, to: rowsAt('records') },
    { label: 'dashboard.stale', value: overview?.stale, to: rowsAt('subjects', { isStale: true }) },
    { label: 'dashboard.withoutData', value: overview?.withoutData, to: rowsAt('subjects', { hasNoData: true }) },
  ];
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', md: 'repeat(4, 1fr)' },
        bgcolor: 'background.paper',
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {figures.map(({ label, value, to }) => (
        <Box key={label} sx={{ px: 2, py: 1.5 }}>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate(label)}</Box>
          <RouteLink
            to={to}
            sx={{ fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 }}
            aria-label={`${translate(label)} ${formatNumber(value)}`}
          >
            {formatNumber(value)}
          </RouteLink>
        </Box>
      ))}
    </Box>
  );
}

function Running({ overview }: { overview: Overview | undefined }) {
  const translate = useTranslate();
  if (!overview) return <LoadingLines count={2} />;
  const jobs = [
    ...overview.runs.map((row) => ({
      row,
      to: pageOf('evaluation-runs', row.id),
      name: translate('tray.run', { name: `${row.schemeTitle} ${row.asOf}` }),
    })),
    ...overview.imports.map((row) => ({
      row,
      to: pageOf('imports', row.id),
      name: translate('tray.import', { name: row.fileName }),
    })),
  ];
  return (
    <Panel title={translate('dashboard.running')}>
      {jobs.length === 0 && (
        <EmptyState title={translate('dashboard.runningNone')}>{translate('dashboard.runningHint')}</EmptyState>
      )}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {jobs.map(({ row, to, name }) => (
          <Box key={to}>
            <RouteLink to={to}>{name}</RouteLink>
            <ProgressLine job={row} label={name} />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
