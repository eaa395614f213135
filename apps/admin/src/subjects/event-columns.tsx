import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Day } from '../display/Instant.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { ValueText } from '../display/ValueText.js';
import type { Column } from '../lists/column.js';
import type { SubjectEventRow } from './subject-row.js';

/** What changed a subject, on which day, by which document. */
export const eventColumns: readonly Column<SubjectEventRow>[] = [
  { key: 'on', label: 'subjects.changes.on', render: (event) => <Day value={event.on} /> },
  {
    key: 'what',
    label: 'subjects.changes.what',
    isTitle: true,
    render: (event) => <ValueText set="eventKind" value={event.kind} />,
  },
  { key: 'detail', label: 'subjects.changes.detail', render: (event) => <Change event={event} /> },
  { key: 'related', label: 'subjects.changes.related', render: (event) => <Related event={event} /> },
  {
    key: 'document',
    label: 'subjects.changes.document',
    render: ({ document }) => (
      <span lang="zh-CN">{document ? [document.title, document.number].filter(Boolean).join(' ') : '—'}</span>
    ),
  },
  { key: 'by', label: 'subjects.changes.by', render: (event) => event.recordedBy?.displayName ?? '—' },
];

function Change({ event: { from, to } }: { event: SubjectEventRow }) {
  const translate = useTranslate();
  const text = from && to ? translate('subjects.changes.fromTo', { from, to }) : (to ?? from ?? '—');
  return <span lang="zh-CN">{text}</span>;
}

function Related({ event }: { event: SubjectEventRow }) {
  if (event.related.length === 0) return <>—</>;
  return (
    <>
      {event.related.map((other) => (
        <Box key={other.id}>
          <RouteLink to={pageOf('subjects', other.id)} lang="zh-CN">
            {other.name ?? other.code}
          </RouteLink>
        </Box>
      ))}
    </>
  );
}
