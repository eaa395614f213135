import { StateChip } from '../display/StateChip.js';
import { ValueText } from '../display/ValueText.js';
import type { Column } from '../lists/column.js';
import type { EntryRow } from './entry-row.js';

const subject: Column<EntryRow> = {
  key: 'subject',
  label: 'entries.subject',
  isTitle: true,
  render: (row) => <span lang="zh-CN">{row.subjectName ?? row.subjectCode}</span>,
  text: (row) => row.subjectName,
};

const rest: readonly Column<EntryRow>[] = [
  {
    key: 'state',
    label: 'entries.state',
    sort: 'state',
    render: (row) => <StateChip set="entryState" value={row.state} />,
    text: (row) => row.state,
  },
  {
    key: 'behaviour',
    label: 'entries.behaviour',
    render: (row) => <span lang="zh-CN">{row.behaviourTitle ?? '—'}</span>,
    text: (row) => row.behaviourTitle,
    isHidden: true,
  },
  {
    key: 'proposedOn',
    label: 'entries.proposedOn',
    sort: 'proposedOn',
    render: (row) => row.proposedOn,
    text: (row) => row.proposedOn,
  },
  {
    key: 'enteredOn',
    label: 'entries.enteredOn',
    sort: 'enteredOn',
    render: (row) => row.enteredOn ?? '—',
    text: (row) => row.enteredOn,
  },
  {
    key: 'untilOn',
    label: 'entries.untilOn',
    sort: 'untilOn',
    render: (row) => row.endedOn ?? row.untilOn ?? '—',
    text: (row) => row.endedOn ?? row.untilOn,
  },
  {
    key: 'origin',
    label: 'entries.origin',
    render: (row) => <ValueText set="entryOrigin" value={row.origin} />,
    text: (row) => row.origin,
  },
  {
    key: 'number',
    label: 'entries.number',
    render: (row) => row.number ?? '—',
    text: (row) => row.number,
    isHidden: true,
  },
];

const list = (isTitle: boolean): Column<EntryRow> => ({
  key: 'list',
  label: 'entries.list',
  sort: 'list',
  isTitle,
  render: (row) => <span lang="zh-CN">{row.listTitle}</span>,
  text: (row) => row.listTitle,
});

export const entryColumns: readonly Column<EntryRow>[] = [subject, list(false), ...rest];
/** On the page of their subject. */
export const subjectEntryColumns: readonly Column<EntryRow>[] = [list(true), ...rest];
