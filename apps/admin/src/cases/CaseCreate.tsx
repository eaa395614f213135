import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FieldSchema } from '@xinheng/facts';
import { useState, type FormEvent } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { today } from '../clock.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf } from '../display/RouteLink.js';
import { newIdempotencyKey, requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { SubjectChooser } from '../subjects/SubjectChooser.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import { CaseFields, isFilledIn, valuesOf, type CaseForm } from './CaseFields.js';
import type { CaseRow } from './case-row.js';
import { ObjectFields, type CaseObject } from './ObjectFields.js';

interface ProcedureRow {
  readonly id: string;
  readonly title: string;
  readonly pluginTitle: string;
  readonly form: FieldSchema | null;
}

const CHANNELS = ['counter', 'post', 'phone', 'online'];

/** Intake: what came in, by which way, and on which day it truly came, apart from today. */
export function CaseCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const reread = useReread();
  const { data: procedures = [] } = useGetList<ProcedureRow>('procedures', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'id', order: 'ASC' },
  });
  const [key, setKey] = useState(newIdempotencyKey);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const [subject, setSubject] = useState<SubjectRow | null>(null);
  const [about, setAbout] = useState<CaseForm>({ channel: 'counter', receivedOn: today() });
  const [object, setObject] = useState<CaseObject | null>(null);
  const [form, setForm] = useState<CaseForm>({});
  const procedure = procedures.find(({ id }) => id === about['procedure']);
  const value = (name: string) => about[name] ?? '';
  const set = (name: string, text: string) => setAbout({ ...about, [name]: text });
  const optional = (name: string) => (value(name).trim() === '' ? {} : { [name]: value(name).trim() });
  const isReady =
    subject !== null &&
    procedure !== undefined &&
    value('applicant').trim() !== '' &&
    value('receivedOn') !== '' &&
    (value('agent').trim() === '' || value('agentUntil') !== '') &&
    isFilledIn(procedure.form, [], form);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(null);
    try {
      const opened = await requestJson<CaseRow>('/cases', {
        method: 'POST',
        idempotencyKey: key,
        body: {
          procedure: procedure?.id,
          subject: subject?.id,
          receivedOn: value('receivedOn'),
          channel: value('channel'),
          applicant: value('applicant').trim(),
          ...optional('applicantContact'),
          ...optional('agent'),
          ...(value('agent').trim() === '' ? {} : optional('agentUntil')),
          ...(object === null ? {} : { object }),
          form: valuesOf(procedure?.form ?? null, form),
        },
      });
      notify('cases.opened', { type: 'success', messageArgs: { number: opened.number } });
      reread();
      void navigate(pageOf('cases', opened.id));
    } catch (failure) {
      setError(failure);
      if (!(failure instanceof TypeError)) setKey(newIdempotencyKey());
    } finally {
      setSending(false);
    }
  };
  const text = (name: string, isRequired = false) => (
    <TextField
      required={isRequired}
      label={translate(`cases.${name}`)}
      value={value(name)}
      slotProps={{ htmlInput: { maxLength: 200 } }}
      onChange={(event) => set(name, event.target.value)}
    />
  );
  return (
    <>
      <PageHeader title={translate('cases.intake')}>{translate('cases.intakeHint')}</PageHeader>
      <Box
        component="form"
        noValidate
        onSubmit={(event: FormEvent) => void submit(event)}
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 880 }}
      >
        <Panel title={translate('cases.received')}>
          <Box sx={PAIRS}>
            <TextField
              select
              required
              label={translate('cases.channel')}
              value={value('channel')}
              onChange={(event) => set('channel', event.target.value)}
            >
              {CHANNELS.map((id) => (
                <MenuItem key={id} value={id}>
                  {translate(`cases.channels.${id}`)}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              required
              type="date"
              label={translate('cases.receivedOn')}
              helperText={translate('cases.receivedOnHint')}
              value={value('receivedOn')}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
              onChange={(event) => set('receivedOn', event.target.value)}
            />
            {text('applicant', true)}
            {text('applicantContact')}
            {text('agent')}
            {value('agent').trim() !== '' && (
              <TextField
                required
                type="date"
                label={translate('cases.agentUntil')}
                value={value('agentUntil')}
                slotProps={{ inputLabel: { shrink: true } }}
                onChange={(event) => set('agentUntil', event.target.value)}
              />
            )}
          </Box>
        </Panel>
        <Panel title={translate('cases.about')}>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <TextField
              select
              required
              label={translate('cases.procedure')}
              value={procedure?.id ?? ''}
              onChange={(event) => {
                set('procedure', event.target.value);
                setForm({});
              }}
            >
              {procedures.map(({ id, title, pluginTitle }) => (
                <MenuItem key={id} value={id} lang="zh-CN">
                  {translate('app.aside', { name: title, note: pluginTitle })}
                </MenuItem>
              ))}
            </TextField>
            <SubjectChooser
              label={translate('cases.subject')}
              value={subject}
              onChange={(chosen) => {
                setSubject(chosen);
                setObject(null);
              }}
            />
            {subject && <ObjectFields key={subject.id} subject={subject.id} value={object} onChange={setObject} />}
            <CaseFields schema={procedure?.form ?? null} requires={[]} form={form} onChange={setForm} />
          </Box>
        </Panel>
        <ProblemAlert error={error} />
        <Box>
          <Button type="submit" variant="contained" disabled={!isReady || isSending}>
            {translate('cases.open')}
          </Button>
        </Box>
      </Box>
    </>
  );
}

const PAIRS = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  gap: 2,
  alignItems: 'start',
} as const;
