import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { BasisText } from '../parts/BasisText.js';
import { KeyText } from '../parts/KeyText.js';
import { ReasonText } from '../parts/ReasonText.js';
import { SentenceText } from '../parts/SentenceText.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { useNumberText } from './use-number-text.js';

/** An indicator as it is read: what it gives or takes, how often, up to what, and when. */
export function IndicatorSummary({ row }: { row: RawObject }) {
  const translate = useTranslate();
  const { scope } = useSchemeView();
  const say = useNumberText();
  const { when, points, each, cap, reason, basis } = row;
  const times =
    typeof each === 'string' ? translate('builder.score.times', { fact: scope.variable(each)?.title ?? each }) : '';
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
      <Box component="span" sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Box component="span" sx={{ display: 'block', fontWeight: 500 }}>
          <ReasonText text={typeof reason === 'string' ? reason : ''} />
        </Box>
        <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}>
          {when !== undefined && (
            <>
              <SentenceText when={when} /> ·{' '}
            </>
          )}
          <BasisText value={basis} />
          <KeyText value={row['key']} />
        </Box>
      </Box>
      <Box component="span" sx={{ textAlign: 'right', fontWeight: 600 }}>
        {translate('builder.score.pointsOf', { points: say(points) })} {times}
        {cap !== undefined && (
          <Box
            component="span"
            sx={{ display: 'block', color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem' }}
          >
            {translate('builder.score.capOf', { cap: say(cap) })}
          </Box>
        )}
      </Box>
    </Box>
  );
}
