import BellIcon from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useGetList, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { InboxRow } from './notice-row.js';

/** How often it is asked whether something came. */
const EVERY = 60_000;

/** How many messages the reader has not read, on every page; leads to them. */
export function InboxBell() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { total = 0 } = useGetList<InboxRow>(
    'inbox-messages',
    { filter: { isUnread: true }, pagination: { page: 1, perPage: 1 }, sort: { field: 'createdAt', order: 'DESC' } },
    { refetchInterval: EVERY },
  );
  const label = total > 0 ? translate('inbox.bell', { count: total }) : translate('inbox.bellIdle');
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={() => void navigate('/inbox-messages')}>
        <Badge badgeContent={total > 0 ? total : null} max={999} color="primary">
          <BellIcon fontSize="small" />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
