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
import { useSchemes } from '../schemes/use-schemes.js';
import { MeasureCauses } from './MeasureCauses.js';
import { MeasurePreview } from './MeasurePreview.js';
import type { MeasureRow } from './measure-row.js';

const KINDS = ['incentive', 'constraint', 'punishment', 'association', 'reference'];

const columns: readonly Column<MeasureRow>[] = [
  {
    key: 'title',
    label: 'measures.name',
    isTitle: true,
    sort: 'title',
    render: ({ title }) => title,
    text: ({ title }) => title,
  },
  {
    key: 'kind',
    label: 'measures.kind',
    sort: 'kind',
    render: ({ kind }) => <ValueText set="measureKind" value={kind} />,
    text: ({ kind }) => kind,
  },
  {
    key: 'scope',
    label: 'measures.scope',
    render: ({ scope }) => <Words>{scope ?? '—'}</Words>,
    text: ({ scope }) => scope,
  },
  {
    key: 'causes',
    label: 'measures.causes',
    render: ({ causes }) => <MeasureCauses causes={causes} isShort />,
    text: ({ causes }) =>
      causes.map(({ list, grades }) => list?.title ?? grades.map(({ grade }) => grade).join('')).join('; '),
  },
  {
    key: 'id',
    label: 'measures.id',
    sort: 'id',
    isHidden: true,
    render: ({ id }) => <Identifier value={id} />,
    text: ({ id }) => id,
  },
  {
    key: 'plugin',
    label: 'measures.plugin',
    isHidden: true,
    render: ({ pluginTitle }) => <Words>{pluginTitle}</Words>,
    text: ({ pluginTitle }) => pluginTitle,
  },
  {
    key: 'basis',
    label: 'measures.basis',
    render: ({ basis }) => <Basis basis={basis} />,
    text: ({ basis }) => basis && `${basis.number ?? basis.document} ${basis.article ?? ''}`.trim(),
  },
];

export function MeasureList() {
  const translate = useTranslate();
  const read = useValue();
  const plugins = usePluginChoices();
  const { schemes } = useSchemes();
  const grades = (schemes[0]?.grades ?? []).map(({ key, title }) => ({ id: key, name: `${key} ${title}` }));
  const filters: readonly FilterField[] = [
    {
      source: 'kind',
      label: 'measures.kind',
      kind: 'choice',
      choices: KINDS.map((id) => ({ id, name: read('measureKind', id) })),
    },
    { source: 'grade', label: 'measures.grade', kind: 'choice', choices: grades },
    { source: 'plugin', label: 'measures.plugin', kind: 'choice', choices: plugins },
  ];
  return (
    <ResourceList<MeasureRow>
      resource="measures"
      title={translate('measures.title')}
      hint={translate('measures.hint')}
      columns={columns}
      filters={filters}
      hasSearch
      sort={{ field: 'kind', order: 'ASC' }}
      preview={(id) => <MeasurePreview id={id} />}
      empty={<EmptyState title={translate('measures.empty')}>{translate('measures.emptyHint')}</EmptyState>}
    />
  );
}
