import { useTheme } from '@mui/material/styles';
import { TONES } from '../theme/tones.js';

export type Sign = 'negative' | 'positive' | 'basic' | 'void' | 'change';

/** What happened on a day, by shape first and colour second. Its name stands beside it, here or in the legend. */
export function TimelineSign({ sign }: { sign: Sign }) {
  const { palette } = useTheme();
  const tones = TONES[palette.mode];
  const common = { width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': true } as const;
  switch (sign) {
    case 'negative':
      return (
        <svg {...common}>
          <path d="M6 11 L0.5 1 H11.5 Z" fill={tones.worst.ink} />
        </svg>
      );
    case 'positive':
      return (
        <svg {...common}>
          <path d="M6 1 L0.5 11 H11.5 Z" fill={tones.good.ink} />
        </svg>
      );
    case 'basic':
      return (
        <svg {...common}>
          <circle cx="6" cy="6" r="4.5" fill={tones.none.ink} />
        </svg>
      );
    case 'void':
      return (
        <svg {...common}>
          <path d="M2 2 L10 10 M10 2 L2 10" stroke={tones.none.ink} strokeWidth="2" />
        </svg>
      );
    case 'change':
      return (
        <svg {...common}>
          <path d="M6 0.5 L11.5 6 L6 11.5 L0.5 6 Z" fill={palette.primary.main} />
        </svg>
      );
  }
}
