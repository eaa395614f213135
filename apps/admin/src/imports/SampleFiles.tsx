import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useNotify, useTranslate } from 'react-admin';
import { Panel } from '../display/Panel.js';
import { download } from '../http/download.js';
import { useRead } from '../http/use-read.js';
import { failureText } from '../http/request-error.js';
import type { SampleFile } from './import-row.js';

/** Files to try the import out with, for who has none at hand. */
export function SampleFiles() {
  const translate = useTranslate();
  const notify = useNotify();
  const { data = [] } = useRead<readonly SampleFile[]>('/imports/sample-files');
  if (data.length === 0) return null;
  const save = (file: SampleFile) => {
    download(`/imports/sample-files/${encodeURIComponent(file.name)}`, nameOf(file, translate('app.sample'))).catch(
      (error: unknown) => notify(failureText(error), { type: 'error' }),
    );
  };
  return (
    <Panel title={translate('imports.form.samples')}>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{translate('imports.form.samplesHint')}</Box>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {data.map((file) => (
          <li key={file.name}>
            <Link component="button" type="button" lang="zh-CN" onClick={() => save(file)} sx={BUTTON}>
              {file.title}
            </Link>{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {translate('imports.form.sampleRows', { count: file.rows })}
            </Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
}

/** Marked as a sample by its name, as every export is. */
function nameOf({ name, title }: SampleFile, mark: string): string {
  const marked = title.startsWith('示例') ? title : `${mark}-${title}`;
  return `${marked}.${name.split('.').at(-1) ?? 'csv'}`;
}

const BUTTON = { font: 'inherit', textAlign: 'left', verticalAlign: 'baseline' } as const;
