import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Basis } from '../display/Basis.js';
import { Panel } from '../display/Panel.js';
import { RouteLink } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import type { ClassificationRow } from './scheme-row.js';

const COLOURS = { none: 'text.secondary', general: 'warning.main', serious: 'error.main' } as const;

/** How the regulation weighs records: the first row that matches says how grave one is. */
export function ClassificationPanel({ rows }: { rows: readonly ClassificationRow[] }) {
  const translate = useTranslate();
  const read = useValue();
  const title = translate('schemes.classifications');
  return (
    <Panel title={title} isFlush>
      <Typography sx={{ px: 2, pb: 1, color: 'text.secondary' }}>
        {translate(rows.length > 0 ? 'schemes.classificationsHint' : 'schemes.classificationsNone')}
      </Typography>
      {rows.length > 0 && (
        <DataTable
          label={title}
          numbersFrom={5}
          head={['classification', 'severity', 'items', 'when', 'basis'].map((key) => translate(`schemes.${key}`))}
          rows={rows.map((row) => [
            row.title ?? row.key,
            <Box key="severity" component="span" sx={{ color: COLOURS[row.severity], whiteSpace: 'nowrap' }}>
              {read('severity', row.severity)}
            </Box>,
            row.items.map(({ id, title: name }) => (
              <Box key={id}>
                <RouteLink to={`/catalogue-items?open=${encodeURIComponent(id)}`}>{name}</RouteLink>
              </Box>
            )),
            row.sentence ?? translate('schemes.always'),
            <Basis key="basis" basis={row.basis} />,
          ])}
        />
      )}
    </Panel>
  );
}
