import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { GradeMarks } from '../display/GradeMarks.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink, rowsAt } from '../display/RouteLink.js';
import { useValue, useValueList } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { PluginRegions } from '../plugins/PluginRegions.js';
import type { SchemeRow } from './scheme-row.js';
import { useCycle } from './use-cycle.js';
import { useSchemes } from './use-schemes.js';

/** The schemes in force, a card each. */
export function SchemeList() {
  const translate = useTranslate();
  const { schemes, isPending, error, refetch } = useSchemes();
  return (
    <>
      <PageHeader title={translate('schemes.title')}>{translate('schemes.hint')}</PageHeader>
      <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      {isPending && <LoadingLines count={6} />}
      {!isPending && !error && schemes.length === 0 && (
        <EmptyState
          title={translate('schemes.empty')}
          action={
            <Button variant="contained" component={Link} to="/plugins">
              {translate('schemes.emptyAction')}
            </Button>
          }
        >
          {translate('schemes.emptyHint')}
        </EmptyState>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(440px, 100%), 1fr))',
          alignItems: 'start',
        }}
      >
        {schemes.map((scheme) => (
          <SchemeCard key={scheme.id} scheme={scheme} />
        ))}
      </Box>
    </>
  );
}

function SchemeCard({ scheme }: { scheme: SchemeRow }) {
  const translate = useTranslate();
  const read = useValue();
  const readAll = useValueList();
  const cycle = useCycle();
  return (
    <Panel
      title={
        <RouteLink to={pageOf('schemes', scheme.id)}>
          <Words>{scheme.title}</Words>
        </RouteLink>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Typography sx={{ color: 'text.secondary' }}>
          <Words>{scheme.pluginTitle ?? scheme.plugin}</Words>
        </Typography>
        <GradeMarks grades={scheme.grades} />
        <Properties
          columns={180}
          rows={[
            [translate('schemes.method'), read('method', scheme.method)],
            [translate('schemes.subjectKinds'), readAll('subjectKind', scheme.subjectKinds)],
            [translate('schemes.regions'), <PluginRegions key="regions" regions={scheme.regions} />],
            [translate('schemes.cycle'), cycle(scheme)],
            [translate('schemes.disclosure'), read('disclosure', scheme.disclosure)],
            [translate('schemes.version'), scheme.version],
          ]}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="outlined" component={Link} to={pageOf('schemes', scheme.id)}>
            {translate('schemes.open')}
          </Button>
          <Button component={Link} to={rowsAt('evaluations', { scheme: scheme.id, current: true })}>
            {translate('schemes.subjects')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
