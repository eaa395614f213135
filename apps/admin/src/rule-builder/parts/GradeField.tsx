import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../../display/GradeMark.js';
import type { GradeOption } from './scheme-view.js';

interface GradeFieldProps {
  readonly grades: readonly GradeOption[];
  readonly value: string;
  readonly onChange: (grade: string) => void;
  readonly label?: string;
  readonly isWrong?: boolean;
  readonly hint?: string | undefined;
  readonly readOnly?: boolean;
}

/** One of the scheme's grades, each with its colour and name. A grade that is none stays, and is shown as it is. */
export function GradeField({ grades, value, onChange, label, isWrong, hint, readOnly }: GradeFieldProps) {
  const translate = useTranslate();
  const isKnown = value === '' || grades.some(({ key }) => key === value);
  return (
    <TextField
      select
      label={label ?? translate('builder.grade')}
      value={value}
      error={isWrong === true}
      helperText={hint}
      onChange={({ target }) => onChange(target.value)}
      sx={{ minWidth: 150 }}
      slotProps={{ select: { readOnly: readOnly === true } }}
    >
      {grades.map(({ key, title }, order) => (
        <MenuItem key={key} value={key}>
          <GradeMark grade={key} title={title} order={order} count={grades.length} />
        </MenuItem>
      ))}
      {!isKnown && <MenuItem value={value}>{value}</MenuItem>}
    </TextField>
  );
}
