import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { MONO } from '../../theme/theme.js';
import type { Expression } from '../expression/expression.js';
import { sayExpression } from '../expression/expression-issues.js';
import { writeExpression } from '../expression/write-expression.js';
import { useBuilder } from './builder-state.js';

/** What the builder has no form for: said as a sentence, kept as it is. */
export function OpaqueView({ part }: { part: Expression }) {
  const translate = useTranslate();
  const { scope, locale } = useBuilder();
  const json = writeExpression(part);
  const { sentence } = sayExpression(json, scope, locale);
  return (
    <Box
      sx={{ flex: 1, minWidth: 160, px: 1.5, py: 0.75, border: '1px dashed', borderColor: 'divider', borderRadius: 1 }}
    >
      {sentence ?? (
        <Box component="code" sx={{ fontFamily: MONO, fontSize: '0.75rem', overflowWrap: 'anywhere' }}>
          {JSON.stringify(json)}
        </Box>
      )}
      <Typography sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{translate('builder.opaque')}</Typography>
    </Box>
  );
}
