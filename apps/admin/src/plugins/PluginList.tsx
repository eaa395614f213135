import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { Identifier } from '../display/Identifier.js';
import { Instant } from '../display/Instant.js';
import { pageOf } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { useValue } from '../display/use-value.js';
import { ValueText } from '../display/ValueText.js';
import { Words } from '../display/Words.js';
import type { Column, FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { FindingCounts } from './FindingCounts.js';
import { UploadPackage } from './life/UploadPackage.js';
import { PluginRegions } from './PluginRegions.js';
import type { PluginRow } from './plugin-row.js';

const KINDS = ['national', 'province', 'city', 'county', 'industry', 'topic'];
const STATES = ['validated', 'installed', 'enabled', 'disabled', 'retired', 'quarantined'];

const columns: readonly Column<PluginRow>[] = [
  {
    key: 'title',
    label: 'plugins.name',
    isTitle: true,
    sort: 'title',
    render: ({ title }) => <Words>{title}</Words>,
    text: ({ title }) => title,
  },
  {
    key: 'id',
    label: 'plugins.id',
    sort: 'id',
    render: ({ id }) => <Identifier value={id} />,
    text: ({ id }) => id,
  },
  { key: 'version', label: 'plugins.version', render: ({ version }) => version, text: ({ version }) => version },
  {
    key: 'kind',
    label: 'plugins.kind',
    sort: 'kind',
    render: ({ kind }) => <ValueText set="pluginKind" value={kind} />,
    text: ({ kind }) => kind,
  },
  {
    key: 'state',
    label: 'plugins.state',
    sort: 'state',
    render: ({ state }) => <StateChip set="pluginState" value={state} />,
    text: ({ state }) => state,
  },
  {
    key: 'regions',
    label: 'plugins.regions',
    render: ({ regions }) => <PluginRegions regions={regions} />,
    text: ({ regions }) => regions.map(({ title }) => title).join('; '),
  },
  {
    key: 'findings',
    label: 'plugins.findings',
    render: ({ findingCounts }) => <FindingCounts counts={findingCounts} />,
    text: ({ findingCounts: { errors, warnings } }) => errors + warnings,
  },
  {
    key: 'recordedAt',
    label: 'plugins.recordedAt',
    sort: 'recordedAt',
    isHidden: true,
    render: ({ recordedAt }) => <Instant value={recordedAt} />,
    text: ({ recordedAt }) => recordedAt,
  },
];

export function PluginList() {
  const translate = useTranslate();
  const read = useValue();
  const choicesOf = (set: string, ids: readonly string[]) => ids.map((id) => ({ id, name: read(set, id) }));
  const filters: readonly FilterField[] = [
    { source: 'kind', label: 'plugins.kind', kind: 'choice', choices: choicesOf('pluginKind', KINDS) },
    { source: 'state', label: 'plugins.state', kind: 'choice', choices: choicesOf('pluginState', STATES) },
  ];
  return (
    <ResourceList<PluginRow>
      resource="plugins"
      title={translate('plugins.title')}
      hint={translate('plugins.hint')}
      columns={columns}
      filters={filters}
      hasSearch
      actions={<UploadPackage />}
      sort={{ field: 'id', order: 'ASC' }}
      addressOf={({ id }) => pageOf('plugins', id)}
      empty={<EmptyState title={translate('plugins.empty')}>{translate('plugins.emptyHint')}</EmptyState>}
    />
  );
}
