import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Identifier } from '../display/Identifier.js';
import { Instant } from '../display/Instant.js';
import { Panel } from '../display/Panel.js';
import { StateChip } from '../display/StateChip.js';
import type { PluginVersion } from './plugin-row.js';

/** The editions of the package that stood here. */
export function VersionPanel({ versions }: { versions: readonly PluginVersion[] }) {
  const translate = useTranslate();
  const title = translate('plugins.tab.versions');
  return (
    <Panel title={title} isFlush>
      <DataTable
        label={title}
        numbersFrom={5}
        head={['version', 'state', 'recordedAt', 'supersededAt', 'hash'].map((key) => translate(`plugins.${key}`))}
        rows={versions.map((one) => [
          one.version,
          <StateChip key="state" set="pluginState" value={one.state} />,
          <Instant key="at" value={one.recordedAt} />,
          one.supersededAt ? <Instant key="until" value={one.supersededAt} /> : translate('plugins.stands'),
          <Identifier key="hash" value={one.contentHash.slice(0, 16)} />,
        ])}
      />
    </Panel>
  );
}
