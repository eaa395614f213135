import ArrowDownIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpIcon from '@mui/icons-material/ArrowUpward';
import CopyIcon from '@mui/icons-material/ContentCopy';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import { useId, useState, type ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import type { FormField } from '../form/form-field.js';
import { useForm } from '../form/form-state.js';
import type { FormFieldsProps } from './field-props.js';

export interface RowCardProps {
  readonly at: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly Fields: ComponentType<FormFieldsProps>;
  /** Begun just now: nothing is in it yet. */
  readonly isNew: boolean;
  readonly onRemove: () => void;
  readonly onDuplicate: () => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

/** Rows with more fields than these are folded. */
const MOST_SHOWN = 4;

/** One row of a list with its fields, and what can be done with it. */
export function RowCard({ at, title, fields, Fields, isNew, onRemove, onDuplicate, onUp, onDown }: RowCardProps) {
  const translate = useTranslate();
  const { readOnly, findings } = useForm();
  const id = useId();
  // Long rows stay folded, so that the list reads as a list; what is wrong in one opens it.
  const [isWanted, setWanted] = useState(fields.length <= MOST_SHOWN || isNew);
  const isOpen = isWanted || findings.some(({ pointer = '' }) => pointer.startsWith(`${at}/`));
  const act = (name: string, Icon: ComponentType, run: (() => void) | undefined) => {
    const label = translate(`editors.row.${name}`, { row: title });
    return (
      // The browser's own hint: those of the library cost more than all the fields of a long list.
      <IconButton
        size="small"
        title={translate(`editors.row.${name}`, { row: '' })}
        aria-label={label}
        disabled={run === undefined}
        onClick={run}
      >
        <Icon />
      </IconButton>
    );
  };
  return (
    <Paper variant="outlined" role="group" aria-label={title} sx={{ p: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: isOpen ? 1.5 : 0 }}>
        <Box sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Box>
        {fields.length > MOST_SHOWN && (
          <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setWanted(!isOpen)}>
            {translate(isOpen ? 'editors.fold' : 'editors.unfold')}
          </Button>
        )}
        {!readOnly && (
          <Box sx={{ flexShrink: 0, '& svg': { fontSize: 18 } }}>
            {act('up', ArrowUpIcon, onUp)}
            {act('down', ArrowDownIcon, onDown)}
            {act('duplicate', CopyIcon, onDuplicate)}
            {act('remove', DeleteIcon, onRemove)}
          </Box>
        )}
      </Box>
      <div id={id}>{isOpen && <Fields fields={fields} owner={at} />}</div>
    </Paper>
  );
}
