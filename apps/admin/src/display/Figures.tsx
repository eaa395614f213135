import Box from '@mui/material/Box';
import { formatNumber } from './format-number.js';
import { RouteLink } from './RouteLink.js';

export interface Figure {
  readonly label: string;
  readonly value: number | null | undefined;
  /** The rows behind it. */
  readonly to?: string;
  /** One line under the number. */
  readonly hint?: string;
  /** Asks to be looked at. */
  readonly isBad?: boolean;
}

/** A few numbers side by side, each with its name; one that leads to its rows is a link. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <Box
      component="dl"
      aria-label={label}
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', md: `repeat(${figures.length}, 1fr)` },
        bgcolor: 'background.paper',
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {figures.map((figure) => (
        <Box key={figure.label} sx={{ px: 2, py: 1.25, minWidth: 0 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {figure.label}
          </Box>
          <Box
            component="dd"
            sx={{ m: 0, fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.4, color: colourOf(figure) }}
          >
            {figure.to ? (
              <RouteLink to={figure.to}>{formatNumber(figure.value)}</RouteLink>
            ) : (
              formatNumber(figure.value)
            )}
          </Box>
          {figure.hint && (
            <Box component="dd" sx={{ m: 0, color: 'text.secondary', fontSize: '0.75rem' }}>
              {figure.hint}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

function colourOf({ isBad }: Figure): string | undefined {
  return isBad ? 'error.main' : undefined;
}
