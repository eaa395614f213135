import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useSayDuration } from '../display/use-say-duration.js';
import type { CatalogueItemRow } from './catalogue-item-row.js';

/** Says how long records of an item are shown to the public. */
export function usePublicity(): (publicity: CatalogueItemRow['publicity']) => string {
  const translate = useTranslate();
  const say = useSayDuration();
  return useCallback(
    (publicity) => {
      if (publicity === 'none') return translate('catalogue.publicityNone');
      if (publicity === 'permanent') return translate('catalogue.publicityPermanent');
      const { min, max } = publicity;
      if (min && max) return translate('catalogue.publicityRange', { min: say(min), max: say(max) });
      if (min) return translate('catalogue.publicityMin', { min: say(min) });
      return max ? translate('catalogue.publicityMax', { max: say(max) }) : '—';
    },
    [translate, say],
  );
}
