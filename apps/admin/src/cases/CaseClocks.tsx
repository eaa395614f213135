import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Basis } from '../display/Basis.js';
import { EmptyState } from '../display/EmptyState.js';
import { Panel } from '../display/Panel.js';
import { Words } from '../display/Words.js';
import { useValue } from '../display/use-value.js';
import type { CaseClock } from './case-row.js';
import { DaysLeft } from './DaysLeft.js';

const COLOURS = {
  running: 'primary',
  overdue: 'error',
  suspended: 'warning',
  stopped: 'default',
  replaced: 'default',
} as const;

/** The clocks of the law: how long there is, since when, why, and what stands still. */
export function CaseClocks({ clocks }: { clocks: readonly CaseClock[] }) {
  const translate = useTranslate();
  const head = ['clock', 'state', 'startedOn', 'dueOn', 'daysLeft', 'basis'].map((key) =>
    key === 'basis' ? translate('app.basis') : translate(`cases.${key}`),
  );
  return (
    <Panel title={translate('cases.clocks')} isFlush>
      {clocks.length === 0 && (
        <EmptyState title={translate('cases.noClock')}>{translate('cases.noClockHint')}</EmptyState>
      )}
      {clocks.length > 0 && (
        <DataTable
          label={translate('cases.clocks')}
          head={head}
          numbersFrom={head.length}
          rows={clocks.map((clock) => [
            <Words key="title">{clock.title}</Words>,
            <Chip
              key="state"
              size="small"
              variant="outlined"
              color={clock.isLate ? 'error' : COLOURS[clock.state]}
              label={translate(`cases.clockState.${clock.isLate ? 'late' : clock.state}`)}
            />,
            clock.startedOn,
            <DueOn key="due" clock={clock} />,
            clock.state === 'running' || clock.state === 'overdue' ? (
              <DaysLeft key="left" days={clock.daysLeft} isWorking={clock.unit === 'working-days'} />
            ) : (
              '—'
            ),
            <Basis key="basis" basis={clock.basis} />,
          ])}
        />
      )}
    </Panel>
  );
}

function DueOn({ clock }: { clock: CaseClock }) {
  const translate = useTranslate();
  const read = useValue();
  const notes = [
    clock.isKept && translate('cases.kept'),
    clock.isProvisional && translate('cases.provisional'),
    clock.suspendedDays > 0 &&
      translate(clock.unit === 'days' ? 'cases.suspendedCalendarDays' : 'cases.suspendedWorkingDays', {
        count: clock.suspendedDays,
      }),
    clock.state === 'overdue' && translate('cases.whenOverdue', { act: read('overdue', clock.overdue) }),
  ].filter((note) => note !== false);
  return (
    <>
      {clock.dueOn ?? translate('cases.standsStill')}
      {notes.map((note) => (
        <Box key={note} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          {note}
        </Box>
      ))}
    </>
  );
}
