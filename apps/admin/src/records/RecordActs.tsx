import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useReread } from '../http/use-reread.js';
import { useMay } from '../layout/use-may.js';
import { CorrectRecordDialog } from './CorrectRecordDialog.js';
import { MoveRecordDialog } from './MoveRecordDialog.js';
import { RecordActDialog, type DatedAct } from './RecordActDialog.js';
import type { RecordRow } from './record-row.js';
import { useItem } from './use-item.js';

type Act = 'correct' | 'move' | DatedAct;

/** What may still be done with a record, each as a button that opens its decision. */
export function RecordActs({ record }: { record: RecordRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const mayEdit = useMay('records', 'edit');
  const { item } = useItem(record.item);
  const [act, setAct] = useState<Act | null>(null);
  if (!mayEdit) return null;
  if (record.state === 'void') return <Box sx={{ color: 'text.secondary' }}>{translate('records.noActs')}</Box>;
  const close = () => setAct(null);
  const done = (done: Act) => {
    notify(`records.done.${done}`, { type: 'success' });
    close();
    reread();
  };
  return (
    <Box role="group" aria-label={translate('records.acts')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {actsOn(record, item?.temporal).map((one) => (
        <Button key={one} variant="outlined" color={one === 'void' ? 'error' : 'primary'} onClick={() => setAct(one)}>
          {translate(`records.actName.${one}`)}
        </Button>
      ))}
      {act === 'correct' && <CorrectRecordDialog record={record} onDone={() => done('correct')} onClose={close} />}
      {act === 'move' && <MoveRecordDialog record={record} onDone={() => done('move')} onClose={close} />}
      {act !== null && act !== 'correct' && act !== 'move' && (
        <RecordActDialog act={act} record={record} onDone={() => done(act)} onClose={close} />
      )}
    </Box>
  );
}

/** Only what the record still can become: a repair ends dishonesty, an end ends a state. */
function actsOn(record: RecordRow, temporal: string | undefined): Act[] {
  const isRepairable = record.nature === 'negative' && record.repairedOn === null;
  const isEndable = temporal === 'state' && record.endedOn === null;
  return [
    'correct',
    ...(isRepairable ? (['repair'] as const) : []),
    ...(isEndable ? (['end'] as const) : []),
    ...(record.unpublishedOn === null ? (['unpublish'] as const) : []),
    'move',
    'void',
  ];
}
