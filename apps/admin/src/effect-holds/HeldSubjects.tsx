import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../display/GradeMark.js';
import { pageOf } from '../display/RouteLink.js';
import type { Column } from '../lists/column.js';
import { PanelList } from '../lists/PanelList.js';
import type { HeldGrade, HeldSubjectRow } from './effect-hold-row.js';

const COLUMNS: readonly Column<HeldSubjectRow>[] = [
  {
    key: 'subject',
    label: 'holds.subject',
    isTitle: true,
    render: (row) => <span lang="zh-CN">{row.subjectName ?? row.subject}</span>,
  },
  { key: 'from', label: 'holds.from', sort: 'from', render: (row) => <Mark grade={row.from} /> },
  { key: 'to', label: 'holds.to', sort: 'to', render: (row) => <Mark grade={row.to} /> },
];

/** Those whose worse grade has no effects yet, with the grade whose effects go on. */
export function HeldSubjects({ hold }: { hold: string }) {
  const translate = useTranslate();
  return (
    <PanelList<HeldSubjectRow>
      resource={`effect-holds/${encodeURIComponent(hold)}/subjects`}
      title={translate('holds.subjects')}
      sort={{ field: 'id', order: 'ASC' }}
      columns={COLUMNS}
      addressOf={(row) => pageOf('subjects', row.subject)}
      empty={<Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('holds.noSubjects')}</Box>}
    />
  );
}

function Mark({ grade }: { grade: HeldGrade }) {
  return <GradeMark grade={grade.grade} title={grade.title} order={grade.order} count={grade.count} />;
}
