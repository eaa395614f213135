import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import type { DraftContents } from '../revision-row.js';
import { BasisFields } from './BasisFields.js';

export interface DraftFieldsProps {
  readonly plugin: string;
  readonly contents: DraftContents;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<DraftContents>) => void;
}

/** What people say of a revision: its title, why, on which article, and which rule judges records from before. */
export function DraftFields({ plugin, contents, readOnly, onChange }: DraftFieldsProps) {
  const translate = useTranslate();
  const locked = { input: { readOnly } };
  return (
    <Panel title={translate('revisions.tab.about')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField
          label={translate('revisions.name')}
          value={contents.title}
          slotProps={{ ...locked, htmlInput: { maxLength: 200 } }}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <TextField
          required
          multiline
          minRows={2}
          label={translate('revisions.reason')}
          value={contents.reason}
          slotProps={{ ...locked, htmlInput: { maxLength: 4000 } }}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
        <BasisFields
          plugin={plugin}
          value={contents.basis}
          readOnly={readOnly}
          onChange={(basis) => onChange({ basis })}
        />
        <TextField
          select
          label={translate('revisions.olderRecords')}
          helperText={translate('revisions.olderHint')}
          value={contents.olderRecords}
          disabled={readOnly}
          onChange={(event) => onChange({ olderRecords: event.target.value as DraftContents['olderRecords'] })}
        >
          {(['old-rule', 'new-rule'] as const).map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`revisions.older.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
    </Panel>
  );
}
