import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useLocaleState, useTheme, useTranslate } from 'react-admin';
import { RouteLink } from '../display/RouteLink.js';
import { AccountMenu } from '../account/AccountMenu.js';
import { InboxBell } from '../notices/InboxBell.js';
import { TrayButton } from '../jobs/TrayButton.js';
import { BrandMark } from './BrandMark.js';
import { SearchBox } from './SearchBox.js';

/** Name, search, work in progress, language, ground, account. */
export function AppHeader({ onMenu }: { onMenu?: () => void }) {
  const translate = useTranslate();
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1100,
        height: 56,
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 0.25, sm: 1 },
        px: { xs: 1, sm: 2 },
        bgcolor: 'background.paper',
        borderBottom: '1px solid',
        borderColor: 'divider',
      }}
    >
      {onMenu && (
        <IconButton onClick={onMenu} aria-label={translate('app.openMenu')}>
          <MenuIcon />
        </IconButton>
      )}
      <RouteLink
        to="/"
        underline="none"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          color: 'text.primary',
          minWidth: { md: 192 },
          flexShrink: 0,
        }}
      >
        <BrandMark size={26} />
        <Box component="span" sx={{ fontWeight: 700, fontSize: '1.0625rem', letterSpacing: '0.04em' }}>
          {translate('app.name')}
        </Box>
      </RouteLink>
      <SearchBox />
      <Box sx={{ flex: 1 }} />
      <TrayButton />
      <InboxBell />
      <LanguageSwitch />
      <GroundSwitch />
      <AccountMenu />
    </Box>
  );
}

/** The other language, named in itself. */
export function LanguageSwitch() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'en' ? { locale: 'zh-CN', name: '中文' } : { locale: 'en', name: 'English' };
  return (
    <Tooltip describeChild title={translate('app.language')}>
      <Button lang={other.locale} onClick={() => setLocale(other.locale)} sx={{ minWidth: 40 }}>
        {other.name}
      </Button>
    </Tooltip>
  );
}

function GroundSwitch() {
  const translate = useTranslate();
  const [theme, setTheme] = useTheme();
  const isDark = theme === 'dark';
  const label = translate(isDark ? 'app.toLight' : 'app.toDark');
  return (
    <Tooltip title={label}>
      <IconButton
        aria-label={label}
        onClick={() => setTheme(isDark ? 'light' : 'dark')}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        {isDark ? <LightIcon fontSize="small" /> : <DarkIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
