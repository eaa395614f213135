import Box from '@mui/material/Box';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import { useTranslate } from 'react-admin';
import type { RevisionRow } from './revision-row.js';
import { stepsOf } from './steps-of.js';

/** Where a revision is on its way, and what comes next. */
export function RevisionSteps({ revision }: { revision: RevisionRow }) {
  const translate = useTranslate();
  const steps = stepsOf(revision);
  const at = steps.findIndex(({ isDone }) => !isDone);
  return (
    <Box role="group" tabIndex={0} aria-label={translate('revisions.step.label')} sx={{ mb: 2, overflowX: 'auto' }}>
      <Stepper activeStep={at < 0 ? steps.length : at} sx={{ minWidth: 560 }}>
        {steps.map(({ key, isDone, note }) => (
          <Step key={key} completed={isDone}>
            <StepLabel optional={note && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{note}</Box>}>
              {translate(`revisions.step.${key}`)}
            </StepLabel>
          </Step>
        ))}
      </Stepper>
    </Box>
  );
}
