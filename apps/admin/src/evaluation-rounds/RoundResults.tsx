import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../display/GradeMark.js';
import { pageOf } from '../display/RouteLink.js';
import type { Column } from '../lists/column.js';
import { PanelList } from '../lists/PanelList.js';
import type { EvaluationRoundRow, RoundResultRow } from './evaluation-round-row.js';

const NAME: Column<RoundResultRow> = {
  key: 'subject',
  label: 'rounds.results.subject',
  isTitle: true,
  render: (row) => <span lang="zh-CN">{row.subjectName || row.subjectCode}</span>,
};
const REGION: Column<RoundResultRow> = {
  key: 'region',
  label: 'rounds.results.region',
  sort: 'region',
  render: (row) => <span lang="zh-CN">{row.regionTitle ?? row.region}</span>,
};
const GRADE: Column<RoundResultRow> = {
  key: 'grade',
  label: 'rounds.results.grade',
  sort: 'grade',
  render: (row) => (row.isWithoutData ? <NoData /> : <Grade row={row} />),
};
const FIRST: Column<RoundResultRow> = {
  key: 'firstGrade',
  label: 'rounds.results.firstGrade',
  render: (row) => row.firstGrade ?? '—',
};
const PREVIOUS: Column<RoundResultRow> = {
  key: 'previousGrade',
  label: 'rounds.results.previousGrade',
  render: (row) => row.previousGrade ?? '—',
};

const COLUMNS = {
  results: [NAME, REGION, GRADE, FIRST, PREVIOUS],
  corrected: [NAME, REGION, FIRST, GRADE],
  'without-data': [NAME, REGION],
} as const;

export interface RoundResultsProps {
  readonly round: EvaluationRoundRow;
  readonly rows: keyof typeof COLUMNS;
}

/** The subjects on the register: all, those moved by corrections, or those without data. */
export function RoundResults({ round, rows }: RoundResultsProps) {
  const translate = useTranslate();
  const below = rows === 'without-data' ? 'without-data' : 'results';
  return (
    <>
      {rows === 'without-data' && (
        <Box sx={{ mb: 1.5, color: 'text.secondary' }}>{translate('rounds.withoutDataHint')}</Box>
      )}
      <PanelList<RoundResultRow>
        resource={`evaluation-rounds/${encodeURIComponent(round.id)}/${below}`}
        title={translate(rows === 'without-data' ? 'rounds.withoutData' : `rounds.${rows}.title`)}
        {...(rows === 'corrected' && { filter: { corrected: true } })}
        sort={{ field: 'id', order: 'ASC' }}
        columns={COLUMNS[rows]}
        addressOf={(row) => pageOf('subjects', row.subject)}
        empty={<Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate(`rounds.none.${rows}`)}</Box>}
      />
    </>
  );
}

function Grade({ row }: { row: RoundResultRow }) {
  const translate = useTranslate();
  if (row.grade === null) return <>{translate('rounds.results.ungraded')}</>;
  return <GradeMark grade={row.grade} title={row.gradeTitle} order={row.gradeOrder} count={row.gradeCount} />;
}

/** Nothing has come about them: no grade is shown, least of all a good one. */
function NoData() {
  const translate = useTranslate();
  return <>{translate('rounds.results.noData')}</>;
}
