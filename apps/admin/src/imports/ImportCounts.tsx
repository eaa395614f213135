import { useTranslate } from 'react-admin';
import { Figures } from '../display/Figures.js';
import { rowsAt } from '../display/RouteLink.js';
import type { ImportRow } from './import-row.js';

/** How many rows there were and what became of them. */
export function ImportCounts({ row }: { row: ImportRow }) {
  const translate = useTranslate();
  const { total, accepted, refused, duplicates } = row.counts;
  const isInRecords = !row.dryRun && row.item !== null && accepted > 0;
  return (
    <Figures
      label={translate('imports.count.label')}
      figures={[
        { label: translate('imports.count.total'), value: total },
        {
          label: translate(row.dryRun ? 'imports.count.acceptedDry' : 'imports.count.accepted'),
          value: accepted,
          ...(isInRecords && { to: rowsAt('records', { import: row.id }) }),
        },
        { label: translate('imports.count.refused'), value: refused, isBad: refused > 0 },
        {
          label: translate('imports.count.duplicates'),
          value: duplicates,
          hint: translate('imports.count.duplicatesHint'),
        },
      ]}
    />
  );
}
