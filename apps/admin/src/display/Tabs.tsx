import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import MuiTabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';

export interface TabPage {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Sheets behind one another; the open one stands in the address. */
export function Tabs({ label, pages }: { label: string; pages: readonly TabPage[] }) {
  const id = useId();
  const { breakpoints } = useTheme();
  const isPhone = useMediaQuery(breakpoints.down('sm'));
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const open = pages.find(({ key }) => key === asked) ?? pages[0];
  const choose = (key: string) => {
    const next = new URLSearchParams(search);
    next.set('tab', key);
    setSearch(next, { replace: true });
  };
  if (!open) return null;
  return (
    <>
      <MuiTabs
        value={open.key}
        onChange={(_, key: string) => choose(key)}
        aria-label={label}
        variant={isPhone ? 'scrollable' : 'standard'}
        allowScrollButtonsMobile
        sx={{ borderBottom: '1px solid', borderColor: 'divider', mb: 2 }}
      >
        {pages.map((page) => (
          <Tab
            key={page.key}
            value={page.key}
            label={page.label}
            id={`${id}-${page.key}`}
            aria-controls={page === open ? `${id}-panel` : undefined}
          />
        ))}
      </MuiTabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open.key}`}>
        {open.content}
      </Box>
    </>
  );
}
