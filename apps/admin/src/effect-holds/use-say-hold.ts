import { useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';
import type { EffectHoldRow } from './effect-hold-row.js';

/** Says in a sentence why effects wait. */
export function useSayHold(): (hold: EffectHoldRow) => string {
  const translate = useTranslate();
  return (hold) =>
    translate(`holds.reasons.${hold.cause === 'stop' ? 'stop' : (hold.reason ?? 'none')}`, {
      why: hold.openingReason ?? '',
      worsened: formatNumber(hold.worsened),
      covered: formatNumber(hold.covered),
      share: hold.covered === 0 ? '—' : `${formatNumber(Math.round((hold.worsened / hold.covered) * 1_000) / 10)}%`,
      volume: formatNumber(hold.volume ?? 0),
      usual: formatNumber(hold.usualVolume ?? 0),
    });
}
