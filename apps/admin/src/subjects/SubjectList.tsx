import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { useMay } from '../layout/use-may.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { useSchemes } from '../schemes/use-schemes.js';
import { CreateSubjectDialog } from './CreateSubjectDialog.js';
import { subjectColumns } from './subject-columns.js';
import { SubjectPreview } from './SubjectPreview.js';
import type { SubjectRow } from './subject-row.js';

const KINDS = [
  'enterprise',
  'individual-business',
  'cooperative',
  'institution',
  'organ',
  'association',
  'other-organisation',
  'person',
];

export function SubjectList() {
  const translate = useTranslate();
  const mayImport = useMay('imports', 'create');
  const mayCreate = useMay('subjects', 'create');
  const [isCreating, setCreating] = useState(false);
  return (
    <>
      <ResourceList<SubjectRow>
        resource="subjects"
        title={translate('subjects.title')}
        hint={translate('subjects.hint')}
        columns={subjectColumns}
        filters={useFilters()}
        hasSearch
        sort={{ field: 'id', order: 'ASC' }}
        addressOf={(row) => pageOf('subjects', row.id)}
        preview={(id) => <SubjectPreview id={id} />}
        actions={
          mayCreate && (
            <Button variant="outlined" onClick={() => setCreating(true)}>
              {translate('subjects.create')}
            </Button>
          )
        }
        empty={
          <EmptyState
            title={translate('subjects.empty')}
            action={
              mayImport && (
                <Button variant="contained" component={Link} to="/imports/create">
                  {translate('subjects.emptyAction')}
                </Button>
              )
            }
          >
            {translate('subjects.emptyHint')}
          </EmptyState>
        }
      />
      {isCreating && <CreateSubjectDialog onClose={() => setCreating(false)} />}
    </>
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const { schemes } = useSchemes();
  const choicesOf = (set: string, ids: readonly string[]) => ids.map((id) => ({ id, name: read(set, id) }));
  // One scheme is in force; a grade is one of its grades, so the two filters go together.
  const grades: FilterField[] = schemes.slice(0, 1).map((scheme) => ({
    source: 'grade',
    label: 'subjects.gradeFilter',
    kind: 'choice',
    choices: scheme.grades.map(({ key, title }) => ({ id: key, name: `${key} ${title}` })),
    beside: { scheme: scheme.id },
  }));
  return [
    ...grades,
    { source: 'region', label: 'subjects.regionPrefix', kind: 'text' },
    { source: 'industry', label: 'subjects.industryPrefix', kind: 'text' },
    { source: 'kind', label: 'subjects.kind', kind: 'choice', choices: choicesOf('subjectKind', KINDS) },
    {
      source: 'status',
      label: 'subjects.status',
      kind: 'choice',
      choices: choicesOf('subjectStatus', ['active', 'ended']),
    },
    { source: 'isStale', label: 'subjects.isStale', kind: 'boolean' },
    { source: 'hasNoData', label: 'subjects.hasNoData', kind: 'boolean' },
  ];
}
