import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useSayDuration } from '../display/use-say-duration.js';
import { useValue } from '../display/use-value.js';
import type { SchemeRow } from './scheme-row.js';

/** Says how often a scheme grades: 滚动评价，每1年一轮. */
export function useCycle(): (scheme: Pick<SchemeRow, 'cycle'>) => string {
  const translate = useTranslate();
  const read = useValue();
  const say = useSayDuration();
  return useCallback(
    ({ cycle }) => {
      if (!cycle) return '—';
      const mode = read('cycleMode', cycle.mode);
      return cycle.every ? translate('schemes.every', { mode, every: say(cycle.every) }) : mode;
    },
    [translate, read, say],
  );
}
