import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Day } from '../../display/Instant.js';
import { RowDialog } from '../../lists/RowDialog.js';
import { RecordPreview } from '../../records/RecordPreview.js';
import { BasisButton, pluginOf } from '../BasisButton.js';
import type { LiftingRecord } from './counterfactuals-row.js';

export interface LiftingRecordLineProps {
  readonly record: LiftingRecord;
  /** Of none of the records beside it do the rules say whether it may be repaired: that is said once. */
  readonly isUnstated: boolean;
}

/** One record: it opens whole, and says whether it may be repaired and until when it counts. */
export function LiftingRecordLine({ record, isUnstated }: LiftingRecordLineProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { expiresOn, itemTitle, decidedOn } = record;
  return (
    <Box component="li" sx={{ py: 0.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'baseline' }}>
        <Day value={decidedOn} />
        <Link
          component="button"
          type="button"
          lang="zh-CN"
          aria-label={translate('explanation.openRecord', { title: `${itemTitle} ${decidedOn}` })}
          onClick={() => setOpen(true)}
          sx={{ font: 'inherit', textAlign: 'left', verticalAlign: 'baseline' }}
        >
          {itemTitle}
        </Link>
        <Box component="span" lang="zh-CN" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {record.documentNumber}
        </Box>
        <span>{expiresOn ? translate('lifting.expires', { on: expiresOn }) : translate('lifting.expiresNever')}</span>
      </Box>
      {!isUnstated && <Repair repair={record.repair} />}
      {isOpen && (
        <RowDialog label={itemTitle} onClose={() => setOpen(false)}>
          <RecordPreview id={record.id} />
        </RowDialog>
      )}
    </Box>
  );
}

function Repair({ repair }: { repair: LiftingRecord['repair'] }) {
  const translate = useTranslate();
  if (repair.state === 'not-stated') {
    return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('lifting.notStated')}</Box>;
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center', fontSize: '0.8125rem' }}>
      {translate('lifting.repairable', { from: repair.from })}
      {repair.ways.map(({ id, title, basis }) => (
        <span key={id}>
          <span lang="zh-CN">{title}</span> <BasisButton basis={basis} plugin={pluginOf(id)} />
        </span>
      ))}
    </Box>
  );
}
