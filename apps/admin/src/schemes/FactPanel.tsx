import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Panel } from '../display/Panel.js';
import { RouteLink } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import type { SchemeFactRow } from './scheme-row.js';

/** The facts a scheme reads, each with how it comes about. */
export function FactPanel({ facts }: { facts: readonly SchemeFactRow[] }) {
  const translate = useTranslate();
  const read = useValue();
  const title = translate('schemes.facts');
  return (
    <Panel title={title} isFlush>
      <Typography sx={{ px: 2, pb: 1, color: 'text.secondary' }}>
        {translate(facts.length > 0 ? 'schemes.factsHint' : 'schemes.factsNone')}
      </Typography>
      {facts.length > 0 && (
        <DataTable
          label={title}
          numbersFrom={3}
          head={['name', 'type', 'sentence'].map((key) => translate(`facts.${key}`))}
          rows={facts.map((fact) => [
            <RouteLink key="title" to={`/facts?open=${encodeURIComponent(fact.id)}`}>
              {fact.title}
            </RouteLink>,
            <Box key="type" component="span" sx={{ whiteSpace: 'nowrap' }}>
              {read('factType', fact.type)}
              {fact.unit ? `（${fact.unit}）` : ''}
            </Box>,
            fact.sentence ?? '—',
          ])}
        />
      )}
    </Panel>
  );
}
