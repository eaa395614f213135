import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { isUnifiedCode } from '@xinheng/facts';
import type { EventForm } from './event-form.js';
import { SubjectChooser } from './SubjectChooser.js';

export interface EventFieldsProps {
  readonly form: EventForm;
  /** The subject that is changed; it cannot be its own other. */
  readonly subject: string;
  readonly onChange: (changes: Partial<EventForm>) => void;
}

/** What the chosen kind of change needs besides its day and its document. */
export function EventFields({ form, subject, onChange }: EventFieldsProps) {
  const translate = useTranslate();
  switch (form.kind) {
    case 'rename':
      return (
        <TextField
          required
          label={translate('subjects.event.name')}
          value={form.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      );
    case 'code-change':
      return <CodeField code={form.code} onChange={(code) => onChange({ code })} />;
    case 'move':
      return (
        <>
          <TextField
            required
            label={translate('subjects.event.region')}
            helperText={translate('subjects.form.regionHint')}
            value={form.region}
            onChange={(event) => onChange({ region: event.target.value.trim() })}
          />
          <TextField
            label={translate('subjects.event.address')}
            value={form.address}
            onChange={(event) => onChange({ address: event.target.value })}
          />
        </>
      );
    case 'merger':
      return (
        <SubjectChooser
          label={translate('subjects.event.into')}
          value={form.others[0] ?? null}
          onChange={(other) => onChange({ others: other ? [other] : [] })}
          except={subject}
        />
      );
    case 'split':
      return <SplitFields form={form} subject={subject} onChange={onChange} />;
    case 'deregistration':
      return null;
  }
}

function CodeField({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const translate = useTranslate();
  const isWrong = code.length === 18 && !isUnifiedCode(code);
  return (
    <TextField
      required
      label={translate('subjects.event.code')}
      error={isWrong}
      helperText={translate(isWrong ? 'subjects.form.codeWrong' : 'subjects.form.codeHint')}
      value={code}
      onChange={(event) => onChange(event.target.value.replaceAll(' ', '').toUpperCase())}
    />
  );
}

function SplitFields({ form, subject, onChange }: EventFieldsProps) {
  const translate = useTranslate();
  // A fresh field for each choice: what was chosen stands below as a chip.
  const [round, setRound] = useState(0);
  return (
    <>
      <SubjectChooser
        key={round}
        label={translate('subjects.event.splitInto')}
        value={null}
        onChange={(other) => {
          if (other && !form.others.some(({ id }) => id === other.id)) onChange({ others: [...form.others, other] });
          setRound(round + 1);
        }}
        except={subject}
      />
      {form.others.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {form.others.map((other) => (
            <Chip
              key={other.id}
              label={other.name}
              variant="outlined"
              onDelete={() => onChange({ others: form.others.filter(({ id }) => id !== other.id) })}
            />
          ))}
        </Box>
      )}
      <FormControlLabel
        label={translate('subjects.event.isEnded')}
        control={
          <Checkbox
            size="small"
            checked={form.isEnded}
            onChange={(event) => onChange({ isEnded: event.target.checked })}
          />
        }
      />
    </>
  );
}
