import Box from '@mui/material/Box';
import { Code } from '../display/Code.js';
import { GradeMark } from '../display/GradeMark.js';
import { Day } from '../display/Instant.js';
import { SampleMark } from '../display/SampleMark.js';
import { ValueText } from '../display/ValueText.js';
import type { Column } from '../lists/column.js';
import { FeedShort } from './Feed.js';
import { StaleMark } from './StaleMark.js';
import type { SubjectRow } from './subject-row.js';

export const subjectColumns: readonly Column<SubjectRow>[] = [
  {
    key: 'name',
    label: 'subjects.name',
    isTitle: true,
    sort: 'name',
    render: (row) => (
      <>
        <span lang="zh-CN">{row.name}</span> <SampleMark isSample={row.isSample} />
      </>
    ),
    text: (row) => row.name,
  },
  {
    key: 'code',
    label: 'subjects.code',
    sort: 'code',
    render: (row) => <Code value={row.code} />,
    text: (row) => row.code,
  },
  {
    key: 'grade',
    label: 'subjects.grade',
    render: (row) => <Grades row={row} />,
    text: (row) =>
      row.currentGrades.map(({ grade, gradeTitle }) => `${grade ?? ''} ${gradeTitle ?? ''}`.trim()).join('; '),
  },
  {
    key: 'asOf',
    label: 'subjects.asOf',
    isHidden: true,
    render: (row) => <Day value={row.currentGrades[0]?.asOf} />,
    text: (row) => row.currentGrades[0]?.asOf,
  },
  {
    key: 'completeness',
    label: 'subjects.completeness',
    isNumeric: true,
    render: (row) => <FeedShort completeness={row.currentGrades[0]?.completeness} />,
    text: (row) => {
      const feed = row.currentGrades[0]?.completeness;
      return feed ? `${feed.receivedCount}/${feed.expectedCount}` : '';
    },
  },
  {
    key: 'nextChangeOn',
    label: 'subjects.nextChangeOn',
    isHidden: true,
    render: (row) => <Day value={row.currentGrades[0]?.nextChangeOn} />,
    text: (row) => row.currentGrades[0]?.nextChangeOn,
  },
  {
    key: 'region',
    label: 'subjects.region',
    sort: 'region',
    render: (row) => <span lang="zh-CN">{row.regionTitle ?? row.region}</span>,
    text: (row) => row.regionTitle ?? row.region,
  },
  {
    key: 'industry',
    label: 'subjects.industry',
    sort: 'industry',
    render: (row) => <span lang="zh-CN">{row.industryTitle ?? row.industry ?? '—'}</span>,
    text: (row) => row.industryTitle ?? row.industry,
  },
  {
    key: 'kind',
    label: 'subjects.kind',
    isHidden: true,
    render: (row) => <ValueText set="subjectKind" value={row.kind} />,
    text: (row) => row.kind,
  },
  {
    key: 'status',
    label: 'subjects.status',
    isHidden: true,
    render: (row) => <ValueText set="subjectStatus" value={row.status} />,
    text: (row) => row.status,
  },
  {
    key: 'registeredOn',
    label: 'subjects.registeredOn',
    isHidden: true,
    sort: 'registeredOn',
    render: (row) => <Day value={row.registeredOn} />,
    text: (row) => row.registeredOn,
  },
  {
    key: 'unit',
    label: 'subjects.unit',
    isHidden: true,
    render: (row) => row.unit?.title ?? '—',
    text: (row) => row.unit?.title,
  },
];

function Grades({ row }: { row: SubjectRow }) {
  if (row.currentGrades.length === 0) return <>—</>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {row.currentGrades.map((one) => (
        <GradeMark
          key={one.scheme}
          grade={one.grade}
          title={one.gradeTitle}
          order={one.gradeOrder}
          count={one.gradeCount}
        />
      ))}
      {row.currentGrades.some(({ isStale }) => isStale) && <StaleMark />}
    </Box>
  );
}
