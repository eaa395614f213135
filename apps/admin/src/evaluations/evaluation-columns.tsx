import { Code } from '../display/Code.js';
import { Day, Instant } from '../display/Instant.js';
import type { Column } from '../lists/column.js';
import { CurrentMark } from './CurrentMark.js';
import type { EvaluationRow } from './evaluation-row.js';
import { PlacedGradeMark } from './PlacedGradeMark.js';

export const evaluationColumns: readonly Column<EvaluationRow>[] = [
  {
    key: 'subject',
    label: 'evaluations.subject',
    isTitle: true,
    render: (row) => <span lang="zh-CN">{row.subjectName}</span>,
    text: (row) => row.subjectName,
  },
  {
    key: 'code',
    label: 'evaluations.code',
    isHidden: true,
    render: (row) => <Code value={row.subjectCode} />,
    text: (row) => row.subjectCode,
  },
  {
    key: 'scheme',
    label: 'evaluations.scheme',
    render: (row) => <span lang="zh-CN">{row.schemeTitle}</span>,
    text: (row) => row.schemeTitle,
  },
  {
    key: 'grade',
    label: 'evaluations.grade',
    sort: 'grade',
    render: (row) => <PlacedGradeMark scheme={row.scheme} grade={row.grade} title={row.gradeTitle} />,
    text: (row) => `${row.grade} ${row.gradeTitle}`,
  },
  {
    key: 'score',
    label: 'evaluations.score',
    isNumeric: true,
    isHidden: true,
    render: (row) => row.score ?? '—',
    text: (row) => row.score,
  },
  {
    key: 'reason',
    label: 'evaluations.reason',
    render: (row) => <span lang="zh-CN">{row.reasons[0]?.text ?? '—'}</span>,
    text: (row) => row.reasons.map(({ text }) => text).join('；'),
  },
  {
    key: 'asOf',
    label: 'evaluations.asOf',
    render: (row) => <Day value={row.asOf} />,
    text: (row) => row.asOf,
  },
  {
    key: 'current',
    label: 'evaluations.current',
    render: (row) => <CurrentMark row={row} />,
    text: (row) => String(row.current),
  },
  {
    key: 'createdAt',
    label: 'evaluations.createdAt',
    sort: 'createdAt',
    isHidden: true,
    render: (row) => <Instant value={row.createdAt} />,
    text: (row) => row.createdAt,
  },
];
