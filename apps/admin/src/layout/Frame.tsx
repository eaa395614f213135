import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { PasswordGate } from '../account/PasswordGate.js';
import { LoadingPage } from '../display/Loading.js';
import { AppHeader } from './AppHeader.js';
import { PageBoundary } from './PageBoundary.js';
import { RoomMenu } from './RoomMenu.js';
import { SampleBanner } from './SampleBanner.js';

/** The frame around every page: header, rooms on the left, the page on the right. */
export function Frame({ children }: { children?: ReactNode }) {
  const translate = useTranslate();
  const { breakpoints } = useTheme();
  const isWide = useMediaQuery(breakpoints.up('md'));
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  return (
    <PasswordGate>
      <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
        <Box component="a" href="#main" onClick={skipToMain} sx={SKIP}>
          {translate('app.skip')}
        </Box>
        <AppHeader onMenu={isWide ? undefined : () => setOpen(true)} />
        <Box sx={{ display: 'flex', minHeight: 'calc(100vh - 56px)' }}>
          {isWide ? (
            <Box sx={{ flexShrink: 0, borderRight: '1px solid', borderColor: 'divider' }}>
              <Box sx={{ position: 'sticky', top: 56, maxHeight: 'calc(100vh - 56px)', overflowY: 'auto' }}>
                <RoomMenu />
              </Box>
            </Box>
          ) : (
            <Drawer open={isOpen} onClose={() => setOpen(false)}>
              <RoomMenu onChosen={() => setOpen(false)} />
            </Drawer>
          )}
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <SampleBanner />
            <Box component="main" id="main" tabIndex={-1} sx={{ p: { xs: 2, sm: 3 }, outline: 'none' }}>
              <PageBoundary key={pathname}>
                <Suspense fallback={<LoadingPage />}>{children}</Suspense>
              </PageBoundary>
            </Box>
          </Box>
        </Box>
      </Box>
    </PasswordGate>
  );
}

/** The address belongs to the router (it stands after `#`), so the jump is made by focus. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

const SKIP = {
  position: 'absolute',
  left: 8,
  top: -48,
  zIndex: 1400,
  px: 2,
  py: 1,
  bgcolor: 'background.paper',
  color: 'primary.main',
  border: '1px solid',
  borderRadius: 1,
  '&:focus': { top: 8 },
} as const;
