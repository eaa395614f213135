import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Button from '@mui/material/Button';
import type { Sheet, TableResource } from '@xinheng/plugin-kit';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { download } from '../../http/download.js';
import { requestJson } from '../../http/request.js';
import type { RawObject } from '../raw-object.js';
import { WorkbookDialog } from './WorkbookDialog.js';

export interface WorkbookToolsProps {
  /** The path of the revision: `/revisions/3`. */
  readonly path: string;
  readonly resource: TableResource;
  /** Null of the catalogue, which goes out as a whole. */
  readonly resourceKey: string | null;
  readonly title: string;
  /** The resource as it is being edited; of the catalogue, its items under `items`. */
  readonly value: RawObject;
  /** Takes what was accepted; absent: it can only be let out. */
  readonly onAccept?: (next: RawObject) => void;
}

/** Lets a resource out as a workbook, and takes it in again by way of what differs. */
export function WorkbookTools({ path, resource, resourceKey, title, value, onAccept }: WorkbookToolsProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [sheets, setSheets] = useState<readonly Sheet[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const asked = new URLSearchParams({ resource, ...(resourceKey !== null && { key: resourceKey }) });
  const attempt = (act: () => Promise<void>) => {
    setError(null);
    act().catch(setError);
  };
  const read = async (file: File) => {
    const form = new FormData();
    for (const [name, text] of asked) form.set(name, text);
    form.set('file', file);
    const { sheets: found } = await requestJson<{ readonly sheets: readonly Sheet[] }>(`${path}/workbook`, {
      method: 'POST',
      body: form,
    });
    setSheets(found);
  };
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        onClick={() => attempt(() => download(`${path}/workbook?${asked.toString()}`, `${title}.xlsx`))}
      >
        {translate('editors.workbook.out')}
      </Button>
      {onAccept && (
        <>
          <Button startIcon={<UploadIcon />} onClick={() => input.current?.click()}>
            {translate('editors.workbook.in')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx"
            aria-label={translate('editors.workbook.in')}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) attempt(() => read(file));
              // The same file, mended meanwhile, may be chosen again.
              target.value = '';
            }}
          />
        </>
      )}
      {error !== null && <ProblemAlert error={error} />}
      {sheets !== null && onAccept && (
        <WorkbookDialog
          resource={resource}
          value={value}
          sheets={sheets}
          onClose={() => setSheets(null)}
          onAccept={(next) => {
            setSheets(null);
            onAccept(next);
          }}
        />
      )}
    </>
  );
}
