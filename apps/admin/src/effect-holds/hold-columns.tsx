import { formatNumber } from '../display/format-number.js';
import { Instant } from '../display/Instant.js';
import { StateChip } from '../display/StateChip.js';
import { ValueText } from '../display/ValueText.js';
import type { Column } from '../lists/column.js';
import type { EffectHoldRow } from './effect-hold-row.js';
import { HoldCause } from './HoldCause.js';

export const holdColumns: readonly Column<EffectHoldRow>[] = [
  {
    key: 'cause',
    label: 'holds.cause',
    sort: 'cause',
    isTitle: true,
    render: (row) => <HoldCause hold={row} />,
    text: (row) => `${row.cause} ${row.causeId}`,
  },
  {
    key: 'state',
    label: 'holds.state',
    sort: 'state',
    render: (row) => <StateChip set="holdState" value={row.state} />,
    text: (row) => row.state,
  },
  {
    key: 'reason',
    label: 'holds.reason',
    render: (row) => <ValueText set="brakeReason" value={row.cause === 'stop' ? 'stop' : row.reason} />,
    text: (row) => row.reason,
  },
  {
    key: 'waiting',
    label: 'holds.waiting',
    isNumeric: true,
    render: (row) => formatNumber(row.waiting),
    text: (row) => row.waiting,
  },
  {
    key: 'startedBy',
    label: 'holds.startedBy',
    render: (row) => row.startedBy?.displayName ?? '—',
    text: (row) => row.startedBy?.displayName,
  },
  {
    key: 'createdAt',
    label: 'holds.createdAt',
    sort: 'createdAt',
    render: (row) => <Instant value={row.createdAt} />,
    text: (row) => row.createdAt,
  },
  {
    key: 'decidedBy',
    label: 'holds.decidedBy',
    render: (row) => row.decidedBy?.displayName ?? '—',
    text: (row) => row.decidedBy?.displayName,
  },
];
