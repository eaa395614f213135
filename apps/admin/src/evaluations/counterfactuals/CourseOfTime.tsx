import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { CounterfactualsRow } from './counterfactuals-row.js';
import { gradeText } from './grade-text.js';

/** What becomes of the grade if nobody does anything: when it gets better, and whether it gets worse before. */
export function CourseOfTime({ row }: { row: CounterfactualsRow }) {
  const translate = useTranslate();
  const { lifts, worsens, until } = row.byItself;
  if (row.isBest && worsens === null) return null;
  return (
    <Box>
      <Typography variant="h3">{translate('lifting.byItself')}</Typography>
      {lifts ? (
        <Box sx={{ fontWeight: 600 }}>{translate('lifting.lifts', { on: lifts.on, grade: gradeText(lifts) })}</Box>
      ) : (
        !row.isBest && <Box>{until ? translate('lifting.notWithin', { until }) : translate('lifting.never')}</Box>
      )}
      {worsens && (
        <Box sx={{ color: 'warning.main' }}>
          {translate(lifts ? 'lifting.worsens' : 'lifting.worsensOnly', { on: worsens.on, grade: gradeText(worsens) })}
        </Box>
      )}
    </Box>
  );
}
