import { useTranslate } from 'react-admin';
import { Day, Instant } from '../display/Instant.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import type { EvaluationRow } from './evaluation-row.js';

/** Under which scheme, as of which day, by what was known when, and by which rules. */
export function EvaluationProperties({ row }: { row: EvaluationRow }) {
  const translate = useTranslate();
  return (
    <Properties
      columns={180}
      rows={[
        [
          translate('evaluations.scheme'),
          <RouteLink key="scheme" to={pageOf('schemes', row.scheme)} lang="zh-CN">
            {row.schemeTitle}
          </RouteLink>,
        ],
        ...(row.score === null ? [] : [[translate('evaluations.score'), row.score] as const]),
        [translate('evaluations.asOf'), <Day key="asOf" value={row.asOf} />],
        [translate('evaluations.knownAt'), <Instant key="known" value={row.knownAt} />],
        [translate('evaluations.createdAt'), <Instant key="made" value={row.createdAt} />],
        [translate('evaluations.version'), row.version],
        ...(row.run
          ? [
              [
                translate('evaluations.run'),
                <RouteLink key="run" to={pageOf('evaluation-runs', row.run)}>
                  {translate('evaluations.openRun')}
                </RouteLink>,
              ] as const,
            ]
          : []),
      ]}
    />
  );
}
