import Button from '@mui/material/Button';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { EmptyState } from '../display/EmptyState.js';
import { Panel } from '../display/Panel.js';
import { Words } from '../display/Words.js';
import { download } from '../http/download.js';
import type { CaseDetail } from './case-row.js';

interface NoticeRow {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly servedOn: string | null;
}

/** The documents that the steps of a case issued. */
export function CaseDocuments({ file }: { file: CaseDetail }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { data = [] } = useGetList<NoticeRow>('notices', {
    filter: { case: file.id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'id', order: 'DESC' },
  });
  return (
    <Panel title={translate('cases.documents')} isFlush={data.length > 0}>
      {data.length === 0 ? (
        <EmptyState title={translate('cases.noDocument')} />
      ) : (
        <DataTable
          label={translate('cases.documents')}
          head={['number', 'document', 'issuedOn', 'servedOn', 'print'].map((key) => translate(`cases.${key}`))}
          numbersFrom={5}
          rows={data.map((row) => [
            <Words key="number">{row.number}</Words>,
            <Words key="title">{row.title}</Words>,
            row.issuedOn,
            row.servedOn ?? '—',
            <Button
              key="pdf"
              size="small"
              onClick={() =>
                void download(`/notices/${encodeURIComponent(row.id)}/pdf`, `${row.number}.pdf`).catch(() =>
                  notify('problem.loadFailed', { type: 'error' }),
                )
              }
            >
              PDF
            </Button>,
          ])}
        />
      )}
    </Panel>
  );
}
