import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { SubjectChooser } from '../subjects/SubjectChooser.js';
import type { RunForm } from './run-form.js';

const SCOPES = ['everyone', 'regions', 'subjects'] as const;

/** Whom the run covers. */
export function ScopeFields({ form, onChange }: { form: RunForm; onChange: (changes: Partial<RunForm>) => void }) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Box>
      <Box id={id} sx={{ fontWeight: 600 }}>
        {translate('runs.form.scopeLabel')}
      </Box>
      <RadioGroup
        aria-labelledby={id}
        value={form.scope}
        onChange={(_, scope) => onChange({ scope: scope as RunForm['scope'] })}
      >
        {SCOPES.map((scope) => (
          <FormControlLabel
            key={scope}
            value={scope}
            control={<Radio size="small" />}
            label={translate(`runs.form.${scope}`)}
          />
        ))}
      </RadioGroup>
      {form.scope === 'regions' && (
        <TextField
          fullWidth
          required
          label={translate('runs.form.regionsLabel')}
          helperText={translate('runs.form.regionsHint')}
          value={form.regions}
          onChange={(event) => onChange({ regions: event.target.value })}
          sx={{ mt: 1 }}
        />
      )}
      {form.scope === 'subjects' && <Subjects form={form} onChange={onChange} />}
    </Box>
  );
}

function Subjects({ form, onChange }: { form: RunForm; onChange: (changes: Partial<RunForm>) => void }) {
  const translate = useTranslate();
  // A fresh field for each choice: what was chosen stands below as a chip.
  const [round, setRound] = useState(0);
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
      <SubjectChooser
        key={round}
        label={translate('runs.form.chooseSubject')}
        value={null}
        onChange={(subject) => {
          if (subject && !form.subjects.some(({ id }) => id === subject.id)) {
            onChange({ subjects: [...form.subjects, subject] });
          }
          setRound(round + 1);
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {form.subjects.map((subject) => (
          <Chip
            key={subject.id}
            label={subject.name}
            variant="outlined"
            onDelete={() => onChange({ subjects: form.subjects.filter(({ id }) => id !== subject.id) })}
          />
        ))}
      </Box>
    </Box>
  );
}
