import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ChartPanel } from '../charts/ChartPanel.js';
import { DataTable } from '../charts/DataTable.js';
import { LazyChart } from '../charts/lazy-chart.js';
import { EmptyState } from '../display/EmptyState.js';
import { formatNumber } from '../display/format-number.js';
import { GradeMarks } from '../display/GradeMarks.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useRead } from '../http/use-read.js';
import type { SchemeGrade } from '../schemes/scheme-row.js';
import { useSchemes } from '../schemes/use-schemes.js';
import { ExportTable } from '../statistics/ExportTable.js';
import type { GradeArea } from '../statistics/grade-area.js';
import { gradesAt, type GradeMonth } from '../statistics/statistics-row.js';
import { TONES, toneOf } from '../theme/tones.js';

/** The subjects of each grade, month by month. */
export function GradeTrend({ scheme, region }: GradeArea) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { schemes } = useSchemes();
  const { data, error, refetch } = useRead<readonly GradeMonth[]>(gradesAt('grade-trend', { scheme, region }));
  const grades = useMemo(() => schemes.find(({ id }) => id === scheme)?.grades ?? [], [schemes, scheme]);
  const option = useMemo(
    () => optionOf(data ?? [], grades, palette.mode, palette.text.secondary, palette.divider),
    [data, grades, palette],
  );
  const title = translate('dashboard.trend');
  if (error)
    return (
      <Panel title={title}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Panel>
    );
  if (!data)
    return (
      <Panel title={title}>
        <LoadingLines count={6} />
      </Panel>
    );
  if (data.length === 0)
    return (
      <Panel title={title}>
        <EmptyState title={translate('dashboard.distributionEmpty')}>{translate('dashboard.trendEmpty')}</EmptyState>
      </Panel>
    );
  return (
    <ChartPanel
      title={title}
      actions={
        <ExportTable
          title={title}
          head={[translate('dashboard.month'), ...grades.map(({ key, title: name }) => `${key} ${name}`)]}
          rows={data.map(({ month, counts }) => [month, ...grades.map(({ key }) => counts[key] ?? 0)])}
        />
      }
      chart={
        <>
          <GradeMarks grades={grades} />
          <LazyChart height={196} option={option} label={translate('dashboard.trendLabel')} />
        </>
      }
      table={
        <DataTable
          label={title}
          head={[translate('dashboard.month'), ...grades.map(({ key, title: name }) => `${key} ${name}`)]}
          rows={data.map(({ month, counts }) => [month, ...grades.map(({ key }) => formatNumber(counts[key] ?? 0))])}
        />
      }
    />
  );
}

function optionOf(
  months: readonly GradeMonth[],
  grades: readonly SchemeGrade[],
  mode: 'light' | 'dark',
  ink: string,
  line: string,
) {
  const text = { color: ink, fontSize: 12 };
  return {
    grid: { left: 4, right: 12, top: 12, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => month),
      axisLabel: text,
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: { type: 'value', axisLabel: text, splitLine: { lineStyle: { color: line } } },
    series: grades.map(({ key, title }, order) => ({
      name: `${key} ${title}`,
      type: 'bar',
      stack: 'grades',
      barMaxWidth: 36,
      itemStyle: { color: TONES[mode][toneOf(order, grades.length)].fill },
      data: months.map(({ counts }) => counts[key] ?? 0),
    })),
  };
}
