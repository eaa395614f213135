import { useTranslate } from 'react-admin';
import { formatNumber } from '../../display/format-number.js';
import { useRead } from '../../http/use-read.js';
import type { SimulationRow } from '../../simulations/simulation-row.js';
import { distributionOf } from '../panels/distribution-of.js';
import type { RevisionRow } from '../revision-row.js';

/** How many would move, by the last simulation that is done. */
export function PaperImpact({ revision }: { revision: RevisionRow }) {
  const translate = useTranslate();
  const last = revision.simulations.find(({ state }) => state === 'done');
  const { data: simulation } = useRead<SimulationRow>(`/simulations/${encodeURIComponent(last?.id ?? '')}`, {
    enabled: last !== undefined,
  });
  if (last === undefined) return <p>{translate('revisions.act.approveNoSimulation')}</p>;
  const result = simulation?.result;
  if (!simulation || !result) return null;
  return (
    <>
      <p lang="zh-CN">
        {translate('revisions.print.impactLine', {
          asOf: simulation.asOf,
          scheme: simulation.schemeTitle,
          worse: formatNumber(result.worse),
          better: formatNumber(result.better),
          unchanged: formatNumber(result.unchanged),
        })}
      </p>
      <table>
        <thead>
          <tr>
            {['grade', 'before', 'after'].map((key) => (
              <th key={key} scope="col">
                {translate(`revisions.impact.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {distributionOf(result).map(({ grade, before, after }) => (
            <tr key={grade ?? '-'}>
              <td>{grade ?? translate('simulations.noGrade')}</td>
              <td>{formatNumber(before)}</td>
              <td>{formatNumber(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
