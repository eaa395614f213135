import { Code } from '../display/Code.js';
import { Day, Instant } from '../display/Instant.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { SampleMark } from '../display/SampleMark.js';
import { StateChip } from '../display/StateChip.js';
import { ValueText } from '../display/ValueText.js';
import type { Column } from '../lists/column.js';
import { ObjectionMark } from './ObjectionMark.js';
import type { RecordRow } from './record-row.js';

const item: Column<RecordRow> = {
  key: 'item',
  label: 'records.item',
  isTitle: true,
  render: (row) => (
    <>
      <span lang="zh-CN">{row.itemTitle}</span> <SampleMark isSample={row.isSample} />{' '}
      <ObjectionMark since={row.objectedSince} />
    </>
  ),
  text: (row) => row.itemTitle,
};

const subject: readonly Column<RecordRow>[] = [
  {
    key: 'subject',
    label: 'records.subject',
    render: (row) => (
      <RouteLink
        to={pageOf('subjects', row.subject)}
        color="inherit"
        lang="zh-CN"
        // Beside an open record a name would else break after every third character.
        sx={{ display: 'inline-block', minWidth: { sm: 160 } }}
      >
        {row.subjectName ?? row.subjectCode}
      </RouteLink>
    ),
    text: (row) => row.subjectName,
  },
  {
    key: 'code',
    label: 'records.code',
    isHidden: true,
    render: (row) => <Code value={row.subjectCode} />,
    text: (row) => row.subjectCode,
  },
];

const rest: readonly Column<RecordRow>[] = [
  {
    key: 'decidedOn',
    label: 'records.decidedOn',
    sort: 'decidedOn',
    render: (row) => <Day value={row.decidedOn} />,
    text: (row) => row.decidedOn,
  },
  {
    key: 'nature',
    label: 'records.nature',
    render: (row) => <ValueText set="nature" value={row.nature} />,
    text: (row) => row.nature,
  },
  {
    key: 'state',
    label: 'records.state',
    render: (row) => <StateChip set="recordState" value={row.state} />,
    text: (row) => row.state,
  },
  {
    key: 'documentNumber',
    label: 'records.documentNumber',
    render: (row) => <span lang="zh-CN">{row.basisDocument?.number ?? '—'}</span>,
    text: (row) => row.basisDocument?.number,
  },
  {
    key: 'provider',
    label: 'records.provider',
    isHidden: true,
    render: (row) => <span lang="zh-CN">{row.provider ?? '—'}</span>,
    text: (row) => row.provider,
  },
  {
    key: 'occurredOn',
    label: 'records.occurredOn',
    isHidden: true,
    render: (row) => <Day value={row.occurredOn} />,
    text: (row) => row.occurredOn,
  },
  {
    key: 'endedOn',
    label: 'records.endedOn',
    isHidden: true,
    render: (row) => <Day value={row.endedOn} />,
    text: (row) => row.endedOn,
  },
  {
    key: 'publicUntil',
    label: 'records.publicUntil',
    isHidden: true,
    render: (row) => <Day value={row.publicUntil} />,
    text: (row) => row.publicUntil,
  },
  {
    key: 'recordedAt',
    label: 'records.recordedAt',
    isHidden: true,
    sort: 'recordedAt',
    render: (row) => <Instant value={row.recordedAt} />,
    text: (row) => row.recordedAt,
  },
];

/** The records of everybody. */
export const recordColumns: readonly Column<RecordRow>[] = [item, ...subject, ...rest];

/** The records of one subject, on its page. */
export const subjectRecordColumns: readonly Column<RecordRow>[] = [
  item,
  ...rest.filter(({ isHidden }) => isHidden !== true),
];
