import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { ValueText } from '../display/ValueText.js';
import { useRead } from '../http/use-read.js';
import { subjectEntryColumns } from '../list-entries/entry-columns.js';
import type { EntryRow } from '../list-entries/entry-row.js';
import { ProposeButton } from '../list-entries/ProposeButton.js';
import type { Column } from '../lists/column.js';
import { LedgerTable } from '../lists/LedgerTable.js';
import { PanelList } from '../lists/PanelList.js';
import type { EffectiveRow } from '../measure-applications/application-row.js';
import type { SubjectDetail } from './subject-row.js';

/** 名单与措施: on which lists the subject stands, and which measures are effective, each once and with why. */
export function EffectsTab({ subject }: { subject: SubjectDetail }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Effective subject={subject.id} />
      <PanelList<EntryRow>
        resource="list-entries"
        title={translate('entries.title')}
        filter={{ subject: subject.id }}
        sort={{ field: 'id', order: 'DESC' }}
        columns={subjectEntryColumns}
        addressOf={(row) => pageOf('list-entries', row.id)}
        actions={<ProposeButton subject={subject} />}
        empty={<EmptyState title={translate('entries.emptyOfSubject')} />}
      />
    </Box>
  );
}

function Effective({ subject }: { subject: string }) {
  const translate = useTranslate();
  const read = useValue();
  const { data, error, refetch } = useRead<readonly EffectiveRow[]>(
    `/measure-applications/effective/${encodeURIComponent(subject)}`,
  );
  const title = translate('applications.effective');
  const columns: readonly Column<EffectiveRow>[] = [
    {
      key: 'measure',
      label: 'applications.measure',
      isTitle: true,
      render: (row) => <span lang="zh-CN">{row.title}</span>,
    },
    { key: 'kind', label: 'applications.kind', render: (row) => <ValueText set="measureKind" value={row.kind} /> },
    {
      key: 'won',
      label: 'applications.won',
      render: ({ won, sources }) =>
        translate('applications.wonOf', {
          cause: `${read('applicationCause', won.cause)}${won.grade === null ? '' : ` ${won.grade}`}`,
          count: sources.length,
          smart_count: sources.length,
        }),
    },
    { key: 'untilOn', label: 'applications.untilOn', render: ({ won }) => won.untilOn ?? '—' },
    {
      key: 'yields',
      label: 'applications.state',
      render: ({ yieldsTo }) =>
        translate(yieldsTo === null ? 'applications.isEffective' : 'applications.yields', {
          measure: data?.find(({ measure }) => measure === yieldsTo)?.title ?? '',
        }),
    },
  ];
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  return (
    <Panel title={title} isFlush>
      {data === undefined ? (
        <LoadingLines count={3} />
      ) : data.length === 0 ? (
        <EmptyState title={translate('applications.noneEffective')} />
      ) : (
        <LedgerTable label={title} rows={data.map((row) => ({ ...row, id: row.measure }))} columns={columns} />
      )}
    </Panel>
  );
}
