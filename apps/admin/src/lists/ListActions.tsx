import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import ExportIcon from '@mui/icons-material/FileDownloadOutlined';
import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useListContext, useStore, useTranslate, type RaRecord, type SortPayload } from 'react-admin';
import type { Column } from './column.js';
import { useExport } from './use-export.js';

/** A button that opens a small sheet under itself. */
function SheetButton({ label, icon, children }: { label: string; icon: ReactNode; children: ReactNode }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button startIcon={icon} onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="dialog">
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': label } }}
      >
        <Box sx={{ p: 2, maxWidth: 320 }}>{children}</Box>
      </Popover>
    </>
  );
}

export interface ColumnsButtonProps<T> {
  readonly columns: readonly Column<T>[];
  readonly hidden: readonly string[];
  readonly onToggle: (key: string) => void;
}

export function ColumnsButton<T>({ columns, hidden, onToggle }: ColumnsButtonProps<T>) {
  const translate = useTranslate();
  return (
    <SheetButton label={translate('list.columns')} icon={<ColumnsIcon />}>
      <Box role="group" aria-label={translate('list.chooseColumns')} sx={{ display: 'grid' }}>
        {columns
          .filter((column) => !column.isTitle)
          .map((column) => (
            <FormControlLabel
              key={column.key}
              label={translate(column.label)}
              control={
                <Checkbox size="small" checked={!hidden.includes(column.key)} onChange={() => onToggle(column.key)} />
              }
            />
          ))}
      </Box>
    </SheetButton>
  );
}

export function ExportButton<T extends RaRecord>({ columns, title }: { columns: readonly Column<T>[]; title: string }) {
  const translate = useTranslate();
  const { run, isExporting } = useExport(columns, title);
  return (
    <Button startIcon={<ExportIcon />} disabled={isExporting} onClick={() => void run()}>
      {translate(isExporting ? 'list.exporting' : 'list.export')}
    </Button>
  );
}

interface View {
  readonly name: string;
  readonly filter: object;
  readonly sort: SortPayload;
}

/** Filters and order under a name, kept for this person in this browser. */
export function ViewsButton() {
  const translate = useTranslate();
  const { resource, filterValues, setFilters, sort, setSort } = useListContext();
  const [views, setViews] = useStore<View[]>(`${resource}.views`, []);
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    const view = { name: name.trim(), filter: filterValues as object, sort };
    setViews([...views.filter((one) => one.name !== view.name), view]);
    setName('');
  };
  const take = (view: View) => {
    setFilters(view.filter, {});
    setSort(view.sort);
  };
  return (
    <SheetButton label={translate('list.views')} icon={<BookmarkIcon />}>
      {views.length === 0 && (
        <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{translate('list.noViews')}</Typography>
      )}
      {views.map((view) => (
        <Box key={view.name} sx={{ display: 'flex', alignItems: 'center' }}>
          <Button onClick={() => take(view)} sx={{ flex: 1, justifyContent: 'flex-start' }}>
            {view.name}
          </Button>
          <IconButton
            size="small"
            aria-label={translate('list.removeView', { name: view.name })}
            onClick={() => setViews(views.filter((one) => one !== view))}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Box component="form" onSubmit={save} sx={{ display: 'grid', gap: 1, mt: 1 }}>
        <TextField label={translate('list.viewName')} value={name} onChange={(event) => setName(event.target.value)} />
        <Button type="submit" variant="outlined" disabled={!name.trim()}>
          {translate('list.saveView')}
        </Button>
      </Box>
    </SheetButton>
  );
}
