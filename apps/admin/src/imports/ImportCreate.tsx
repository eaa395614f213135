import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useRead } from '../http/use-read.js';
import { FilePicker } from './FilePicker.js';
import { FormChooser } from './FormChooser.js';
import { ImportCheck } from './ImportCheck.js';
import type { ImportForm } from './import-row.js';
import { SampleFiles } from './SampleFiles.js';
import { sendImport } from './send-import.js';

/** Four steps on one page: what it is, the file, a dry run, the import. */
export function ImportCreate() {
  const translate = useTranslate();
  const { data: forms, error: formsError, refetch } = useRead<readonly ImportForm[]>('/imports/forms');
  const [form, setForm] = useState<ImportForm | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [check, setCheck] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choose = (chosen: { form?: ImportForm | null; file?: File }) => {
    if (chosen.form !== undefined) setForm(chosen.form);
    if (chosen.file) setFile(chosen.file);
    setCheck(null);
    setError(null);
  };
  const start = async () => {
    if (!form || !file) return;
    setSending(true);
    setError(null);
    try {
      setCheck((await sendImport(form, file, true)).id);
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <PageHeader title={translate('imports.form.title')}>{translate('imports.form.hint')}</PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Step title="imports.form.kindStep">
          {formsError ? (
            <ProblemAlert error={formsError} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
          ) : forms ? (
            <FormChooser forms={forms} value={form} onChange={(chosen) => choose({ form: chosen })} />
          ) : (
            <LoadingLines count={3} />
          )}
        </Step>
        {form && (
          <Step title="imports.form.fileStep">
            <FilePicker file={file} onChange={(chosen) => choose({ file: chosen })} />
          </Step>
        )}
        {form && file && (
          <Step title="imports.form.checkStep">
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
              <Button variant={check ? 'outlined' : 'contained'} disabled={isSending} onClick={() => void start()}>
                {translate(isSending ? 'imports.form.uploading' : 'imports.form.check')}
              </Button>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {translate('imports.form.checkHint')}
              </Box>
            </Box>
            <ProblemAlert error={error} />
          </Step>
        )}
        {form && file && check && <ImportCheck key={check} id={check} form={form} file={file} />}
        {!check && <SampleFiles />}
      </Box>
    </>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  return <Panel title={translate(title)}>{children}</Panel>;
}
