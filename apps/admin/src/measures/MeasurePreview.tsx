import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useTranslate } from 'react-admin';
import { Basis } from '../display/Basis.js';
import { Identifier } from '../display/Identifier.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { useSayDuration } from '../display/use-say-duration.js';
import { useValue } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { ReviseButton } from '../revisions/entry/ReviseButton.js';
import { MeasureCauses } from './MeasureCauses.js';
import type { MeasureRow } from './measure-row.js';

/** One measure: what brings it, when it is not taken, how long it lasts, on which article. */
export function MeasurePreview({ id }: { id: string }) {
  const translate = useTranslate();
  const read = useValue();
  const say = useSayDuration();
  const { data: measure, error, refetch } = useGetOne<MeasureRow>('measures', { id });
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!measure) return <LoadingLines count={6} />;
  const { listedIn } = measure;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4 }}>
        <Typography variant="h2">{measure.title}</Typography>
        <Identifier value={measure.id} />
        <Box sx={{ mt: 1 }}>
          <ReviseButton resource="measures" id={measure.id} title={measure.title} size="small" />
        </Box>
      </Box>
      <Box>
        <Typography variant="h3">{translate('measures.causes')}</Typography>
        <MeasureCauses causes={measure.causes} />
      </Box>
      <Properties
        columns={160}
        rows={[
          [translate('measures.kind'), read('measureKind', measure.kind)],
          [translate('measures.scope'), measure.scope && <Words>{measure.scope}</Words>],
          [translate('measures.unless'), measure.unless],
          [translate('measures.period'), measure.period ? say(measure.period) : translate('measures.periodNone')],
          [translate('measures.minSeverity'), read('severity', measure.minSeverity)],
          [
            translate('measures.listedIn'),
            listedIn && <RouteLink to={`/lists?open=${encodeURIComponent(listedIn.id)}`}>{listedIn.title}</RouteLink>,
          ],
          [translate('measures.disclosure'), read('disclosure', measure.disclosure)],
          [
            translate('measures.plugin'),
            <RouteLink key="plugin" to={pageOf('plugins', measure.plugin)}>
              <Words>{measure.pluginTitle}</Words>
            </RouteLink>,
          ],
          [translate('measures.basis'), <Basis key="basis" basis={measure.basis} isFull />],
        ]}
      />
    </Box>
  );
}
