import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../clock.js';
import { EmptyState } from '../display/EmptyState.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useValue } from '../display/use-value.js';
import { useRead } from '../http/use-read.js';
import { spanOf } from './timeline-scale.js';
import { TimelineAxis } from './TimelineAxis.js';
import { TimelineList } from './TimelineList.js';
import type { SubjectDetail } from './subject-row.js';
import type { TimelineRow } from './timeline-row.js';

type Kind = TimelineRow['kind'];

const KINDS: readonly Kind[] = ['evaluation', 'record', 'event'];
const RANGES = [1, 3, 5, 0];

/** 历史: grades, versions of the rules, records and changes on one axis, and below it what happened, day by day. */
export function HistoryTab({ subject }: { subject: SubjectDetail }) {
  const translate = useTranslate();
  const read = useValue();
  const [years, setYears] = useState(3);
  const [kinds, setKinds] = useState<readonly Kind[]>(KINDS);
  const { data, error, refetch } = useRead<readonly TimelineRow[]>(
    `/subjects/${encodeURIComponent(subject.id)}/timeline`,
  );
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines count={8} />;
  if (data.length === 0)
    return (
      <Panel>
        <EmptyState title={translate('subjects.history.empty')}>{translate('subjects.history.emptyHint')}</EmptyState>
      </Panel>
    );
  const shown = data.filter(({ kind }) => kinds.includes(kind));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel
        title={translate('subjects.history.axis')}
        actions={
          <TextField
            select
            label={translate('subjects.history.range')}
            value={years}
            onChange={(event) => setYears(Number(event.target.value))}
            sx={{ minWidth: 120 }}
          >
            {RANGES.map((count) => (
              <MenuItem key={count} value={count}>
                {count === 0 ? translate('subjects.history.all') : translate('subjects.history.years', { count })}
              </MenuItem>
            ))}
          </TextField>
        }
      >
        <TimelineAxis name={subject.name} rows={data} span={spanOf(data, years, today())} />
      </Panel>
      <Panel
        title={translate('subjects.history.list')}
        isFlush
        actions={
          <ToggleButtonGroup
            size="small"
            color="primary"
            value={kinds}
            onChange={(_, chosen: readonly Kind[]) => setKinds(chosen)}
            aria-label={translate('subjects.history.show')}
          >
            {KINDS.map((kind) => (
              <ToggleButton key={kind} value={kind} sx={{ py: 0.25 }}>
                {read('timelineKind', kind)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        }
      >
        {shown.length === 0 ? (
          <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('subjects.history.nothingShown')}</Box>
        ) : (
          <TimelineList rows={shown} />
        )}
      </Panel>
    </Box>
  );
}
