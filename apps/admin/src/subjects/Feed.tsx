import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import type { Completeness } from './subject-row.js';

/** `6/9`, so that "no data yet" is not read as good. */
export function FeedShort({ completeness }: { completeness: Completeness | null | undefined }) {
  const translate = useTranslate();
  if (!completeness || completeness.expectedCount === 0) return <>—</>;
  const { receivedCount: received, expectedCount: expected } = completeness;
  return (
    <Tooltip title={translate('subjects.feed', { received, expected })}>
      <Box component="span" sx={{ color: received < expected ? 'warning.main' : 'text.secondary' }}>
        {translate('subjects.feedShort', { received, expected })}
      </Box>
    </Tooltip>
  );
}

/** What the register expects and what has come, in a sentence; each kind can be unfolded. */
export function Feed({ completeness }: { completeness: Completeness | null | undefined }) {
  const translate = useTranslate();
  if (!completeness || completeness.expectedCount === 0) {
    return <Box sx={{ color: 'text.secondary' }}>{translate('subjects.feedNone')}</Box>;
  }
  const { receivedCount: received, expectedCount: expected } = completeness;
  return (
    <Box>
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 500 }}>
          {translate('subjects.feed', { received, expected })}
        </Box>
        <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem' }}>
          {completeness.expected.map((feed) => (
            <li key={feed.item}>
              <span lang="zh-CN">{feed.title}</span>{' '}
              <Box component="span" sx={{ color: feed.lastReceivedOn ? 'text.secondary' : 'warning.main' }}>
                {feed.lastReceivedOn
                  ? translate('subjects.feedLast', { on: feed.lastReceivedOn })
                  : translate('subjects.feedNever')}
              </Box>
            </li>
          ))}
        </Box>
      </Box>
      {received < expected && (
        <Box sx={{ color: 'warning.main', fontSize: '0.8125rem' }}>{translate('subjects.feedWarning')}</Box>
      )}
    </Box>
  );
}
