import { formatNumber } from '../display/format-number.js';
import { Day, Instant } from '../display/Instant.js';
import { StateChip } from '../display/StateChip.js';
import type { Column } from '../lists/column.js';
import { ChangeText } from './ChangeText.js';
import type { SimulationRow } from './simulation-row.js';

function count(key: 'better' | 'worse' | 'other'): Column<SimulationRow> {
  return {
    key,
    label: `simulations.${key}`,
    isNumeric: true,
    isHidden: key === 'other',
    render: (row) => formatNumber(row.result?.[key]),
    text: (row) => row.result?.[key],
  };
}

export const simulationColumns: readonly Column<SimulationRow>[] = [
  {
    key: 'changes',
    label: 'simulations.change',
    isTitle: true,
    render: (row) => <ChangeText changes={row.changes} />,
    text: (row) => row.changes.map(({ title }) => title).join('、'),
  },
  {
    key: 'scheme',
    label: 'simulations.scheme',
    sort: 'scheme',
    render: (row) => <span lang="zh-CN">{row.schemeTitle}</span>,
    text: (row) => row.schemeTitle,
  },
  {
    key: 'state',
    label: 'simulations.state',
    render: (row) => <StateChip set="jobState" value={row.state} />,
    text: (row) => row.state,
  },
  {
    key: 'total',
    label: 'simulations.total',
    isNumeric: true,
    render: (row) => formatNumber(row.progress.total),
    text: (row) => row.progress.total,
  },
  count('worse'),
  count('better'),
  count('other'),
  {
    key: 'asOf',
    label: 'simulations.asOf',
    isHidden: true,
    render: (row) => <Day value={row.asOf} />,
    text: (row) => row.asOf,
  },
  {
    key: 'reason',
    label: 'simulations.reason',
    isHidden: true,
    render: (row) => row.reason ?? '—',
    text: (row) => row.reason,
  },
  {
    key: 'createdAt',
    label: 'simulations.createdAt',
    sort: 'createdAt',
    render: (row) => <Instant value={row.createdAt} />,
    text: (row) => row.createdAt,
  },
  {
    key: 'createdBy',
    label: 'simulations.createdBy',
    render: (row) => row.createdBy?.displayName ?? '—',
    text: (row) => row.createdBy?.displayName,
  },
];
