import { formatNumber, formatShare } from '../display/format-number.js';
import type { SchemeGrade } from '../schemes/scheme-row.js';
import { TONES, toneOf } from '../theme/tones.js';
import type { GradeGroup } from './statistics-row.js';

/** Bars of equal length, one for each group, parted by the shares of the grades. */
export function groupChart(
  groups: readonly GradeGroup[],
  grades: readonly SchemeGrade[],
  mode: 'light' | 'dark',
  ink: string,
  line: string,
) {
  const text = { color: ink, fontSize: 13 };
  const gradedOf = (group: GradeGroup) => grades.reduce((sum, { key }) => sum + (group.counts[key] ?? 0), 0);
  return {
    grid: { left: 4, right: 16, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'value', max: 1, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: groups.map(({ title }) => title),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { ...text, width: 120, overflow: 'truncate' },
    },
    series: grades.map(({ key, title }, order) => ({
      name: `${key} ${title}`,
      type: 'bar',
      stack: 'grades',
      barMaxWidth: 20,
      itemStyle: { color: TONES[mode][toneOf(order, grades.length)].fill },
      data: groups.map((group) => {
        const count = group.counts[key] ?? 0;
        const graded = gradedOf(group);
        const share = graded === 0 ? 0 : count / graded;
        return {
          value: share,
          tooltip: { formatter: `${group.title}\n${key} ${title} ${formatNumber(count)} (${formatShare(share)})` },
        };
      }),
    })),
  };
}
