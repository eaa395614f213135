import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { today } from '../clock.js';
import { useValue } from '../display/use-value.js';
import { DayField } from '../evaluation-rounds/DayField.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { FileField } from './FileField.js';
import { OUTCOMES, WAYS, type NoticeDetail } from './notice-row.js';
import { uploadAttachment } from './upload-attachment.js';

/** Enters an attempt to serve a document, or what became of one that was under way. */
export function ServeButton({ notice }: { notice: NoticeDetail }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('notices.serve')}
      </Button>
      {isOpen && <ServeDialog notice={notice} onClose={() => setOpen(false)} />}
    </>
  );
}

function ServeDialog({ notice, onClose }: { notice: NoticeDetail; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const last = notice.attempts.at(-1);
  const pending = last?.outcome === 'pending' ? last : undefined;
  const [way, setWay] = useState<string>(pending?.way ?? 'direct');
  const [sentOn, setSentOn] = useState(pending?.sentOn ?? today());
  const [chosen, setOutcome] = useState<string>(pending === undefined ? 'pending' : 'served');
  const [servedOn, setServedOn] = useState(today());
  const [nextAttemptOn, setNextAttemptOn] = useState('');
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState<File | null>(null);
  const isAnnounced = way === 'announcement';
  // An announcement serves by its period alone.
  const outcome = isAnnounced && chosen === 'served' ? 'pending' : chosen;
  const sentence = isAnnounced ? 'notices.announceSentence' : `notices.serveSentences.${outcome}`;
  return (
    <ActDialog
      title={translate('notices.serve')}
      sentence={translate(sentence, { number: notice.number, day: servedOn, days: notice.announcementDays })}
      confirmLabel={translate('notices.enter')}
      act={async (idempotencyKey) =>
        requestJson(`/notices/${encodeURIComponent(notice.id)}/service`, {
          method: 'POST',
          idempotencyKey,
          body: {
            way,
            sentOn,
            outcome,
            servedOn: outcome === 'served' ? servedOn : null,
            reason: reason.trim() === '' ? null : reason.trim(),
            nextAttemptOn: outcome === 'failed' && nextAttemptOn !== '' ? nextAttemptOn : null,
            proof: proof === null ? null : await uploadAttachment(proof),
          },
        })
      }
      onDone={() => {
        notify('notices.entered', { type: 'success' });
        onClose();
        reread();
      }}
      onClose={onClose}
    >
      <Choice label={translate('notices.way')} set="serviceWay" values={WAYS} value={way} onChange={setWay} />
      <DayField label={translate('notices.sentOn')} value={sentOn} onChange={setSentOn} />
      <Choice
        label={translate('notices.outcome')}
        set="serviceOutcome"
        values={OUTCOMES.filter((one) => !isAnnounced || one !== 'served')}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'served' && (
        <DayField label={translate('notices.servedOn')} value={servedOn} onChange={setServedOn} />
      )}
      {outcome === 'failed' && (
        <DayField label={translate('notices.nextAttemptOn')} value={nextAttemptOn} onChange={setNextAttemptOn} />
      )}
      <TextField
        multiline
        minRows={2}
        label={translate('notices.reason')}
        helperText={translate('notices.reasonHint')}
        value={reason}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
        onChange={(event) => setReason(event.target.value)}
      />
      <FileField
        label={translate('notices.chooseProof')}
        hint={translate('notices.proofHint')}
        value={proof}
        onChange={setProof}
      />
    </ActDialog>
  );
}

function Choice(props: {
  label: string;
  set: string;
  values: readonly string[];
  value: string;
  onChange: (value: string) => void;
}) {
  const read = useValue();
  return (
    <TextField select label={props.label} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
      {props.values.map((one) => (
        <MenuItem key={one} value={one}>
          {read(props.set, one)}
        </MenuItem>
      ))}
    </TextField>
  );
}
