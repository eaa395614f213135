import Box from '@mui/material/Box';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { GradeDistribution } from '../dashboard/GradeDistribution.js';
import { GradeTrend } from '../dashboard/GradeTrend.js';
import { EmptyState } from '../display/EmptyState.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useSchemes } from '../schemes/use-schemes.js';
import type { SchemeRow } from '../schemes/scheme-row.js';
import { GroupPanel } from './GroupPanel.js';
import { readTrail, writeTrail, type Place } from './trail.js';

/** Grades by region and industry, and month by month; the region stands in the address. */
export function Statistics() {
  const translate = useTranslate();
  const { schemes, isPending, error, refetch } = useSchemes();
  const [search, setSearch] = useSearchParams();
  const scheme = schemes.find(({ id }) => id === search.get('scheme')) ?? schemes[0];
  const trail = readTrail(search.get('trail'));
  const go = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    setSearch(next);
  };
  return (
    <>
      <PageHeader title={translate('statistics.title')}>{translate('statistics.hint')}</PageHeader>
      <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      {isPending && <LoadingLines count={8} />}
      {!isPending && !error && !scheme && (
        <EmptyState
          title={translate('statistics.noScheme')}
          action={
            <Button variant="contained" component={RouterLink} to="/plugins">
              {translate('statistics.toPlugins')}
            </Button>
          }
        >
          {translate('statistics.noSchemeHint')}
        </EmptyState>
      )}
      {scheme && (
        <Figures
          scheme={scheme}
          schemes={schemes}
          trail={trail}
          onScheme={(id) => go({ scheme: id })}
          onTrail={(places) => go({ trail: writeTrail(places) })}
        />
      )}
    </>
  );
}

interface FiguresProps {
  readonly scheme: SchemeRow;
  readonly schemes: readonly SchemeRow[];
  /** From the whole area down to the region that is looked at. */
  readonly trail: readonly Place[];
  readonly onScheme: (id: string) => void;
  readonly onTrail: (places: readonly Place[]) => void;
}

function Figures({ scheme, schemes, trail, onScheme, onTrail }: FiguresProps) {
  const translate = useTranslate();
  const here = trail.at(-1);
  const area = { scheme: scheme.id, region: here?.code };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        {schemes.length > 1 && (
          <TextField
            select
            label={translate('statistics.scheme')}
            value={scheme.id}
            onChange={(event) => onScheme(event.target.value)}
            sx={{ minWidth: 240 }}
          >
            {schemes.map(({ id, title }) => (
              <MenuItem key={id} value={id}>
                {title}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Trail trail={trail} onTrail={onTrail} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          gap: 2,
        }}
      >
        <GradeDistribution {...area} />
        <GradeTrend {...area} />
      </Box>
      <GroupPanel
        area={area}
        scheme={scheme}
        by="regions"
        title={here ? translate('statistics.regionsIn', { region: here.title }) : translate('statistics.regions')}
        onInto={(place) => onTrail([...trail, place])}
      />
      <GroupPanel area={area} scheme={scheme} by="industries" title={translate('statistics.industries')} />
    </Box>
  );
}

function Trail({ trail, onTrail }: Pick<FiguresProps, 'trail' | 'onTrail'>) {
  const translate = useTranslate();
  const places = [{ code: '', title: translate('statistics.allRegions') }, ...trail];
  return (
    <Breadcrumbs aria-label={translate('statistics.levels')}>
      {places.map((place, at) =>
        at === places.length - 1 ? (
          <strong key={place.code} aria-current="true">
            {place.title}
          </strong>
        ) : (
          <Link
            key={place.code}
            component="button"
            type="button"
            onClick={() => onTrail(trail.slice(0, at))}
            sx={{ font: 'inherit' }}
          >
            {place.title}
          </Link>
        ),
      )}
    </Breadcrumbs>
  );
}
