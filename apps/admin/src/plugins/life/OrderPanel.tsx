import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

import { formatNumber } from '../../display/format-number.js';
import { Day, Instant } from '../../display/Instant.js';
import { Panel } from '../../display/Panel.js';
import { Properties } from '../../display/Properties.js';
import { StateChip } from '../../display/StateChip.js';
import { FindingPanel } from '../FindingPanel.js';
import type { PluginOrder } from './plugin-life-row.js';

/** What was asked for, why, and what it would do. */
export function OrderPanel({ order }: { order: PluginOrder }) {
  const translate = useTranslate();
  const { impact } = order;
  const resources = Object.entries(impact.resources)
    .map(([outcome, count]) => translate(`pluginLife.outcome.${outcome}`, { count: formatNumber(count) }))
    .join(' · ');
  const standing = (['openCases', 'listEntries', 'measures', 'records'] as const)
    .map((kind) => translate(`pluginLife.standing.${kind}`, { count: formatNumber(impact.standing[kind]) }))
    .join(' · ');
  return (
    <>
      <Panel title={translate(`pluginLife.ordered.${order.act}`)}>
        <Properties
          rows={[
            [translate('pluginLife.orderState'), <StateChip key="state" set="pluginOrderState" value={order.state} />],
            [translate('pluginLife.reason'), order.reason],
            [translate('pluginLife.orderedBy'), order.orderedBy],
            [translate('pluginLife.orderedAt'), <Instant key="at" value={order.orderedAt} />],
            ...(order.inForceFrom
              ? ([[translate('pluginLife.from'), <Day key="from" value={order.inForceFrom} />]] as const)
              : []),
            ...(resources === '' ? [] : ([[translate('pluginLife.changes'), resources]] as const)),
            [translate(order.act === 'revert' ? 'pluginLife.meanwhile' : 'pluginLife.stands'), standing],
          ]}
        />
        {impact.schemes.length > 0 && (
          <Box component="ul" sx={{ mt: 1.5, mb: 0, pl: 2.5 }}>
            {impact.schemes.map(({ scheme, title, subjects }) => (
              <li key={scheme}>
                <span lang="zh-CN">{title}</span>{' '}
                {translate(`pluginLife.graded.${order.act}`, { count: formatNumber(subjects) })}
              </li>
            ))}
          </Box>
        )}
      </Panel>
      {impact.findings.length > 0 && <FindingPanel findings={impact.findings} />}
    </>
  );
}
