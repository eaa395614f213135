import { Words } from '../display/Words.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import type { Column } from '../lists/column.js';
import type { CaseRow } from './case-row.js';
import { DaysLeft } from './DaysLeft.js';
import { useCaseWords } from './use-case-words.js';

export const caseColumns: readonly Column<CaseRow>[] = [
  {
    key: 'number',
    label: 'cases.number',
    sort: 'number',
    isTitle: true,
    render: (row) => row.number,
    text: (row) => row.number,
  },
  {
    key: 'procedure',
    label: 'cases.procedure',
    sort: 'procedure',
    render: (row) => <span lang="zh-CN">{row.procedureTitle}</span>,
    text: (row) => row.procedureTitle,
  },
  {
    key: 'subject',
    label: 'cases.subject',
    render: (row) => (
      <RouteLink to={pageOf('subjects', row.subject)} lang="zh-CN">
        {row.subjectName ?? row.subject}
      </RouteLink>
    ),
    text: (row) => row.subjectName,
  },
  {
    key: 'state',
    label: 'cases.state',
    render: (row) => <CaseState state={row.state} title={row.stateTitle} />,
    text: (row) => row.stateTitle,
  },
  {
    key: 'owner',
    label: 'cases.owner',
    render: (row) => <span lang="zh-CN">{row.owner?.title ?? '—'}</span>,
    text: (row) => row.owner?.title,
  },
  {
    key: 'receivedOn',
    label: 'cases.receivedOn',
    sort: 'receivedOn',
    render: (row) => row.receivedOn,
    text: (row) => row.receivedOn,
  },
  {
    key: 'dueOn',
    label: 'cases.dueOn',
    sort: 'dueOn',
    render: (row) => row.dueOn ?? '—',
    text: (row) => row.dueOn,
  },
  {
    key: 'daysLeft',
    label: 'cases.daysLeft',
    render: (row) => <DaysLeft days={row.daysLeft} />,
    text: (row) => row.daysLeft,
  },
];

function CaseState({ state, title }: { state: string; title: string }) {
  const words = useCaseWords();
  return <Words>{words.state(state, title)}</Words>;
}
