import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../display/GradeMark.js';
import { Day } from '../display/Instant.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { ValueText } from '../display/ValueText.js';
import { RowDialog } from '../lists/RowDialog.js';
import { RecordPreview } from '../records/RecordPreview.js';
import { TimelineSign } from './TimelineSign.js';
import type { TimelineChange, TimelineEvaluation, TimelineRecord, TimelineRow } from './timeline-row.js';

/** What happened, newest first, one line each; a record opens here, a result leads to how it came about. */
export function TimelineList({ rows }: { rows: readonly TimelineRow[] }) {
  const [open, setOpen] = useState<TimelineRecord | null>(null);
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <Box
            component="li"
            key={row.id}
            sx={{
              px: 2,
              py: 0.75,
              borderTop: '1px solid',
              borderColor: 'divider',
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 1.5,
              alignItems: 'center',
            }}
          >
            <Day value={row.on} />
            {row.kind === 'record' && <RecordLine row={row} onOpen={() => setOpen(row)} />}
            {row.kind === 'evaluation' && <EvaluationLine row={row} />}
            {row.kind === 'event' && <ChangeLine row={row} />}
          </Box>
        ))}
      </Box>
      {open && (
        <RowDialog label={open.title} onClose={() => setOpen(null)}>
          <RecordPreview id={open.record} />
        </RowDialog>
      )}
    </>
  );
}

function RecordLine({ row, onOpen }: { row: TimelineRecord; onOpen: () => void }) {
  return (
    <>
      <TimelineSign sign={row.state === 'void' ? 'void' : (row.nature ?? 'basic')} />
      <ValueText set="nature" value={row.nature} />
      <Link
        component="button"
        type="button"
        lang="zh-CN"
        onClick={onOpen}
        sx={{ font: 'inherit', textAlign: 'left', verticalAlign: 'baseline' }}
      >
        {row.title}
      </Link>
      {row.documentNumber && (
        <Box component="span" lang="zh-CN" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {row.documentNumber}
        </Box>
      )}
      {row.state !== 'counting' && <StateChip set="recordState" value={row.state} />}
    </>
  );
}

function EvaluationLine({ row }: { row: TimelineEvaluation }) {
  const translate = useTranslate();
  return (
    <>
      <GradeMark grade={row.grade} title={row.gradeTitle} order={row.gradeOrder} count={row.gradeCount} />
      <span lang="zh-CN">{row.schemeTitle}</span>
      {row.score !== null && <span>{`${translate('subjects.score')} ${row.score}`}</span>}
      {row.reason && (
        <Box component="span" lang="zh-CN" sx={{ color: 'text.secondary' }}>
          {row.reason}
        </Box>
      )}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {translate('subjects.history.version', { version: row.version })}
      </Box>
      {row.isMarked && <Chip size="small" variant="outlined" color="warning" label={translate('evaluations.marked')} />}
      <RouteLink to={pageOf('evaluations', row.evaluation)}>{translate('subjects.history.why')}</RouteLink>
    </>
  );
}

function ChangeLine({ row }: { row: TimelineChange }) {
  const translate = useTranslate();
  const text =
    row.from && row.to ? translate('subjects.changes.fromTo', { from: row.from, to: row.to }) : (row.to ?? row.from);
  return (
    <>
      <TimelineSign sign="change" />
      <ValueText set="eventKind" value={row.change} />
      {text && <span lang="zh-CN">{text}</span>}
      {row.documentNumber && (
        <Box component="span" lang="zh-CN" sx={{ color: 'text.secondary' }}>
          {row.documentNumber}
        </Box>
      )}
    </>
  );
}
