import { StateChip } from '../display/StateChip.js';
import { ValueText } from '../display/ValueText.js';
import type { Column } from '../lists/column.js';
import type { ApplicationRow } from './application-row.js';

const subject: Column<ApplicationRow> = {
  key: 'subject',
  label: 'entries.subject',
  isTitle: true,
  render: (row) => <span lang="zh-CN">{row.subjectName ?? row.subjectCode}</span>,
  text: (row) => row.subjectName,
};

const measure = (isTitle: boolean): Column<ApplicationRow> => ({
  key: 'measure',
  label: 'applications.measure',
  sort: 'measure',
  isTitle,
  render: (row) => <span lang="zh-CN">{row.title}</span>,
  text: (row) => row.title,
});

const rest: readonly Column<ApplicationRow>[] = [
  {
    key: 'kind',
    label: 'applications.kind',
    render: (row) => <ValueText set="measureKind" value={row.kind} />,
    text: (row) => row.kind,
  },
  {
    key: 'state',
    label: 'applications.state',
    sort: 'state',
    render: (row) => <StateChip set="applicationState" value={row.state} />,
    text: (row) => row.state,
  },
  {
    key: 'cause',
    label: 'applications.cause',
    render: (row) => <ValueText set="applicationCause" value={row.cause} />,
    text: (row) => row.cause,
  },
  {
    key: 'startedOn',
    label: 'applications.startedOn',
    sort: 'startedOn',
    render: (row) => row.startedOn,
    text: (row) => row.startedOn,
  },
  {
    key: 'untilOn',
    label: 'applications.untilOn',
    sort: 'untilOn',
    render: (row) => row.endedOn ?? row.untilOn ?? '—',
    text: (row) => row.endedOn ?? row.untilOn,
  },
];

export const applicationColumns: readonly Column<ApplicationRow>[] = [subject, measure(false), ...rest];
/** Where the subject is the page's own. */
export const applicationColumnsOfCause: readonly Column<ApplicationRow>[] = [measure(true), ...rest];
