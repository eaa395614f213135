import ExportIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { today } from '../clock.js';
import { saveBlob } from '../http/download.js';
import { useSystem } from '../layout/use-system.js';
import { csvOf } from '../lists/csv.js';

export interface ExportTableProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Saves the table behind a picture as CSV that spreadsheets read as it is; invented figures say so in the name. */
export function ExportTable({ title, head, rows }: ExportTableProps) {
  const translate = useTranslate();
  const { data: system } = useSystem();
  const save = () => {
    const mark = system?.sample?.present ? `${translate('app.sample')}-` : '';
    saveBlob(new Blob([csvOf([head, ...rows])], { type: 'text/csv;charset=utf-8' }), `${mark}${title}-${today()}.csv`);
  };
  return (
    <Button
      startIcon={<ExportIcon />}
      aria-label={`${translate('statistics.export')} ${title}`}
      onClick={save}
      disabled={rows.length === 0}
    >
      {translate('statistics.export')}
    </Button>
  );
}
