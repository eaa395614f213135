import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActDialog } from '../acts/ActDialog.js';
import { pageOf } from '../display/RouteLink.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { daysOf } from './days-text.js';
import type { HolidayTableDetail, YearTable } from './holiday-table-row.js';

/** Enters the holidays of a year as a notice arranges them; another person puts them in force. */
export function ProposeDialog({ years, onClose }: { years: readonly YearTable[]; onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const reread = useReread();
  const [form, setForm] = useState<Readonly<Record<string, string>>>(() =>
    formOf((years.at(-1)?.year ?? 0) + 1, undefined),
  );
  const value = (name: string) => form[name] ?? '';
  const set = (name: string, text: string) => setForm({ ...form, [name]: text });
  const year = Number(value('year'));
  const field = (name: string, type: 'text' | 'date' | 'long' = 'text') => (
    <TextField
      required
      type={type === 'date' ? 'date' : 'text'}
      multiline={type === 'long'}
      minRows={type === 'long' ? 3 : undefined}
      label={translate(`calendars.${name}`)}
      helperText={type === 'long' && translate('calendars.daysHint')}
      value={value(name)}
      slotProps={{ inputLabel: type === 'date' ? { shrink: true } : {} }}
      onChange={(event) => set(name, event.target.value)}
    />
  );
  return (
    <ActDialog
      title={translate('calendars.propose')}
      sentence={translate('calendars.proposeSentence', { year: value('year') })}
      confirmLabel={translate('calendars.proposeAct')}
      isReady={
        Number.isInteger(year) &&
        ['off', 'noticeTitle', 'number', 'issuedOn', 'reason'].every((name) => value(name).trim() !== '')
      }
      act={(idempotencyKey) =>
        requestJson<HolidayTableDetail>('/calendars', {
          method: 'POST',
          idempotencyKey,
          body: {
            year,
            off: daysOf(value('off')),
            worked: daysOf(value('worked')),
            notice: {
              title: value('noticeTitle').trim(),
              number: value('number').trim(),
              issuedOn: value('issuedOn'),
            },
            reason: value('reason').trim(),
          },
        })
      }
      onDone={({ id }) => {
        reread();
        void navigate(pageOf('calendars', id));
      }}
      onClose={onClose}
    >
      <TextField
        required
        label={translate('calendars.year')}
        value={value('year')}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
        onChange={(event) => {
          const { value: typed } = event.target;
          const known = years.find((table) => String(table.year) === typed);
          setForm(known ? { ...formOf(known.year, known), reason: value('reason') } : { ...form, year: typed });
        }}
      />
      {field('off', 'long')}
      <TextField
        multiline
        minRows={2}
        label={translate('calendars.worked')}
        helperText={translate('calendars.daysHint')}
        value={value('worked')}
        onChange={(event) => set('worked', event.target.value)}
      />
      {field('noticeTitle')}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {field('number')}
        {field('issuedOn', 'date')}
      </Box>
      {field('reason')}
    </ActDialog>
  );
}

function formOf(year: number, table: YearTable | undefined): Readonly<Record<string, string>> {
  return {
    year: String(year),
    off: table?.off.join(' ') ?? '',
    worked: table?.worked.join(' ') ?? '',
    noticeTitle: table?.notice.title ?? '',
    number: '',
    issuedOn: '',
    reason: '',
  };
}
