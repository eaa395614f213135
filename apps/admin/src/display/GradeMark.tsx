import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { TONES, toneOf } from '../theme/tones.js';

export interface GradeMarkProps {
  readonly grade: string | null;
  readonly title?: string | null;
  /** 0 is the best of `count`. */
  readonly order?: number | null;
  readonly count?: number;
  readonly isLarge?: boolean;
}

/** A grade: its letter on its colour, its name beside it. */
export function GradeMark({ grade, title, order, count = 4, isLarge }: GradeMarkProps) {
  const { palette } = useTheme();
  if (!grade) return <>—</>;
  const { fill, ink } = TONES[palette.mode][toneOf(order, count)];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}>
      <Box
        component="span"
        sx={{
          bgcolor: fill,
          color: '#fff',
          fontWeight: 700,
          borderRadius: 0.75,
          minWidth: isLarge ? 44 : 22,
          px: isLarge ? 1 : 0.5,
          lineHeight: isLarge ? '44px' : '20px',
          fontSize: isLarge ? '1.5rem' : '0.8125rem',
          textAlign: 'center',
        }}
      >
        {grade}
      </Box>
      {title && (
        <Box
          component="span"
          sx={{ color: ink, fontWeight: isLarge ? 600 : 500, fontSize: isLarge ? '1.125rem' : undefined }}
        >
          {title}
        </Box>
      )}
    </Box>
  );
}
