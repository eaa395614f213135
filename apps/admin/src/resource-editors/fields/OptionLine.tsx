import Box from '@mui/material/Box';
import type { HTMLAttributes } from 'react';
import { MONO } from '../../theme/theme.js';
import type { Option } from '../form/form-field.js';

/** One option: its title, and its key where that says more. */
export function OptionLine({ props, option }: { props: HTMLAttributes<HTMLLIElement>; option: Option }) {
  return (
    <Box component="li" {...props}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <span>{option.title}</span>
        {option.title !== option.key && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', fontFamily: MONO }}>
            {option.key}
          </Box>
        )}
      </Box>
    </Box>
  );
}
