import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Code } from '../display/Code.js';
import { RowChooser } from '../display/RowChooser.js';
import type { SubjectRow } from './subject-row.js';

export interface SubjectChooserProps {
  readonly label: string;
  readonly value: SubjectRow | null;
  readonly onChange: (subject: SubjectRow | null) => void;
  /** A subject that cannot be chosen. */
  readonly except?: string;
}

/** Finds one subject by name or code. */
export function SubjectChooser({ label, value, onChange, except }: SubjectChooserProps) {
  const translate = useTranslate();
  return (
    <RowChooser<SubjectRow>
      resource="subjects"
      label={label}
      hint={translate('records.form.chooseSubjectHint')}
      minLength={2}
      value={value}
      onChange={onChange}
      nameOf={(row) => row.name}
      isOffered={(row) => row.id !== except}
      describe={(row) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
          <span lang="zh-CN">{row.name}</span>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <Code value={row.code} />
          </Box>
        </Box>
      )}
    />
  );
}
