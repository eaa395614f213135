import { useTranslate } from 'react-admin';
import { Basis } from '../display/Basis.js';
import { EmptyState } from '../display/EmptyState.js';
import { Identifier } from '../display/Identifier.js';
import { useValue } from '../display/use-value.js';
import { ValueText } from '../display/ValueText.js';
import { Words } from '../display/Words.js';
import type { Column, FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { usePluginChoices } from '../plugins/use-plugin-choices.js';
import { FactPreview } from './FactPreview.js';
import type { FactRow } from './fact-row.js';

const TYPES = ['integer', 'decimal', 'boolean', 'string', 'date', 'enum', 'set'];
const SOURCES = ['records', 'subject', 'list', 'evaluations', 'commitments', 'logic'];

const columns: readonly Column<FactRow>[] = [
  {
    key: 'title',
    label: 'facts.name',
    isTitle: true,
    sort: 'title',
    render: ({ title }) => title,
    text: ({ title }) => title,
  },
  {
    key: 'id',
    label: 'facts.id',
    sort: 'id',
    isHidden: true,
    render: ({ id }) => <Identifier value={id} />,
    text: ({ id }) => id,
  },
  {
    key: 'type',
    label: 'facts.type',
    sort: 'type',
    render: ({ type }) => <ValueText set="factType" value={type} />,
    text: ({ type }) => type,
  },
  {
    key: 'source',
    label: 'facts.source',
    render: ({ source }) => <ValueText set="factSource" value={source} />,
    text: ({ source }) => source,
  },
  {
    key: 'sentence',
    label: 'facts.sentence',
    render: ({ sentence }) => sentence ?? '—',
    text: ({ sentence }) => sentence,
  },
  {
    key: 'unit',
    label: 'facts.unit',
    isHidden: true,
    render: ({ unit }) => <Words>{unit ?? '—'}</Words>,
    text: ({ unit }) => unit,
  },
  {
    key: 'plugin',
    label: 'facts.plugin',
    isHidden: true,
    render: ({ pluginTitle }) => <Words>{pluginTitle}</Words>,
    text: ({ pluginTitle }) => pluginTitle,
  },
  {
    key: 'basis',
    label: 'facts.basis',
    render: ({ basis }) => <Basis basis={basis} />,
    text: ({ basis }) => basis && `${basis.number ?? basis.document} ${basis.article ?? ''}`.trim(),
  },
];

export function FactList() {
  const translate = useTranslate();
  const read = useValue();
  const plugins = usePluginChoices();
  const choicesOf = (set: string, ids: readonly string[]) => ids.map((id) => ({ id, name: read(set, id) }));
  const filters: readonly FilterField[] = [
    { source: 'source', label: 'facts.source', kind: 'choice', choices: choicesOf('factSource', SOURCES) },
    { source: 'type', label: 'facts.type', kind: 'choice', choices: choicesOf('factType', TYPES) },
    { source: 'plugin', label: 'facts.plugin', kind: 'choice', choices: plugins },
  ];
  return (
    <ResourceList<FactRow>
      resource="facts"
      title={translate('facts.title')}
      hint={translate('facts.hint')}
      columns={columns}
      filters={filters}
      hasSearch
      sort={{ field: 'id', order: 'ASC' }}
      preview={(id) => <FactPreview id={id} />}
      empty={<EmptyState title={translate('facts.empty')}>{translate('facts.emptyHint')}</EmptyState>}
    />
  );
}
