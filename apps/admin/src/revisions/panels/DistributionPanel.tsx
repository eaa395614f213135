import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { DataTable } from '../../charts/DataTable.js';
import { formatNumber } from '../../display/format-number.js';
import { GradeMark } from '../../display/GradeMark.js';
import { Panel } from '../../display/Panel.js';
import type { SimulationResult } from '../../simulations/simulation-row.js';
import { distributionOf } from './distribution-of.js';

/** How many have each grade, in force and as changed, in numbers and as bars. */
export function DistributionPanel({ result }: { result: SimulationResult }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const rows = distributionOf(result);
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before, after]));
  const title = translate('revisions.impact.distribution');
  return (
    <Panel title={title} isFlush>
      <DataTable
        label={title}
        numbersFrom={2}
        head={[
          translate('revisions.impact.grade'),
          '',
          translate('revisions.impact.before'),
          translate('revisions.impact.after'),
        ]}
        rows={rows.map(({ grade, before, after }, order) => [
          grade === null ? (
            translate('simulations.noGrade')
          ) : (
            <GradeMark
              key="grade"
              grade={grade}
              title={result.grades[order]?.title}
              order={order}
              count={result.grades.length}
            />
          ),
          <Box key="bars" aria-hidden="true" sx={{ width: { xs: 80, sm: 320 }, display: 'grid', gap: '3px' }}>
            <Bar share={before / most} colour={palette.text.disabled} />
            <Bar share={after / most} colour={palette.primary.main} />
          </Box>,
          formatNumber(before),
          formatNumber(after),
        ])}
      />
    </Panel>
  );
}

function Bar({ share, colour }: { share: number; colour: string }) {
  return <Box sx={{ height: 8, width: `${share * 100}%`, minWidth: share > 0 ? 2 : 0, bgcolor: colour }} />;
}
