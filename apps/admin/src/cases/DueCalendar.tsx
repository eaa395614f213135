import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { RouteLink, rowsAt } from '../display/RouteLink.js';
import { useRead } from '../http/use-read.js';

/** How many open cases fall due on each of the coming days, each with the way to them. */
export function DueCalendar() {
  const translate = useTranslate();
  const { data = [], error, refetch } = useRead<readonly { on: string; count: number }[]>('/cases/due');
  return (
    <Panel title={translate('cases.due.title')}>
      <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      {data.length === 0 && <EmptyState title={translate('cases.due.empty')} />}
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
        }}
      >
        {data.map(({ on, count }) => (
          <Box
            component="li"
            key={on}
            sx={{ border: '1px solid', borderColor: 'divider', borderRadius: 1, px: 1.5, py: 0.75 }}
          >
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{on}</Box>
            <RouteLink to={rowsAt('cases', { isClosed: false, dueOn_gte: on, dueOn_lte: on })}>
              {translate('cases.due.count', { count })}
            </RouteLink>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
