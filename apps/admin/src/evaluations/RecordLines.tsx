import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Day } from '../display/Instant.js';
import { ValueText } from '../display/ValueText.js';
import { RowDialog } from '../lists/RowDialog.js';
import { RecordPreview } from '../records/RecordPreview.js';
import type { ExplainedRecord } from './explanation.js';
import { valueText } from './trace-line.js';

/** The records behind a fact; each opens whole. */
export function RecordLines({ records }: { records: readonly ExplainedRecord[] }) {
  const translate = useTranslate();
  const [open, setOpen] = useState<ExplainedRecord | null>(null);
  return (
    <Box>
      <Box sx={{ color: 'text.secondary' }}>{translate('explanation.records', { count: records.length })}</Box>
      <Box component="ul" sx={{ m: 0, pl: 0, listStyle: 'none' }}>
        {records.map((record) => (
          <Line key={record.id} record={record} onOpen={() => setOpen(record)} />
        ))}
      </Box>
      {open && (
        <RowDialog label={open.itemTitle} onClose={() => setOpen(null)}>
          <RecordPreview id={open.id} />
        </RowDialog>
      )}
    </Box>
  );
}

function Line({ record, onOpen }: { record: ExplainedRecord; onOpen: () => void }) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'baseline', py: 0.25 }}>
      <Day value={record.decidedOn} />
      <Link
        component="button"
        type="button"
        lang="zh-CN"
        aria-label={translate('explanation.openRecord', { title: `${record.itemTitle} ${record.decidedOn}` })}
        onClick={onOpen}
        sx={{ font: 'inherit', textAlign: 'left', verticalAlign: 'baseline' }}
      >
        {record.itemTitle}
      </Link>
      {record.severity && record.severity !== 'none' && <ValueText set="severity" value={record.severity} />}
      {record.value !== null && (
        <span>{translate('explanation.taken', { value: valueText(record.value, translate) })}</span>
      )}
      <Box component="span" lang="zh-CN" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {[record.documentNumber, record.provider].filter(Boolean).join(' · ')}
      </Box>
      {record.isVoidedSince && (
        <Chip size="small" variant="outlined" color="error" label={translate('explanation.voidedSince')} />
      )}
    </Box>
  );
}
