import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { today } from '../clock.js';
import { Basis } from '../display/Basis.js';
import { useValue } from '../display/use-value.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { CaseFields, isFilledIn, valuesOf, type CaseForm } from './CaseFields.js';
import type { CaseDetail, CaseStep } from './case-row.js';
import { formOfStep } from './office-forms.js';
import { useCaseWords } from './use-case-words.js';

/** Steps that only the applicant may want; the office enters them in the applicant's name. */
const OF_APPLICANT = ['withdraw', 'receive-supplement'];

export interface StepDialogProps {
  readonly file: CaseDetail;
  readonly step: CaseStep;
  readonly onClose: () => void;
}

/** A step of a case: what it does, its legal day, and what the law wants said with it. */
export function StepDialog({ file, step, onClose }: StepDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const read = useValue();
  const words = useCaseWords();
  const { schema, requires, names } = formOfStep(step, (key) => translate(`cases.${key}`));
  const [form, setForm] = useState<CaseForm>({});
  const [on, setOn] = useState(today);
  const [behalf, setBehalf] = useState('');
  const title = words.step(step.key, step.title);
  const mayBeApplicant = step.kind === 'office' && OF_APPLICANT.includes(step.key);
  const effects = step.effects.map((effect) => read('effect', effect)).join(translate('cases.and'));
  return (
    <ActDialog
      title={title}
      sentence={
        <>
          {translate('cases.stepSentence', { number: file.number, step: title })}
          {effects !== '' && translate('cases.stepEffects', { effects })}
          {step.basis && (
            <Box sx={{ mt: 0.5, fontSize: '0.8125rem' }}>
              <Basis basis={step.basis} isFull />
            </Box>
          )}
        </>
      }
      confirmLabel={title}
      isReady={on !== '' && isFilledIn(schema, requires, form)}
      act={(idempotencyKey) =>
        requestJson(`/cases/${encodeURIComponent(file.id)}/transitions`, {
          method: 'POST',
          idempotencyKey,
          body: {
            transition: step.key,
            form: valuesOf(schema, form),
            on,
            ...(behalf === '' ? {} : { onBehalfOf: behalf }),
          },
        })
      }
      onDone={() => {
        notify('cases.stepDone', { type: 'success' });
        reread();
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        required
        type="date"
        label={translate('cases.legalDay')}
        helperText={translate('cases.legalDayHint')}
        value={on}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
        onChange={(event) => setOn(event.target.value)}
      />
      {mayBeApplicant && (
        <TextField
          select
          label={translate('cases.onBehalfOf')}
          value={behalf}
          onChange={(event) => setBehalf(event.target.value)}
        >
          <MenuItem value="">{translate('cases.behalf.none')}</MenuItem>
          <MenuItem value="subject">{translate('cases.behalf.subject')}</MenuItem>
          <MenuItem value="agent">{translate('cases.behalf.agent')}</MenuItem>
        </TextField>
      )}
      <CaseFields schema={schema} requires={requires} names={names} form={form} onChange={setForm} />
    </ActDialog>
  );
}
