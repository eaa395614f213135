import { useTranslate } from 'react-admin';
import { Basis } from '../display/Basis.js';
import { EmptyState } from '../display/EmptyState.js';
import { Identifier } from '../display/Identifier.js';
import { StateChip } from '../display/StateChip.js';
import { useValue } from '../display/use-value.js';
import { ValueText } from '../display/ValueText.js';
import { Words } from '../display/Words.js';
import type { Column, FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { usePluginChoices } from '../plugins/use-plugin-choices.js';
import { ListPreview } from './ListPreview.js';
import type { ListRow } from './list-row.js';

const KINDS = [
  'serious-dishonesty',
  'incentive',
  'negative',
  'judgment-debtor',
  'register',
  'measure-list',
  'item-list',
  'other',
];

const columns: readonly Column<ListRow>[] = [
  {
    key: 'title',
    label: 'registers.name',
    isTitle: true,
    sort: 'title',
    render: ({ title }) => title,
    text: ({ title }) => title,
  },
  {
    key: 'kind',
    label: 'registers.kind',
    sort: 'kind',
    render: ({ kind }) => <ValueText set="listKind" value={kind} />,
    text: ({ kind }) => kind,
  },
  {
    key: 'of',
    label: 'registers.of',
    render: ({ of }) => <ValueText set="listOf" value={of} />,
    text: ({ of }) => of,
  },
  {
    key: 'status',
    label: 'registers.status',
    render: ({ status }) => <StateChip set="listStatus" value={status} />,
    text: ({ status }) => status,
  },
  {
    key: 'disclosure',
    label: 'registers.disclosure',
    render: ({ disclosure }) => <ValueText set="disclosure" value={disclosure} />,
    text: ({ disclosure }) => disclosure,
  },
  {
    key: 'id',
    label: 'registers.id',
    sort: 'id',
    isHidden: true,
    render: ({ id }) => <Identifier value={id} />,
    text: ({ id }) => id,
  },
  {
    key: 'plugin',
    label: 'registers.plugin',
    isHidden: true,
    render: ({ pluginTitle }) => <Words>{pluginTitle}</Words>,
    text: ({ pluginTitle }) => pluginTitle,
  },
  {
    key: 'basis',
    label: 'registers.basis',
    render: ({ basis }) => <Basis basis={basis} />,
    text: ({ basis }) => basis && `${basis.number ?? basis.document} ${basis.article ?? ''}`.trim(),
  },
];

export function ListList() {
  const translate = useTranslate();
  const read = useValue();
  const plugins = usePluginChoices();
  const choicesOf = (set: string, ids: readonly string[]) => ids.map((id) => ({ id, name: read(set, id) }));
  const filters: readonly FilterField[] = [
    { source: 'kind', label: 'registers.kind', kind: 'choice', choices: choicesOf('listKind', KINDS) },
    {
      source: 'of',
      label: 'registers.of',
      kind: 'choice',
      choices: choicesOf('listOf', ['subject', 'case', 'measure', 'supervision-item']),
    },
    { source: 'plugin', label: 'registers.plugin', kind: 'choice', choices: plugins },
  ];
  return (
    <ResourceList<ListRow>
      resource="lists"
      title={translate('registers.title')}
      hint={translate('registers.hint')}
      columns={columns}
      filters={filters}
      hasSearch
      sort={{ field: 'id', order: 'ASC' }}
      preview={(id) => <ListPreview id={id} />}
      empty={<EmptyState title={translate('registers.empty')}>{translate('registers.emptyHint')}</EmptyState>}
    />
  );
}
