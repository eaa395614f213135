import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';
import type { Job } from './job.js';

/** How far, how fast, how long still. */
export function ProgressLine({ job, label }: { job: Job; label: string }) {
  const translate = useTranslate();
  const left = useTimeLeft(job.progress.etaSeconds);
  const { total, done, ratePerSecond } = job.progress;
  const share = total ? Math.min(100, (done / total) * 100) : job.state === 'done' ? 100 : 0;
  const isUnknown = job.state === 'running' && !total;
  return (
    <Box>
      <LinearProgress
        variant={isUnknown ? 'indeterminate' : 'determinate'}
        value={isUnknown ? undefined : share}
        color={job.state === 'failed' ? 'error' : job.state === 'done' ? 'success' : 'primary'}
        aria-label={label}
        sx={{ height: 6, borderRadius: 3 }}
      />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          fontSize: '0.8125rem',
          color: 'text.secondary',
          mt: 0.5,
        }}
      >
        <span>{translate('tray.progress', { done: formatNumber(done), total: formatNumber(total) })}</span>
        {job.state === 'running' && ratePerSecond ? (
          <span>{translate('tray.rate', { rate: formatNumber(Math.round(ratePerSecond)) })}</span>
        ) : null}
        {job.state === 'running' && left ? <span>{translate('tray.left', { time: left })}</span> : null}
      </Box>
    </Box>
  );
}

function useTimeLeft(seconds: number | null): string | null {
  const translate = useTranslate();
  if (seconds === null) return null;
  if (seconds < 90) return translate('tray.seconds', { n: Math.max(1, Math.round(seconds)) });
  if (seconds < 5400) return translate('tray.minutes', { n: Math.round(seconds / 60) });
  return translate('tray.hours', { n: (seconds / 3600).toFixed(1) });
}
