import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { CopyButton } from '../display/CopyButton.js';
import { formatNumber } from '../display/format-number.js';
import { Identifier } from '../display/Identifier.js';
import { Instant } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { useWhole } from '../http/use-whole.js';
import { useMay } from '../layout/use-may.js';
import { StateChip } from '../display/StateChip.js';
import { Tabs } from '../display/Tabs.js';
import { useValue } from '../display/use-value.js';
import { HistoryButton } from '../revisions/history/HistoryButton.js';
import { CoveragePanel } from './CoveragePanel.js';
import { DependencyPanels } from './DependencyPanels.js';
import { DocumentPanel } from './DocumentPanel.js';
import { FindingCounts } from './FindingCounts.js';
import { FindingPanel } from './FindingPanel.js';
import { LifePanel } from './life/LifePanel.js';
import { PluginRegions } from './PluginRegions.js';
import { PluginSchemes } from './PluginSchemes.js';
import { VersionPanel } from './VersionPanel.js';
import type { PluginDetail } from './plugin-row.js';

/** One plugin: the regulation it stands on, what became of every article, and what it brings. */
export function PluginShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const seesLife = useMay('plugins', 'life');
  const { data: plugin, error, refetch } = useWhole<PluginDetail>('plugins', id);
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!plugin) return <LoadingLines count={10} />;
  const isWaiting = plugin.state === 'validated' || plugin.state === 'installed';
  const life = seesLife ? [{ key: 'life', content: <LifePanel id={plugin.id} /> }] : [];
  const pages = [
    // What is not in force yet is looked at for what is to be done with it.
    ...(isWaiting ? life : []),
    { key: 'coverage', content: <CoveragePanel plugin={plugin} /> },
    { key: 'documents', content: <DocumentPanel documents={plugin.documents} /> },
    { key: 'schemes', content: <PluginSchemes plugin={plugin} /> },
    { key: 'versions', content: <VersionPanel versions={plugin.versions} /> },
    { key: 'dependencies', content: <DependencyPanels plugin={plugin} /> },
    { key: 'findings', content: <FindingPanel findings={plugin.findings} /> },
    ...(isWaiting ? [] : life),
  ];
  return (
    <>
      <PageHeader
        title={plugin.title}
        beside={
          <>
            <StateChip set="pluginState" value={plugin.state} />
            <span>{plugin.version}</span>
          </>
        }
        actions={<HistoryButton plugin={plugin.id} />}
      />
      <About plugin={plugin} />
      <Box sx={{ mt: 2 }}>
        <Tabs
          label={translate('plugins.tab.label')}
          pages={pages.map((page) => ({ ...page, label: translate(`plugins.tab.${page.key}`) }))}
        />
      </Box>
    </>
  );
}

function About({ plugin }: { plugin: PluginDetail }) {
  const translate = useTranslate();
  const read = useValue();
  const content = Object.entries(plugin.counts)
    .filter(([kind, count]) => count > 0 && kind !== 'locale' && kind !== 'case-file')
    .map(([kind, count]) => `${read('resourceKind', kind)} ${formatNumber(count)}`);
  return (
    <Panel>
      <Properties
        rows={[
          [translate('plugins.id'), <Identifier key="id" value={plugin.id} />],
          [translate('plugins.kind'), read('pluginKind', plugin.kind)],
          [translate('plugins.regions'), <PluginRegions key="regions" regions={plugin.regions} />],
          [translate('plugins.unit'), plugin.unit?.title],
          [translate('plugins.recordedAt'), <Instant key="at" value={plugin.recordedAt} />],
          [translate('plugins.findings'), <FindingCounts key="findings" counts={plugin.findingCounts} />],
          [
            translate('plugins.hash'),
            <span key="hash">
              <Identifier value={plugin.contentHash.slice(0, 16)} /> <CopyButton value={plugin.contentHash} />
            </span>,
          ],
        ]}
      />
      <Box sx={{ mt: 1.25 }}>
        <Properties columns={1200} rows={[[translate('plugins.content'), content.join(' · ')]]} />
      </Box>
    </Panel>
  );
}
