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
import { CatalogueItemPreview } from './CatalogueItemPreview.js';
import type { CatalogueItemRow } from './catalogue-item-row.js';
import { usePublicity } from './use-publicity.js';

const CATEGORIES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `cat-${number}`);

const columns: readonly Column<CatalogueItemRow>[] = [
  {
    key: 'title',
    label: 'catalogue.name',
    isTitle: true,
    sort: 'title',
    render: ({ title }) => title,
    text: ({ title }) => title,
  },
  {
    key: 'category',
    label: 'catalogue.category',
    sort: 'category',
    render: ({ category }) => <ValueText set="category" value={category} />,
    text: ({ category }) => category,
  },
  {
    key: 'nature',
    label: 'catalogue.nature',
    sort: 'nature',
    render: ({ nature }) => <ValueText set="nature" value={nature} />,
    text: ({ nature }) => nature,
  },
  {
    key: 'act',
    label: 'catalogue.act',
    isHidden: true,
    render: ({ act }) => <ValueText set="act" value={act} />,
    text: ({ act }) => act,
  },
  {
    key: 'disclosure',
    label: 'catalogue.disclosure',
    render: ({ disclosure }) => <ValueText set="disclosure" value={disclosure} />,
    text: ({ disclosure }) => disclosure,
  },
  {
    key: 'sharing',
    label: 'catalogue.sharing',
    isHidden: true,
    render: ({ sharing }) => <ValueText set="sharing" value={sharing} />,
    text: ({ sharing }) => sharing,
  },
  {
    key: 'publicity',
    label: 'catalogue.publicity',
    render: ({ publicity }) => <Publicity publicity={publicity} />,
    text: ({ publicity }) =>
      typeof publicity === 'string' ? publicity : `${publicity.min ?? ''}/${publicity.max ?? ''}`,
  },
  {
    key: 'plugin',
    label: 'catalogue.plugin',
    isHidden: true,
    render: ({ pluginTitle }) => <Words>{pluginTitle}</Words>,
    text: ({ pluginTitle }) => pluginTitle,
  },
  {
    key: 'id',
    label: 'catalogue.id',
    sort: 'id',
    isHidden: true,
    render: ({ id }) => <Identifier value={id} />,
    text: ({ id }) => id,
  },
  {
    key: 'basis',
    label: 'catalogue.basis',
    isHidden: true,
    render: ({ basis }) => <Basis basis={basis} />,
    text: ({ basis }) => basis && `${basis.number ?? basis.document} ${basis.article ?? ''}`.trim(),
  },
];

export function CatalogueItemList() {
  const translate = useTranslate();
  return (
    <ResourceList<CatalogueItemRow>
      resource="catalogue-items"
      title={translate('catalogue.title')}
      hint={translate('catalogue.hint')}
      columns={columns}
      filters={useFilters()}
      hasSearch
      sort={{ field: 'category', order: 'ASC' }}
      preview={(id) => <CatalogueItemPreview id={id} />}
      empty={<EmptyState title={translate('catalogue.empty')}>{translate('catalogue.emptyHint')}</EmptyState>}
    />
  );
}

function Publicity({ publicity }: { publicity: CatalogueItemRow['publicity'] }) {
  return <>{usePublicity()(publicity)}</>;
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const plugins = usePluginChoices();
  const choicesOf = (set: string, ids: readonly string[]) => ids.map((id) => ({ id, name: read(set, id) }));
  return [
    { source: 'category', label: 'catalogue.category', kind: 'choice', choices: choicesOf('category', CATEGORIES) },
    {
      source: 'nature',
      label: 'catalogue.nature',
      kind: 'choice',
      choices: choicesOf('nature', ['positive', 'negative', 'basic']),
    },
    {
      source: 'temporal',
      label: 'catalogue.temporal',
      kind: 'choice',
      choices: choicesOf('temporal', ['event', 'state']),
    },
    {
      source: 'disclosure',
      label: 'catalogue.disclosure',
      kind: 'choice',
      choices: choicesOf('disclosure', ['open', 'conditional', 'closed']),
    },
    { source: 'plugin', label: 'catalogue.plugin', kind: 'choice', choices: plugins },
  ];
}
