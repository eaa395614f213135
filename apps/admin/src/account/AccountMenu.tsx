import PersonIcon from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { SampleMark } from '../display/SampleMark.js';
import { useValueList } from '../display/use-value.js';
import { PasswordDialog } from './PasswordDialog.js';
import { useMe } from './use-me.js';

/** Who is signed in, for which unit and in which role; change of password, sign out. */
export function AccountMenu() {
  const translate = useTranslate();
  const readAll = useValueList();
  const notify = useNotify();
  const logout = useLogout();
  const { data: me } = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <Tooltip title={me?.displayName ?? translate('app.account')}>
        <IconButton
          aria-label={translate('app.account')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <PersonIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {me && (
          <Box component="li" role="none" sx={{ px: 2, py: 1, maxWidth: 280 }}>
            <strong>{me.displayName}</strong> <SampleMark isSample={me.isSample} />
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {me.username} · {me.unit.title}
              <br />
              {readAll('role', me.roles)}
            </Box>
          </Box>
        )}
        <Divider component="li" />
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setChanging(true);
          }}
        >
          {translate('app.changePassword')}
        </MenuItem>
        <MenuItem onClick={() => void logout()}>{translate('app.logout')}</MenuItem>
      </Menu>
      {isChanging && (
        <PasswordDialog
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            notify('password.changed', { type: 'success' });
          }}
        />
      )}
    </>
  );
}
