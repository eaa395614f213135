import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { FileField } from './FileField.js';
import type { NoticeDetail } from './notice-row.js';
import { uploadAttachment } from './upload-attachment.js';

/** Brings back the scan of the sealed original, once. */
export function OriginalButton({ notice }: { notice: NoticeDetail }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('notices.attachOriginal')}
      </Button>
      {isOpen && (
        <ActDialog
          title={translate('notices.attachOriginal')}
          sentence={translate('notices.originalSentence', { number: notice.number })}
          confirmLabel={translate('notices.attachOriginal')}
          isReady={file !== null}
          act={async (idempotencyKey) => {
            if (file === null) return null;
            const body = { attachment: await uploadAttachment(file) };
            const path = `/notices/${encodeURIComponent(notice.id)}/original`;
            return requestJson(path, { method: 'POST', idempotencyKey, body });
          }}
          onDone={() => {
            notify('notices.originalThere', { type: 'success' });
            setOpen(false);
            reread();
          }}
          onClose={() => setOpen(false)}
        >
          <FileField
            label={translate('notices.chooseFile')}
            hint={translate('notices.fileHint')}
            value={file}
            onChange={setFile}
          />
        </ActDialog>
      )}
    </>
  );
}
