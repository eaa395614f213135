import { formatNumber } from '../display/format-number.js';
import { Day, Instant } from '../display/Instant.js';
import { StateChip } from '../display/StateChip.js';
import type { Column } from '../lists/column.js';
import type { EvaluationRoundRow } from './evaluation-round-row.js';

export const roundColumns: readonly Column<EvaluationRoundRow>[] = [
  {
    key: 'title',
    label: 'rounds.name',
    isTitle: true,
    render: (row) => <span lang="zh-CN">{row.title}</span>,
    text: (row) => row.title,
  },
  {
    key: 'scheme',
    label: 'rounds.scheme',
    render: (row) => <span lang="zh-CN">{row.schemeTitle}</span>,
    text: (row) => row.schemeTitle,
  },
  {
    key: 'asOf',
    label: 'rounds.asOf',
    sort: 'asOf',
    render: (row) => <Day value={row.asOf} />,
    text: (row) => row.asOf,
  },
  {
    key: 'state',
    label: 'rounds.state',
    render: (row) => <StateChip set="roundState" value={row.state} />,
    text: (row) => row.state,
  },
  {
    key: 'registered',
    label: 'rounds.registered',
    isNumeric: true,
    render: (row) => formatNumber(row.registered),
    text: (row) => row.registered,
  },
  {
    key: 'withoutData',
    label: 'rounds.withoutData',
    isNumeric: true,
    render: (row) => formatNumber(row.withoutData),
    text: (row) => row.withoutData,
  },
  {
    key: 'announcedOn',
    label: 'rounds.announcedOn',
    render: (row) => <Day value={row.announcedOn} />,
    text: (row) => row.announcedOn,
  },
  {
    key: 'createdAt',
    label: 'rounds.createdAt',
    sort: 'createdAt',
    render: (row) => <Instant value={row.createdAt} />,
    text: (row) => row.createdAt,
  },
];
