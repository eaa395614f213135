import { useTheme } from '@mui/material/styles';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ChartPanel } from '../charts/ChartPanel.js';
import { DataTable } from '../charts/DataTable.js';
import { LazyChart } from '../charts/lazy-chart.js';
import { EmptyState } from '../display/EmptyState.js';
import { formatNumber, formatShare } from '../display/format-number.js';
import { GradeMark } from '../display/GradeMark.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { RouteLink, rowsAt } from '../display/RouteLink.js';
import { useRead } from '../http/use-read.js';
import { ExportTable } from '../statistics/ExportTable.js';
import { prefixOf, type GradeArea } from '../statistics/grade-area.js';
import { gradesAt, type GradeCount } from '../statistics/statistics-row.js';
import { TONES, toneOf } from '../theme/tones.js';

/** How many subjects stand in each grade; every bar leads to them. */
export function GradeDistribution({ scheme, region }: GradeArea) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { palette } = useTheme();
  const { data, error, refetch } = useRead<readonly GradeCount[]>(gradesAt('grades', { scheme, region }));
  const addressOf = useCallback(
    (grade: string) => rowsAt('subjects', { grade, scheme, ...(region ? { region: prefixOf(region) } : {}) }),
    [scheme, region],
  );
  const onPick = useCallback(
    (name: string) => void navigate(addressOf(name.split(' ')[0] ?? '')),
    [navigate, addressOf],
  );
  const option = useMemo(
    () => optionOf(data ?? [], palette.mode, palette.text.primary, palette.divider),
    [data, palette],
  );
  const title = translate('dashboard.distribution');
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
  if (data.every(({ count }) => count === 0)) {
    return (
      <Panel title={title}>
        <EmptyState title={translate('dashboard.distributionEmpty')}>
          {translate('dashboard.distributionEmptyHint')}
        </EmptyState>
      </Panel>
    );
  }
  const summary = data.map((one) => `${one.grade} ${one.title} ${formatNumber(one.count)}`).join(', ');
  return (
    <ChartPanel
      title={title}
      actions={
        <ExportTable
          title={title}
          head={[translate('dashboard.grade'), translate('dashboard.count'), translate('dashboard.share')]}
          rows={data.map((one) => [`${one.grade} ${one.title}`, one.count, formatShare(one.share)])}
        />
      }
      chart={
        <LazyChart
          height={220}
          option={option}
          label={translate('dashboard.chartLabel', { summary })}
          onPick={onPick}
        />
      }
      table={
        <DataTable
          label={title}
          head={[translate('dashboard.grade'), translate('dashboard.count'), translate('dashboard.share')]}
          rows={data.map((one) => [
            <GradeMark key="grade" grade={one.grade} title={one.title} order={one.order} count={data.length} />,
            <RouteLink key="count" to={addressOf(one.grade)}>
              {formatNumber(one.count)}
            </RouteLink>,
            formatShare(one.share),
          ])}
        />
      }
    />
  );
}

function optionOf(grades: readonly GradeCount[], mode: 'light' | 'dark', ink: string, line: string) {
  const text = { color: ink, fontSize: 13 };
  return {
    grid: { left: 4, right: 96, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: grades.map(({ grade, title }) => `${grade} ${title}`),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: text,
    },
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'bar',
        barMaxWidth: 28,
        cursor: 'pointer',
        data: grades.map(({ count, share, order }) => ({
          value: count,
          itemStyle: { color: TONES[mode][toneOf(order, grades.length)].fill },
          label: { formatter: `${formatNumber(count)}  ${formatShare(share)}` },
        })),
        label: { show: true, position: 'right', ...text },
      },
    ],
  };
}
