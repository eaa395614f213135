import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useMay } from '../layout/use-may.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { useSchemes } from '../schemes/use-schemes.js';
import { evaluationColumns } from './evaluation-columns.js';
import type { EvaluationRow } from './evaluation-row.js';
import { EvaluationPreview } from './EvaluationPreview.js';

export function EvaluationList() {
  const translate = useTranslate();
  const mayRun = useMay('evaluation-runs', 'create');
  return (
    <ResourceList<EvaluationRow>
      resource="evaluations"
      title={translate('evaluations.title')}
      hint={translate('evaluations.hint')}
      columns={evaluationColumns}
      filters={useFilters()}
      hasSearch
      sort={{ field: 'createdAt', order: 'DESC' }}
      addressOf={(row) => pageOf('evaluations', row.id)}
      preview={(id) => <EvaluationPreview id={id} />}
      empty={
        <EmptyState
          title={translate('evaluations.empty')}
          action={
            mayRun && (
              <Button variant="contained" component={Link} to="/evaluation-runs/create">
                {translate('evaluations.emptyAction')}
              </Button>
            )
          }
        >
          {translate('evaluations.emptyHint')}
        </EmptyState>
      }
    />
  );
}

function useFilters(): readonly FilterField[] {
  const { schemes } = useSchemes();
  // A letter means nothing without its scheme; where there is but one, it goes along.
  const grades: FilterField[] = schemes.slice(0, 1).map((scheme) => ({
    source: 'grade',
    label: 'evaluations.grade',
    kind: 'choice',
    choices: scheme.grades.map(({ key, title }) => ({ id: key, name: `${key} ${title}` })),
    ...(schemes.length === 1 && { beside: { scheme: scheme.id } }),
  }));
  return [
    {
      source: 'scheme',
      label: 'evaluations.scheme',
      kind: 'choice',
      choices: schemes.map(({ id, title }) => ({ id, name: title })),
    },
    ...grades,
    { source: 'current', label: 'evaluations.currentTrue', kind: 'boolean' },
    { source: 'asOf', label: 'evaluations.asOf', kind: 'days' },
    { source: 'subject', label: 'evaluations.subject', kind: 'reference', to: { resource: 'subjects', name: 'name' } },
    { source: 'run', label: 'evaluations.run', kind: 'reference', to: { resource: 'evaluation-runs', name: 'asOf' } },
  ];
}
