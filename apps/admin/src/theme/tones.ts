/** What a grade's colour says. The letter and the name always stand beside it. */
export type Tone = 'good' | 'fair' | 'poor' | 'worst' | 'none';

const SCALE: readonly Tone[] = ['good', 'fair', 'poor', 'worst'];

/**
 * The tone of a grade by its place: the best is good, the worst worst, the others spread between.
 * @param order 0 is the best of `count` grades
 */
export function toneOf(order: number | null | undefined, count: number): Tone {
  if (order === null || order === undefined || order < 0) return 'none';
  if (count < 2) return 'good';
  return SCALE[Math.round((order * (SCALE.length - 1)) / (count - 1))] ?? 'none';
}

/**
 * Colours that keep 4.5:1 as text on their ground and under white text. On paper the fair tone is a shade deeper than
 * the brand's #9e7700, which white paper gives only 4.1:1.
 */
export const TONES: Readonly<Record<'light' | 'dark', Readonly<Record<Tone, { ink: string; fill: string }>>>> = {
  light: {
    good: { ink: '#2e7d32', fill: '#2e7d32' },
    fair: { ink: '#856400', fill: '#8f6c00' },
    poor: { ink: '#c2410c', fill: '#c2410c' },
    worst: { ink: '#9f1239', fill: '#9f1239' },
    none: { ink: '#566375', fill: '#64748b' },
  },
  dark: {
    good: { ink: '#81c784', fill: '#2e7d32' },
    fair: { ink: '#e0b93a', fill: '#8f6c00' },
    poor: { ink: '#fb923c', fill: '#c2410c' },
    worst: { ink: '#fb7185', fill: '#be123c' },
    none: { ink: '#a3b1c2', fill: '#5b6a80' },
  },
};
