import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { formatNumber } from '../display/format-number.js';
import { Panel } from '../display/Panel.js';
import { ExportTable } from '../statistics/ExportTable.js';
import type { SimulatedGroup } from './simulation-row.js';

const KINDS = ['worse', 'better', 'other'] as const;

/** Who moved, by region or by industry section, those of most movers first. */
export function MoveGroups({ title, groups }: { title: string; groups: readonly SimulatedGroup[] }) {
  const translate = useTranslate();
  const kinds = KINDS.filter((kind) => kind !== 'other' || groups.some(({ other }) => other > 0));
  const head = [title, ...kinds.map((kind) => translate(`simulations.${kind}`))];
  const nameOf = (group: SimulatedGroup) => group.title || translate('simulations.none');
  return (
    <Panel
      title={title}
      isFlush
      actions={
        <ExportTable
          title={title}
          head={head}
          rows={groups.map((group) => [nameOf(group), ...kinds.map((kind) => group[kind])])}
        />
      }
    >
      <DataTable
        label={title}
        head={head}
        rows={groups.map((group) => [
          <span key="name" lang="zh-CN">
            {nameOf(group)}
          </span>,
          ...kinds.map((kind) => formatNumber(group[kind])),
        ])}
      />
    </Panel>
  );
}
