import Box from '@mui/material/Box';
import { BasisButton, pluginOf } from './BasisButton.js';
import type { EvaluationRow } from './evaluation-row.js';
import { Words } from '../display/Words.js';

/** The reasons of a result, each with its article one press away. */
export function Reasons({ row }: { row: EvaluationRow }) {
  const plugin = pluginOf(row.scheme);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {row.reasons.map((reason, at) => (
        <Box component="li" key={at} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
          <Words>{reason.text}</Words>
          <BasisButton basis={reason.basis} plugin={plugin} />
        </Box>
      ))}
    </Box>
  );
}
