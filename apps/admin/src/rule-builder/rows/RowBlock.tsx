import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useNear } from './use-near.js';

/** What a row is taken to be high before it was on the screen. */
const GUESS = 92;

interface RowBlockProps {
  readonly count: number;
  /** Kept whatever is on the screen: somebody is in it. */
  readonly isKept: boolean;
  readonly render: () => ReactNode;
}

/** Some rows of a long list, which stand in the page only while they are near the screen. */
export function RowBlock({ count, isKept, render }: RowBlockProps) {
  const { place, isNear, height } = useNear<HTMLDivElement>();
  const isThere = isNear || isKept;
  return (
    <Box
      ref={place}
      role="presentation"
      sx={{ display: 'grid', gap: 1, minHeight: isThere ? undefined : `${height ?? count * GUESS}px` }}
    >
      {isThere && render()}
    </Box>
  );
}
