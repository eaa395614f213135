import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import type { RoomPage } from './rooms.js';
import { useRooms } from './use-rooms.js';

/** The rooms, each with its pages; a room of one page is that page. */
export function RoomMenu({ onChosen }: { onChosen?: () => void }) {
  const translate = useTranslate();
  return (
    <Box component="nav" aria-label={translate('app.menu')} sx={{ py: 1, px: 1, width: 216 }}>
      {useRooms().map((room) => (
        <Box key={room.key} sx={{ mb: 0.5 }}>
          {room.pages.length > 1 || translate(room.pages[0]?.label ?? '') !== translate(room.label) ? (
            <Box component="p" sx={{ m: 0, px: 1.5, pt: 0.75, pb: 0.25, color: 'text.secondary', fontSize: '0.75rem' }}>
              {translate(room.label)}
            </Box>
          ) : null}
          <Box component="ul" aria-label={translate(room.label)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {room.pages.map((page) => (
              <li key={page.to}>
                <Entry page={page} onChosen={onChosen} />
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Entry({ page, onChosen }: { page: RoomPage; onChosen?: () => void }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const isHere = page.to === '/' ? pathname === '/' : pathname === page.to || pathname.startsWith(`${page.to}/`);
  return (
    <ButtonBase
      component={Link}
      to={page.to}
      onClick={onChosen}
      aria-current={isHere ? 'page' : undefined}
      sx={{
        display: 'block',
        px: 1.5,
        py: { xs: 1, md: 0.5 },
        borderRadius: 1,
        textAlign: 'left',
        color: isHere ? 'primary.main' : 'text.primary',
        fontWeight: isHere ? 600 : 400,
        bgcolor: isHere ? 'action.selected' : undefined,
        fontSize: '0.875rem',
        lineHeight: 1.5,
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      {translate(page.label)}
    </ButtonBase>
  );
}
