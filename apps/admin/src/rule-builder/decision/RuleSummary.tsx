import Box from '@mui/material/Box';
import { GradeMark } from '../../display/GradeMark.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { BasisText } from '../parts/BasisText.js';
import { KeyText } from '../parts/KeyText.js';
import { ReasonText } from '../parts/ReasonText.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { SentenceText } from '../parts/SentenceText.js';

/** A row of the table as it is read: the condition in words, the grade, the reason, the article. */
export function RuleSummary({ row }: { row: RawObject }) {
  const { grades } = useSchemeView();
  const order = grades.findIndex(({ key }) => key === row['grade']);
  const reason = row['reason'];
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
      <Box component="span" sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Box component="span" sx={{ display: 'block', fontWeight: 500 }}>
          <SentenceText when={row['when']} />
        </Box>
        <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}>
          {typeof reason === 'string' && reason !== '' && (
            <>
              <ReasonText text={reason} /> ·{' '}
            </>
          )}
          <BasisText value={row['basis']} />
          <KeyText value={row['key']} />
        </Box>
      </Box>
      <GradeMark
        grade={typeof row['grade'] === 'string' ? row['grade'] : null}
        title={grades[order]?.title}
        order={order}
        count={grades.length}
      />
    </Box>
  );
}
