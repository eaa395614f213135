import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { formatSize } from './format-size.js';

const ACCEPTED = '.csv,.xlsx,.ndjson,.txt';

export interface FilePickerProps {
  readonly file: File | null;
  /** The ends of names that are offered. */
  readonly accept?: string;
  readonly onChange: (file: File) => void;
}

/** One file, dropped or chosen. */
export function FilePicker({ file, accept = ACCEPTED, onChange }: FilePickerProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onChange(dropped);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        border: '1px dashed',
        borderColor: isOver ? 'primary.main' : 'text.secondary',
        bgcolor: isOver ? 'action.hover' : undefined,
        borderRadius: 1,
        p: 2,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
      }}
    >
      {file ? (
        <>
          <FileIcon fontSize="small" />
          <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
            {translate('imports.form.fileChosen', { name: file.name, size: formatSize(file.size) })}
          </Box>
        </>
      ) : (
        <span>{translate('imports.form.drop')}</span>
      )}
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {translate(file ? 'imports.form.otherFile' : 'imports.form.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={translate('imports.form.choose')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onChange(chosen);
          // The same file, mended meanwhile, may be chosen again.
          event.target.value = '';
        }}
      />
      <Box sx={{ flexBasis: '100%', color: 'text.secondary', fontSize: '0.8125rem' }}>
        {translate('imports.form.fileHint')}
      </Box>
    </Box>
  );
}
