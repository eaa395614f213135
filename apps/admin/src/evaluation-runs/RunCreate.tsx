import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useMe } from '../account/use-me.js';
import { today } from '../clock.js';
import { EmptyState } from '../display/EmptyState.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf } from '../display/RouteLink.js';
import { newIdempotencyKey, requestJson } from '../http/request.js';
import { useSchemes } from '../schemes/use-schemes.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import type { EvaluationRunRow } from './evaluation-run-row.js';
import { isOrderReady, orderOf, regionsOf, type RunForm } from './run-form.js';
import { ScopeFields } from './ScopeFields.js';

/** Starts a run: scheme, day and scope, read back as a sentence before the button. */
export function RunCreate() {
  const translate = useTranslate();
  const { schemes, isPending, error, refetch } = useSchemes();
  const [form, setForm] = useForm();
  const scheme = form.scheme || (schemes[0]?.id ?? '');
  return (
    <>
      <PageHeader title={translate('runs.form.title')}>{translate('runs.form.hint')}</PageHeader>
      {error ? (
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      ) : isPending ? (
        <LoadingLines count={5} />
      ) : schemes.length === 0 ? (
        <Panel>
          <EmptyState title={translate('runs.form.noScheme')} />
        </Panel>
      ) : (
        <Order form={{ ...form, scheme }} onChange={(changes) => setForm({ ...form, ...changes })} />
      )}
    </>
  );
}

/** The form, with the subject that the address names already chosen. */
function useForm() {
  const [search] = useSearchParams();
  const named = search.get('subject');
  const { data: subject } = useGetOne<SubjectRow>('subjects', { id: named ?? '' }, { enabled: named !== null });
  const [typed, setForm] = useState<RunForm | null>(null);
  const form = typed ?? {
    scheme: '',
    asOf: today(),
    scope: named ? ('subjects' as const) : ('everyone' as const),
    regions: '',
    subjects: subject ? [subject] : [],
  };
  return [form, setForm] as const;
}

function Order({ form, onChange }: { form: RunForm; onChange: (changes: Partial<RunForm>) => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { schemes } = useSchemes();
  const [key, setKey] = useState(newIdempotencyKey);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(null);
    try {
      const run = await requestJson<EvaluationRunRow>('/evaluation-runs', {
        method: 'POST',
        body: orderOf(form, today()),
        idempotencyKey: key,
      });
      void navigate(pageOf('evaluation-runs', run.id));
    } catch (failure) {
      setError(failure);
      // Only what the server never answered may be the same order again.
      if (!(failure instanceof TypeError)) setKey(newIdempotencyKey());
    } finally {
      setSending(false);
    }
  };
  return (
    <Panel>
      <Box
        component="form"
        noValidate
        onSubmit={(event: FormEvent) => void submit(event)}
        sx={{ display: 'grid', gap: 2.5, maxWidth: 720 }}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '2fr 1fr' } }}>
          <TextField
            select
            required
            label={translate('runs.form.schemeLabel')}
            value={form.scheme}
            onChange={(event) => onChange({ scheme: event.target.value })}
          >
            {schemes.map(({ id, title }) => (
              <MenuItem key={id} value={id}>
                {title}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            required
            type="date"
            label={translate('runs.form.asOfLabel')}
            helperText={translate('runs.form.asOfHint')}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
            value={form.asOf}
            onChange={(event) => onChange({ asOf: event.target.value })}
          />
        </Box>
        <ScopeFields form={form} onChange={onChange} />
        <Sentence form={form} />
        <ProblemAlert error={error} />
        <Box>
          <Button type="submit" variant="contained" disabled={isSending || !isOrderReady(form)}>
            {translate('runs.form.submit')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}

/** What will be so afterwards. */
function Sentence({ form }: { form: RunForm }) {
  const translate = useTranslate();
  const { schemes } = useSchemes();
  const { data: me } = useMe();
  if (!isOrderReady(form)) return null;
  const scope = translate(`runs.form.scopeText.${form.scope}`, {
    unit: me?.unit.title ?? '',
    regions: regionsOf(form).join('、'),
    names: form.subjects.map(({ name }) => `「${name}」`).join('、'),
  });
  const isCurrent = form.asOf === today();
  return (
    <Box sx={{ borderLeft: '3px solid', borderColor: 'primary.main', pl: 1.5 }}>
      {translate(isCurrent ? 'runs.form.sentenceCurrent' : 'runs.form.sentenceHistorical', {
        scheme: schemes.find(({ id }) => id === form.scheme)?.title ?? form.scheme,
        scope,
        asOf: form.asOf,
      })}
    </Box>
  );
}
