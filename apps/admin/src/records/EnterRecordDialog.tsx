import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import type { CatalogueItemRow } from '../catalogue-items/catalogue-item-row.js';
import { RowChooser } from '../display/RowChooser.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { draftOf, EMPTY_FORM, isComplete } from './record-form.js';
import { RecordFields } from './RecordFields.js';

export interface EnterRecordDialogProps {
  readonly subject: { readonly id: string; readonly name: string; readonly kind: string };
  readonly onClose: () => void;
}

/** Enters one record for a subject by hand; many come by import. */
export function EnterRecordDialog({ subject, onClose }: EnterRecordDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const [item, setItem] = useState<CatalogueItemRow | null>(null);
  const [form, setForm] = useState(EMPTY_FORM);
  return (
    <ActDialog
      title={translate('records.form.enter')}
      sentence={translate('records.sentence.enter', { name: subject.name })}
      confirmLabel={translate('records.form.submitEnter')}
      isReady={item !== null && isComplete(form, item)}
      act={(idempotencyKey) =>
        requestJson('/records', {
          method: 'POST',
          body: { subject: subject.id, ...(item && draftOf(form, item)) },
          idempotencyKey,
        })
      }
      onDone={() => {
        notify('records.done.enter', { type: 'success' });
        reread();
        onClose();
      }}
      onClose={onClose}
    >
      <RowChooser<CatalogueItemRow>
        resource="catalogue-items"
        label={translate('records.form.chooseItem')}
        hint={translate('records.form.chooseItemHint')}
        minLength={0}
        sortBy="title"
        value={item}
        onChange={(chosen) => {
          setItem(chosen);
          setForm({ ...form, fields: {} });
        }}
        nameOf={(row) => row.title}
        isOffered={(row) => row.subjectKinds.includes(subject.kind)}
        describe={(row) => (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
            <span lang="zh-CN">{row.title}</span>
            <Box component="span" lang="zh-CN" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {row.pluginTitle}
            </Box>
          </Box>
        )}
      />
      {item && <RecordFields item={item} form={form} onChange={setForm} />}
    </ActDialog>
  );
}
