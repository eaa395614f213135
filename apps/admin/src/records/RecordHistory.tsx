import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../clock.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useRead } from '../http/use-read.js';
import { changesBetween } from './changes-between.js';
import type { RecordVersionRow } from './record-row.js';
import { useFieldText } from './use-field-text.js';
import { useItem } from './use-item.js';

/** What was done with one record, newest first, each with who, when, why and what it changed. */
export function RecordHistory({ id }: { id: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useRead<readonly RecordVersionRow[]>(`/records/${encodeURIComponent(id)}/history`);
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines count={3} />;
  return (
    <Box component="ol" aria-label={translate('records.history.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((version, at) => (
        <Version key={version.recordedAt + version.act} version={version} earlier={data[at + 1]} />
      ))}
    </Box>
  );
}

function Version({ version, earlier }: { version: RecordVersionRow; earlier: RecordVersionRow | undefined }) {
  const translate = useTranslate();
  const fieldText = useFieldText();
  const { titleOf } = useItem(version.item);
  return (
    <Box component="li" sx={{ borderLeft: '2px solid', borderColor: 'divider', pl: 1.5, py: 0.75, ml: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
        <strong>{translate(`records.actName.${version.act}`)}</strong>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {translate('records.history.by', {
            who: version.recordedBy?.displayName ?? '—',
            at: minuteOf(version.recordedAt),
          })}
        </Box>
      </Box>
      {version.reason && <Box>{translate('records.history.reason', { reason: version.reason })}</Box>}
      {earlier &&
        changesBetween(earlier, version).map(({ name, isField, from, to }) => (
          <Box key={name} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {translate('records.history.changed', {
              field: isField ? titleOf(name) : translate(`records.${name}`),
              from: fieldText(from),
              to: fieldText(to),
            })}
          </Box>
        ))}
    </Box>
  );
}
