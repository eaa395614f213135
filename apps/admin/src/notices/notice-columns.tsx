import { StateChip } from '../display/StateChip.js';
import type { Column } from '../lists/column.js';
import type { NoticeRow } from './notice-row.js';

export const noticeColumns: readonly Column<NoticeRow>[] = [
  {
    key: 'number',
    label: 'notices.number',
    sort: 'number',
    isTitle: true,
    render: (row) => <span lang="zh-CN">{row.number}</span>,
    text: (row) => row.number,
  },
  {
    key: 'title',
    label: 'notices.name',
    sort: 'title',
    render: (row) => <span lang="zh-CN">{row.title}</span>,
    text: (row) => row.title,
  },
  {
    key: 'subject',
    label: 'notices.subject',
    render: (row) => <span lang="zh-CN">{row.subjectName ?? '—'}</span>,
    text: (row) => row.subjectName,
  },
  {
    key: 'state',
    label: 'notices.state',
    sort: 'state',
    render: (row) => <StateChip set="noticeState" value={stateOf(row)} />,
    text: (row) => row.state,
  },
  {
    key: 'issuedOn',
    label: 'notices.issuedOn',
    sort: 'issuedOn',
    render: (row) => row.issuedOn,
    text: (row) => row.issuedOn,
  },
  {
    key: 'servedOn',
    label: 'notices.servedOn',
    sort: 'servedOn',
    render: (row) => row.servedOn ?? '—',
    text: (row) => row.servedOn,
  },
  {
    key: 'unit',
    label: 'notices.unit',
    isHidden: true,
    render: (row) => <span lang="zh-CN">{row.unitTitle}</span>,
    text: (row) => row.unitTitle,
  },
];

/** The state in the words of service: what needs none is just issued. */
export function stateOf({ state, needsService }: Pick<NoticeRow, 'state' | 'needsService'>): string {
  return state === 'issued' && needsService ? 'unserved' : state;
}
