import { useTheme } from '@mui/material/styles';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ChartPanel } from '../charts/ChartPanel.js';
import { DataTable } from '../charts/DataTable.js';
import { LazyChart } from '../charts/lazy-chart.js';
import { EmptyState } from '../display/EmptyState.js';
import { formatNumber } from '../display/format-number.js';
import { GradeMarks } from '../display/GradeMarks.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { RouteLink, rowsAt } from '../display/RouteLink.js';
import { useRead } from '../http/use-read.js';
import type { SchemeRow } from '../schemes/scheme-row.js';
import { ExportTable } from './ExportTable.js';
import { prefixOf, type GradeArea } from './grade-area.js';
import { groupChart } from './group-chart.js';
import { gradesAt, type GradeGroup } from './statistics-row.js';
import type { Place } from './trail.js';

export interface GroupPanelProps {
  readonly area: GradeArea;
  readonly scheme: SchemeRow;
  readonly by: 'regions' | 'industries';
  readonly title: string;
  /** Goes one level down; absent where there is none. */
  readonly onInto?: (place: Place) => void;
}

/** The grades of each region or industry, as shares in a picture and as counts in the table behind it. */
export function GroupPanel({ area, scheme, by, title, onInto }: GroupPanelProps) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { data, error, refetch } = useRead<readonly GradeGroup[]>(gradesAt(by, area));
  const groups = useMemo(
    () => (data ?? []).map((group) => ({ ...group, title: group.title || translate('statistics.none') })),
    [data, translate],
  );
  const option = useMemo(
    () => groupChart(groups, scheme.grades, palette.mode, palette.text.primary, palette.divider),
    [groups, scheme.grades, palette],
  );
  const into = useCallback(
    (name: string) => {
      const group = groups.find((one) => one.title === name);
      if (group && canGoInto(group)) onInto?.({ code: group.code, title: group.title });
    },
    [groups, onInto],
  );
  if (error || !data) {
    return (
      <Panel title={title}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingLines count={6} />}
      </Panel>
    );
  }
  if (groups.length === 0) return <Nothing title={title} />;
  const summary = groups.map((group) => `${group.title} ${formatNumber(group.total)}`).join(', ');
  const head = [
    translate(by === 'regions' ? 'statistics.region' : 'statistics.industry'),
    translate('statistics.total'),
    ...scheme.grades.map(({ key, title: name }) => `${key} ${name}`),
    translate('statistics.ungraded'),
  ];
  return (
    <ChartPanel
      title={title}
      actions={
        <ExportTable
          title={title}
          head={head}
          rows={groups.map((group) => [
            group.title,
            group.total,
            ...scheme.grades.map(({ key }) => group.counts[key] ?? 0),
            group.ungraded,
          ])}
        />
      }
      chart={
        <>
          <GradeMarks grades={scheme.grades} />
          <LazyChart
            height={16 + groups.length * 30}
            option={option}
            label={translate('statistics.chart', { title, summary })}
            onPick={onInto && into}
          />
        </>
      }
      table={
        <DataTable
          label={title}
          head={head}
          rows={groups.map((group) => rowOf(group, { area, scheme, by, onInto }, translate))}
        />
      }
    />
  );
}

function Nothing({ title }: { title: string }) {
  const translate = useTranslate();
  return (
    <Panel title={title}>
      <EmptyState
        title={translate('statistics.empty')}
        action={
          <Button variant="outlined" component={RouterLink} to="/imports/create">
            {translate('statistics.toImport')}
          </Button>
        }
      >
        {translate('statistics.emptyHint')}
      </EmptyState>
    </Panel>
  );
}

type Around = Pick<GroupPanelProps, 'area' | 'scheme' | 'by' | 'onInto'>;

function rowOf(
  group: GradeGroup,
  { area, scheme, by, onInto }: Around,
  translate: (key: string, o?: object) => string,
) {
  const where = filterOf(group, by, area);
  const linked = (count: number, filter: object) =>
    count === 0 || where === null ? (
      formatNumber(count)
    ) : (
      <RouteLink to={rowsAt('subjects', { ...where, ...filter })}>{formatNumber(count)}</RouteLink>
    );
  return [
    onInto && canGoInto(group) ? (
      <Link
        key="name"
        component="button"
        type="button"
        aria-label={translate('statistics.intoRegion', { region: group.title })}
        onClick={() => onInto({ code: group.code, title: group.title })}
        sx={{ font: 'inherit' }}
      >
        {group.title}
      </Link>
    ) : (
      group.title
    ),
    linked(group.total, {}),
    ...scheme.grades.map(({ key }) => linked(group.counts[key] ?? 0, { grade: key, scheme: scheme.id })),
    formatNumber(group.ungraded),
  ];
}

/** The filter that lists the subjects of a group; null for those whose region or industry is not given. */
function filterOf(group: GradeGroup, by: GroupPanelProps['by'], { region }: GradeArea): object | null {
  if (!group.code) return null;
  if (by === 'regions') return { region: prefixOf(group.code) };
  return { industry: group.code, ...(region ? { region: prefixOf(region) } : {}) };
}

/** A county is the last level. */
function canGoInto({ code }: GradeGroup): boolean {
  return /^\d{6}$/.test(code) && code.endsWith('00');
}
