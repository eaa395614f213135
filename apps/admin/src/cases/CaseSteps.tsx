import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useValue } from '../display/use-value.js';
import type { CaseDetail, CaseStep } from './case-row.js';
import { StepDialog } from './StepDialog.js';
import { useCaseWords } from './use-case-words.js';

/** What may be done now, as buttons; what may not, with why. */
export function CaseSteps({ file }: { file: CaseDetail }) {
  const translate = useTranslate();
  const words = useCaseWords();
  const [step, setStep] = useState<CaseStep | null>(null);
  const read = useValue();
  const rolesOf = ({ by }: CaseStep) =>
    by.length === 0
      ? translate('cases.otherRole')
      : translate('cases.byRoles', { roles: by.map((role) => read('role', role)).join(translate('cases.and')) });
  const allowed = file.steps.filter(({ isAllowed }) => isAllowed);
  const refused = file.steps.filter(({ isAllowed }) => !isAllowed);
  return (
    <>
      {allowed.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('cases.noStep')}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {allowed.map((one) => (
          <Button
            key={one.key}
            variant={one.kind === 'transition' ? 'contained' : 'outlined'}
            onClick={() => setStep(one)}
          >
            {words.step(one.key, one.title)}
          </Button>
        ))}
      </Box>
      {refused.length > 0 && (
        <Box component="details" sx={{ mt: 2 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
            {translate('cases.whyNot', { count: refused.length })}
          </Box>
          <Box component="dl" sx={{ m: 0, mt: 1 }}>
            {refused.map((one) => (
              <Box key={one.key} sx={{ mb: 1 }}>
                <Box component="dt" sx={{ fontWeight: 600 }}>
                  {words.step(one.key, one.title)}
                </Box>
                {one.refusals.map(({ code, message }) => (
                  <Box component="dd" key={code} sx={{ m: 0, color: 'text.secondary' }}>
                    {code === 'case-step-role' ? rolesOf(one) : message}
                  </Box>
                ))}
              </Box>
            ))}
          </Box>
        </Box>
      )}
      {step && <StepDialog file={file} step={step} onClose={() => setStep(null)} />}
    </>
  );
}
