import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { MONO } from '../../theme/theme.js';
import { keyOf } from './draft-nodes.js';

export interface SourceViewProps {
  readonly resourceKey: string;
  readonly value: RawObject;
  readonly onChange: (value: RawObject) => void;
  readonly readOnly: boolean;
}

/** A resource as JSON. What is written here becomes the resource when it can be read; nothing is lost either way. */
export function SourceView({ resourceKey, value, onChange, readOnly }: SourceViewProps) {
  const translate = useTranslate();
  const written = JSON.stringify(value, null, 2);
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? written;
  const read = text === null ? null : readSource(text);
  const problem =
    read === null
      ? null
      : 'message' in read
        ? translate('revisions.pane.sourceWrong', { message: read.message })
        : read.value === null
          ? translate('revisions.pane.sourceObject')
          : keyOf(read.value) === resourceKey
            ? null
            : translate('revisions.pane.sourceKey', { key: keyOf(read.value) });
  const apply = () => {
    if (read !== null && 'value' in read && read.value !== null) onChange(read.value);
    setText(null);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        multiline
        minRows={10}
        maxRows={30}
        label={translate('revisions.pane.sourceLabel')}
        helperText={readOnly ? undefined : translate('revisions.pane.sourceHint')}
        value={shown}
        error={problem !== null}
        slotProps={{
          htmlInput: { spellCheck: false, readOnly, style: { fontFamily: MONO, fontSize: '0.8125rem' } },
        }}
        onChange={(event) => setText(event.target.value)}
      />
      {problem !== null && <Alert severity="error">{problem}</Alert>}
      {!readOnly && (
        <Box>
          <Button variant="outlined" disabled={text === null || problem !== null} onClick={apply}>
            {translate('revisions.pane.sourceApply')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function readSource(text: string): { readonly value: RawObject | null } | { readonly message: string } {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return { value: isObject ? (value as RawObject) : null };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
