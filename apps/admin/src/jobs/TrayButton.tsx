import WorkIcon from '@mui/icons-material/PendingActionsOutlined';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { failureText } from '../http/request-error.js';
import { isUnfinished } from './job.js';
import { ProgressLine } from './ProgressLine.js';
import { useTray, type TrayItem } from './use-tray.js';

/** The tray of long work, on every page. */
export function TrayButton() {
  const translate = useTranslate();
  const notify = useNotify();
  const { items, active, dismiss, cancel } = useTray();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = active > 0 ? translate('tray.open', { count: active }) : translate('tray.openIdle');
  const stop = (item: TrayItem) => {
    cancel(item).catch((error: unknown) => notify(failureText(error), { type: 'error' }));
  };
  return (
    <>
      <Tooltip title={label}>
        <IconButton aria-label={label} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          <Badge badgeContent={active || null} color="primary">
            <WorkIcon fontSize="small" />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': translate('tray.title'), sx: { width: 400 } } }}
      >
        <Typography variant="h2" sx={{ px: 2, pt: 1.5 }}>
          {translate('tray.title')}
        </Typography>
        {items.length === 0 && (
          <Typography sx={{ px: 2, py: 2, color: 'text.secondary' }}>{translate('tray.empty')}</Typography>
        )}
        {items.map((item) => (
          <Entry
            key={item.resource + item.row.id}
            item={item}
            onLeave={() => setAnchor(null)}
            onCancel={() => stop(item)}
            onDismiss={() => dismiss(item)}
          />
        ))}
      </Popover>
    </>
  );
}

interface EntryProps {
  readonly item: TrayItem;
  readonly onLeave: () => void;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

function Entry({ item, onLeave, onCancel, onDismiss }: EntryProps) {
  const translate = useTranslate();
  const name = nameOf(item, translate);
  const isOpen = isUnfinished(item.row.state);
  return (
    <Box sx={{ px: 2, py: 1.25, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {name}
        </Box>
        <StateChip set="jobState" value={item.row.state} />
      </Box>
      <ProgressLine job={item.row} label={name} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 0.5 }}>
        <RouteLink to={pageOf(item.resource, item.row.id)} onClick={onLeave}>
          {translate(isOpen ? 'tray.watch' : 'tray.view')}
        </RouteLink>
        <Box sx={{ flex: 1 }} />
        {isOpen ? (
          <Button onClick={onCancel}>{translate('tray.cancel')}</Button>
        ) : (
          <Button onClick={onDismiss}>{translate('tray.dismiss')}</Button>
        )}
      </Box>
    </Box>
  );
}

function nameOf(item: TrayItem, translate: (key: string, options?: object) => string): string {
  switch (item.resource) {
    case 'imports':
      return translate(item.row.dryRun ? 'tray.dryRun' : 'tray.import', { name: item.row.fileName });
    case 'simulations':
      return translate('tray.simulation', { name: item.row.changes.map(({ title }) => title).join('、') });
    case 'evaluation-runs':
      return translate('tray.run', { name: `${item.row.schemeTitle} ${item.row.asOf}` });
  }
}
