import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { formatNumber } from '../display/format-number.js';
import { GradeMark } from '../display/GradeMark.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useRead } from '../http/use-read.js';
import type { EvaluationRoundRow, RoundActs, RoundMove, RoundReport } from './evaluation-round-row.js';

/** The report of a round: as it stands, and when the round is closed as it was then. */
export function RoundReportPanel({ round }: { round: EvaluationRoundRow }) {
  const translate = useTranslate();
  const { data, error, refetch } = useRead<RoundReport>(`/evaluation-rounds/${encodeURIComponent(round.id)}/report`);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines count={6} />;
  const { previous, corrected } = data;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel title={translate('rounds.report.grades')} isFlush>
        <DataTable
          label={translate('rounds.report.grades')}
          head={['grade', 'count', 'withoutData'].map((key) => translate(`rounds.report.${key}`))}
          rows={[
            ...data.grades.map((one) => [
              <GradeMark key="g" grade={one.grade} title={one.title} order={one.order} count={data.grades.length} />,
              formatNumber(one.count - one.withoutData),
              formatNumber(one.withoutData),
            ]),
            [translate('rounds.results.ungraded'), formatNumber(data.ungraded), '—'],
          ]}
        />
      </Panel>
      <Moves
        title={translate('rounds.report.previous')}
        summary={
          previous
            ? translate('rounds.report.previousSummary', {
                better: formatNumber(previous.better),
                worse: formatNumber(previous.worse),
                left: formatNumber(previous.left),
              })
            : translate('rounds.report.noPrevious')
        }
        moves={previous?.moves ?? []}
      />
      <Moves
        title={translate('rounds.corrected.title')}
        summary={translate('rounds.report.correctedSummary', {
          better: formatNumber(corrected.better),
          worse: formatNumber(corrected.worse),
        })}
        moves={corrected.moves}
      />
      <Acts title={translate('rounds.report.acts')} acts={data.acts} />
      {data.actsNotCounted.length > 0 && (
        <Acts title={translate('rounds.report.actsNotCounted')} acts={data.actsNotCounted} />
      )}
    </Box>
  );
}

function Moves({ title, summary, moves }: { title: string; summary: string; moves: readonly RoundMove[] }) {
  const translate = useTranslate();
  const nameOf = (grade: string | null) => grade ?? translate('rounds.report.noGrade');
  return (
    <Panel title={title} isFlush>
      <Box sx={{ px: 2, pb: moves.length > 0 ? 1 : 2, color: 'text.secondary' }}>{summary}</Box>
      {moves.length > 0 && (
        <DataTable
          label={title}
          head={[translate('rounds.report.move'), translate('rounds.report.count')]}
          rows={moves.map(({ from, to, count }) => [`${nameOf(from)} → ${nameOf(to)}`, formatNumber(count)])}
        />
      )}
    </Panel>
  );
}

function Acts({ title, acts }: { title: string; acts: readonly RoundActs[] }) {
  const translate = useTranslate();
  return (
    <Panel title={title} isFlush>
      {acts.length === 0 ? (
        <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('rounds.report.noActs')}</Box>
      ) : (
        <DataTable
          label={title}
          head={['act', 'records', 'subjects', 'changed'].map((key) => translate(`rounds.report.${key}`))}
          rows={acts.map(({ act, records, subjects, changed }) => [
            translate(`rounds.recordAct.${act}`),
            formatNumber(records),
            formatNumber(subjects),
            formatNumber(changed),
          ])}
        />
      )}
    </Panel>
  );
}
