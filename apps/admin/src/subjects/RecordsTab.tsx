import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { RouteLink, rowsAt } from '../display/RouteLink.js';
import { PanelList } from '../lists/PanelList.js';
import { RowDialog } from '../lists/RowDialog.js';
import { subjectRecordColumns } from '../records/record-columns.js';
import { RecordPreview } from '../records/RecordPreview.js';
import type { RecordRow } from '../records/record-row.js';
import type { SubjectDetail } from './subject-row.js';

/** 信用信息: the records of the subject; each opens with its acts and what was done with it. */
export function RecordsTab({ subject }: { subject: SubjectDetail }) {
  const translate = useTranslate();
  const [open, setOpen] = useState<RecordRow | null>(null);
  return (
    <>
      <PanelList<RecordRow>
        resource="records"
        title={translate('records.title')}
        filter={{ subject: subject.id }}
        sort={{ field: 'decidedOn', order: 'DESC' }}
        columns={subjectRecordColumns}
        onOpen={setOpen}
        actions={
          <RouteLink to={rowsAt('records', { subject: subject.id })}>{translate('subjects.allRecords')}</RouteLink>
        }
        empty={
          <EmptyState title={translate('subjects.recordsEmpty')}>{translate('subjects.recordsEmptyHint')}</EmptyState>
        }
      />
      {open && (
        <RowDialog label={open.itemTitle} onClose={() => setOpen(null)}>
          <RecordPreview id={open.id} />
        </RowDialog>
      )}
    </>
  );
}
