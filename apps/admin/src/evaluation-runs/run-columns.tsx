import { formatNumber } from '../display/format-number.js';
import { Day, Instant } from '../display/Instant.js';
import { StateChip } from '../display/StateChip.js';
import { ValueText } from '../display/ValueText.js';
import type { Column } from '../lists/column.js';
import type { EvaluationRunRow } from './evaluation-run-row.js';
import { ScopeText } from './ScopeText.js';
import { Starter } from './Starter.js';

function count(key: 'total' | 'changed' | 'parked'): Column<EvaluationRunRow> {
  return {
    key,
    label: `runs.${key}`,
    isNumeric: true,
    isHidden: key === 'parked',
    render: (row) => formatNumber(countOf(row, key)),
    text: (row) => countOf(row, key),
  };
}

/** A look back changes nothing. */
function countOf(row: EvaluationRunRow, key: 'total' | 'changed' | 'parked'): number | null {
  return key === 'changed' && row.purpose === 'historical' ? null : row.progress[key];
}

export const runColumns: readonly Column<EvaluationRunRow>[] = [
  {
    key: 'scheme',
    label: 'runs.scheme',
    isTitle: true,
    render: (row) => <span lang="zh-CN">{row.schemeTitle}</span>,
    text: (row) => row.schemeTitle,
  },
  {
    key: 'asOf',
    label: 'runs.asOf',
    sort: 'asOf',
    render: (row) => <Day value={row.asOf} />,
    text: (row) => row.asOf,
  },
  {
    key: 'purpose',
    label: 'runs.purpose',
    render: (row) => <ValueText set="runPurpose" value={row.purpose} />,
    text: (row) => row.purpose,
  },
  {
    key: 'state',
    label: 'runs.state',
    render: (row) => <StateChip set="jobState" value={row.state} />,
    text: (row) => row.state,
  },
  count('total'),
  {
    key: 'done',
    label: 'runs.done',
    isNumeric: true,
    render: (row) => formatNumber(row.progress.done),
    text: (row) => row.progress.done,
  },
  count('changed'),
  count('parked'),
  { key: 'scope', label: 'runs.scope', isHidden: true, render: (row) => <ScopeText run={row} /> },
  {
    key: 'announcedOn',
    label: 'runs.announcedOn',
    render: (row) => <Day value={row.announcedOn} />,
    text: (row) => row.announcedOn,
  },
  {
    key: 'createdAt',
    label: 'runs.createdAt',
    sort: 'createdAt',
    render: (row) => <Instant value={row.createdAt} />,
    text: (row) => row.createdAt,
  },
  {
    key: 'createdBy',
    label: 'runs.createdBy',
    render: (row) => <Starter run={row} />,
    text: (row) => row.createdBy?.displayName,
  },
];
