import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../display/GradeMark.js';
import { pageOf } from '../display/RouteLink.js';
import { BasisButton } from '../evaluations/BasisButton.js';
import type { Column } from '../lists/column.js';
import { PanelList } from '../lists/PanelList.js';
import type { SimulatedCell, SimulatedMove, SimulatedSide, SimulationRow } from './simulation-row.js';

export interface MoveListProps {
  readonly simulation: SimulationRow;
  /** Only these; null: all who would move. */
  readonly cell: SimulatedCell | null;
  readonly onClear: () => void;
}

/** The subjects that would move, each with why it stands where it does and why it would stand elsewhere. */
export function MoveList({ simulation, cell, onClear }: MoveListProps) {
  const translate = useTranslate();
  const nameOf = (grade: string | null) => grade ?? translate('simulations.noGrade');
  return (
    <PanelList<SimulatedMove>
      key={JSON.stringify(cell)}
      resource={`simulations/${encodeURIComponent(simulation.id)}/subjects`}
      title={translate('simulations.movers')}
      filter={cell ? { from: cell.from ?? '-', to: cell.to ?? '-' } : undefined}
      sort={{ field: 'id', order: 'ASC' }}
      columns={columnsOf(simulation)}
      addressOf={(row) => pageOf('subjects', row.subject)}
      actions={
        cell && <Chip label={`${nameOf(cell.from)} → ${nameOf(cell.to)}`} variant="outlined" onDelete={onClear} />
      }
      empty={<Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('simulations.noMoves')}</Box>}
    />
  );
}

function columnsOf(simulation: SimulationRow): readonly Column<SimulatedMove>[] {
  return [
    {
      key: 'name',
      label: 'simulations.subject',
      isTitle: true,
      sort: 'name',
      render: (row) => <span lang="zh-CN">{row.name || row.code}</span>,
    },
    {
      key: 'region',
      label: 'simulations.region',
      sort: 'region',
      render: (row) => <span lang="zh-CN">{row.regionTitle ?? row.region}</span>,
    },
    {
      key: 'before',
      label: 'simulations.before',
      render: (row) => <Side side={row.before} simulation={simulation} />,
    },
    { key: 'after', label: 'simulations.after', render: (row) => <Side side={row.after} simulation={simulation} /> },
  ];
}

function Side({ side, simulation }: { side: SimulatedSide; simulation: SimulationRow }) {
  const translate = useTranslate();
  const grades = simulation.result?.grades ?? [];
  const order = grades.findIndex(({ key }) => key === side.grade);
  if (side.grade === null) return <>{translate('simulations.noGrade')}</>;
  return (
    <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
      <GradeMark
        grade={side.grade}
        title={grades[order]?.title}
        order={order < 0 ? null : order}
        count={grades.length}
      />
      {side.reasons.map((reason, at) => (
        <Box key={at} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
          <span lang="zh-CN">{reason.text}</span>
          <BasisButton basis={reason.basis} plugin={simulation.plugin} />
        </Box>
      ))}
    </Box>
  );
}
