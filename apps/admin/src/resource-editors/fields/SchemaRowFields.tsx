import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useValue } from '../../display/use-value.js';
import { MONO } from '../../theme/theme.js';
import { textAt, textsAt, withAt } from '../form/at.js';
import { ofKind, SCHEMA_KINDS, type SchemaKind, type SchemaRow } from '../form/schema-rows.js';
import { readNumber } from '../form/typed-number.js';
import { PickMany } from './PickMany.js';
import { TypedText } from './TypedText.js';

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

export interface SchemaRowFieldsProps {
  readonly row: SchemaRow;
  /** Names that other fields have. */
  readonly taken: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (row: SchemaRow | null) => void;
}

/** One field of a schema. */
export function SchemaRowFields({ row, taken, readOnly, onChange }: SchemaRowFieldsProps) {
  const translate = useTranslate();
  const read = useValue();
  const { schema, kind } = row;
  const put = (pointer: string, part: string | number | undefined) =>
    onChange({ ...row, schema: withAt(schema, pointer, part) });
  const text = (name: 'title' | 'unit') => (
    <TextField
      label={translate(`editors.field.${name}`)}
      value={textAt(schema, `/${name}`)}
      onChange={(event) => put(`/${name}`, event.target.value || undefined)}
      slotProps={{ htmlInput: { readOnly } }}
    />
  );
  const number = (name: 'minimum' | 'maximum' | 'maxLength') => (
    <TypedText
      label={translate(`editors.field.${name}`)}
      text={textAt(schema, `/${name}`)}
      read={readNumber}
      onRead={({ number: typed }) => put(`/${name}`, typed)}
      wrong={translate('editors.notANumber')}
      isReadOnly={readOnly}
    />
  );
  return (
    <Paper variant="outlined" role="group" aria-label={textAt(schema, '/title') || row.name} sx={{ p: 1.5 }}>
      <Box sx={GRID}>
        {text('title')}
        <TypedText
          label={translate('editors.field.name')}
          text={row.name}
          read={(typed) => (NAME.test(typed) && !taken.includes(typed) ? typed : null)}
          onRead={(name) => onChange({ ...row, name })}
          wrong={translate('editors.fieldName')}
          isReadOnly={readOnly}
          sx={{ '& input': { fontFamily: MONO } }}
        />
        <TextField
          select
          label={translate('editors.field.type')}
          value={kind}
          onChange={(event) => onChange({ ...row, schema: ofKind(schema, event.target.value as SchemaKind) })}
          slotProps={{ select: { readOnly } }}
        >
          {SCHEMA_KINDS.map((one) => (
            <MenuItem key={one} value={one}>
              {read('fieldType', one)}
            </MenuItem>
          ))}
        </TextField>
        {(kind === 'integer' || kind === 'number') && text('unit')}
        {(kind === 'integer' || kind === 'number') && number('minimum')}
        {(kind === 'integer' || kind === 'number') && number('maximum')}
        {kind === 'string' && number('maxLength')}
        {kind === 'enum' && (
          <Box sx={{ gridColumn: '1 / -1' }}>
            <PickMany
              isFree
              isRequired
              label={translate('editors.field.values')}
              hint={translate('editors.hint.values')}
              options={[]}
              readOnly={readOnly}
              value={textsAt(schema, '/enum')}
              onChange={(values) => onChange({ ...row, schema: withAt(schema, '/enum', [...values]) })}
            />
          </Box>
        )}
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
          <FormControlLabel
            disabled={readOnly}
            label={translate('editors.field.isRequired')}
            control={
              <Checkbox
                size="small"
                checked={row.isRequired}
                onChange={(event) => onChange({ ...row, isRequired: event.target.checked })}
              />
            }
          />
          {!readOnly && (
            <IconButton
              size="small"
              aria-label={translate('editors.row.remove', { row: textAt(schema, '/title') || row.name })}
              onClick={() => onChange(null)}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          )}
        </Box>
      </Box>
    </Paper>
  );
}

const GRID = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
} as const;
