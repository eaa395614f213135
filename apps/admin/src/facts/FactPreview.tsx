import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useTranslate } from 'react-admin';
import { Basis } from '../display/Basis.js';
import { Identifier } from '../display/Identifier.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { ReviseButton } from '../revisions/entry/ReviseButton.js';
import type { FactRow } from './fact-row.js';

/** One fact: how it comes about and which schemes read it. */
export function FactPreview({ id }: { id: string }) {
  const translate = useTranslate();
  const read = useValue();
  const { data: fact, error, refetch } = useGetOne<FactRow>('facts', { id });
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!fact) return <LoadingLines count={6} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4 }}>
        <Typography variant="h2">{fact.title}</Typography>
        <Identifier value={fact.id} />
        <Box sx={{ mt: 1 }}>
          <ReviseButton resource="facts" id={fact.id} title={fact.title} size="small" />
        </Box>
      </Box>
      <Box>
        <Typography variant="h3">{translate('facts.sentence')}</Typography>
        {fact.sentence ?? '—'}
      </Box>
      <Properties
        columns={160}
        rows={[
          [translate('facts.type'), read('factType', fact.type)],
          [translate('facts.unit'), fact.unit && <Words>{fact.unit}</Words>],
          [translate('facts.source'), read('factSource', fact.source)],
          [translate('facts.aggregate'), read('aggregate', fact.aggregate)],
          [translate('facts.values'), fact.values && <Words>{fact.values.join('、')}</Words>],
          [translate('facts.basis'), <Basis key="basis" basis={fact.basis} isFull />],
          [
            translate('facts.plugin'),
            <RouteLink key="plugin" to={pageOf('plugins', fact.plugin)}>
              <Words>{fact.pluginTitle}</Words>
            </RouteLink>,
          ],
        ]}
      />
      <Box>
        <Typography variant="h3">{translate('facts.readBy')}</Typography>
        {fact.readBy.length === 0
          ? translate('facts.unread')
          : fact.readBy.map((scheme) => (
              <Box key={scheme.id}>
                <RouteLink to={pageOf('schemes', scheme.id)}>{scheme.title}</RouteLink>
              </Box>
            ))}
      </Box>
    </Box>
  );
}
