import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { applicationColumns } from './application-columns.js';
import type { ApplicationRow } from './application-row.js';

/** 措施适用: what burdens whom, since when and until when, and what brought it. */
export function ApplicationList() {
  const translate = useTranslate();
  return (
    <ResourceList<ApplicationRow>
      resource="measure-applications"
      title={translate('applications.title')}
      hint={translate('applications.hint')}
      columns={applicationColumns}
      filters={useFilters()}
      sort={{ field: 'startedOn', order: 'DESC' }}
      hasSearch
      addressOf={(row) => pageOf('measure-applications', row.id)}
      empty={<EmptyState title={translate('applications.empty')}>{translate('applications.emptyHint')}</EmptyState>}
    />
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const choices = (set: string, values: readonly string[]) => values.map((id) => ({ id, name: read(set, id) }));
  return [
    {
      source: 'state',
      label: 'applications.state',
      kind: 'choice',
      choices: choices('applicationState', ['active', 'paused', 'ended', 'expired']),
    },
    {
      source: 'kind',
      label: 'applications.kind',
      kind: 'choice',
      choices: choices('measureKind', ['incentive', 'constraint', 'punishment', 'association']),
    },
    {
      source: 'cause',
      label: 'applications.cause',
      kind: 'choice',
      choices: choices('applicationCause', ['grade', 'list', 'decision']),
    },
    { source: 'untilOn', label: 'applications.untilOn', kind: 'days' },
    { source: 'subject', label: 'entries.subject', kind: 'reference', to: { resource: 'subjects', name: 'name' } },
  ];
}
