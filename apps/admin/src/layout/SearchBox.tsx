import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

const SearchDialog = lazy(() => import('./SearchDialog.js').then((module) => ({ default: module.SearchDialog })));

/** The search box of every page; Ctrl K or ⌘ K opens it from anywhere. */
export function SearchBox() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <ButtonBase
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        sx={{
          height: 36,
          px: { xs: 1, sm: 1.5 },
          gap: 1,
          width: { sm: 220, md: 340 },
          justifyContent: 'flex-start',
          border: { sm: '1px solid' },
          borderColor: { sm: 'divider' },
          borderRadius: 1,
          color: 'text.secondary',
          '&:hover': { borderColor: 'text.secondary' },
        }}
      >
        <SearchIcon fontSize="small" />
        {/* On a phone only the glass is seen, and this is what it is called. */}
        <Box
          component="span"
          sx={{
            position: { xs: 'absolute', sm: 'static' },
            clipPath: { xs: 'inset(50%)', sm: 'none' },
            width: { xs: '1px', sm: 'auto' },
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            flex: 1,
            textAlign: 'left',
          }}
        >
          {translate('search.placeholder')}
        </Box>
        <Box
          component="kbd"
          aria-hidden="true"
          sx={{ display: { xs: 'none', md: 'inline' }, fontFamily: 'inherit', fontSize: '0.75rem' }}
        >
          Ctrl K
        </Box>
      </ButtonBase>
      <Suspense fallback={null}>{isOpen && <SearchDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
