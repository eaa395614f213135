import { deepmerge } from '@mui/utils';
import type { RaThemeOptions } from 'react-admin';

export const MONO = 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace';
const HAN = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC"';
const LATIN = '"Segoe UI", "Helvetica Neue", Roboto, "Noto Sans", Arial';
/** English first looks into Latin fonts: those of Chinese give an apostrophe the room of a character. */
const FONTS = {
  ':root': { '--font': `${HAN}, ${LATIN}, sans-serif` },
  ':root:lang(en)': { '--font': `${LATIN}, ${HAN}, sans-serif` },
};

/** What both grounds share: a ledger's calm, 14 px, an 8 px grid, hairlines instead of shadows. */
const ledger: RaThemeOptions = {
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: 'var(--font)',
    fontSize: 14,
    body1: { fontSize: '0.875rem', lineHeight: 1.6 },
    body2: { fontSize: '0.875rem', lineHeight: 1.6 },
    caption: { fontSize: '0.75rem', lineHeight: 1.5 },
    h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.4 },
    h2: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.5 },
    h3: { fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.5 },
    button: { textTransform: 'none', fontWeight: 500, lineHeight: 1.6 },
    overline: { textTransform: 'none', letterSpacing: 0, fontSize: '0.75rem', lineHeight: 1.5 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ...FONTS,
        body: { fontVariantNumeric: 'tabular-nums' },
        ':focus-visible': { outline: '2px solid', outlineOffset: 2 },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { transition: 'none !important', animation: 'none !important' },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: { defaultProps: { disableElevation: true, size: 'small' }, styleOverrides: { root: { minHeight: 32 } } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiTableCell: {
      styleOverrides: {
        // The outer edges stand under the headings of the sheets that the tables lie on.
        root: {
          padding: '6px 12px',
          '&:first-of-type': { paddingLeft: 16 },
          '&:last-of-type': { paddingRight: 16 },
        },
        head: { fontWeight: 600, lineHeight: 1.5 },
      },
    },
    MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 4 } } },
    MuiTab: { styleOverrides: { root: { minHeight: 40, fontSize: '0.875rem' } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    MuiTooltip: {
      defaultProps: { arrow: true },
      // Nothing shines through, whatever lies below.
      styleOverrides: {
        tooltip: { backgroundColor: '#36414f', color: '#ffffff', fontSize: '0.75rem' },
        arrow: { color: '#36414f' },
      },
    },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1rem', fontWeight: 600 } } },
  },
};

export const lightTheme: RaThemeOptions = deepmerge(ledger, {
  palette: {
    mode: 'light',
    primary: { main: '#1d4f91', light: '#3f73b8', dark: '#153a6b', contrastText: '#ffffff' },
    secondary: { main: '#1d4f91' },
    background: { default: '#f5f6f8', paper: '#ffffff' },
    text: { primary: '#1b2430', secondary: '#55606e', disabled: '#6b7683' },
    divider: '#e1e5ea',
    success: { main: '#2e7d32' },
    warning: { main: '#7d5f00' },
    error: { main: '#b3261e' },
    info: { main: '#1d4f91' },
  },
  components: { MuiCssBaseline: { styleOverrides: { ':focus-visible': { outlineColor: '#1d4f91' } } } },
});

export const darkTheme: RaThemeOptions = deepmerge(ledger, {
  palette: {
    mode: 'dark',
    primary: { main: '#8ab8ff', light: '#b4d1ff', dark: '#5c93e6', contrastText: '#0d1b2e' },
    secondary: { main: '#8ab8ff' },
    background: { default: '#10151c', paper: '#171e27' },
    text: { primary: '#e6eaf0', secondary: '#a7b3c1', disabled: '#8592a1' },
    divider: '#2c3643',
    success: { main: '#81c784' },
    warning: { main: '#e0b93a' },
    error: { main: '#ff8a80' },
    info: { main: '#8ab8ff' },
  },
  components: { MuiCssBaseline: { styleOverrides: { ':focus-visible': { outlineColor: '#8ab8ff' } } } },
});
