import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { formatNumber } from '../display/format-number.js';
import { GradeMark } from '../display/GradeMark.js';
import { gradesIn } from './grades-in.js';
import type { SimulatedCell, SimulationResult } from './simulation-row.js';

/** From which grade to which, in numbers; those of movers lead to their names. */
export function MoveMatrix({ result, onPick }: { result: SimulationResult; onPick: (cell: SimulatedCell) => void }) {
  const translate = useTranslate();
  const grades = gradesIn(result);
  const { length } = result.grades;
  const nameOf = (grade: string | null) => grade ?? translate('simulations.noGrade');
  return (
    <DataTable
      label={translate('simulations.matrix')}
      head={[translate('simulations.matrixHead'), ...grades.map((grade) => `→ ${nameOf(grade)}`)]}
      rows={grades.map((from, order) => [
        from === null ? (
          nameOf(from)
        ) : (
          <GradeMark key="from" grade={from} title={result.grades[order]?.title} order={order} count={length} />
        ),
        ...grades.map((to) => {
          const cell = result.matrix.find((one) => one.from === from && one.to === to);
          if (!cell || from === to) return formatNumber(cell?.count ?? 0);
          return (
            <Link
              key={String(to)}
              component="button"
              type="button"
              aria-label={translate('simulations.showMovers', {
                from: nameOf(from),
                to: nameOf(to),
                count: formatNumber(cell.count),
              })}
              onClick={() => onPick(cell)}
              sx={{ font: 'inherit', fontWeight: 600 }}
            >
              {formatNumber(cell.count)}
            </Link>
          );
        }),
      ])}
    />
  );
}
