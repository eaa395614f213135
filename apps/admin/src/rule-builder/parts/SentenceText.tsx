import Box from '@mui/material/Box';
import type { Json } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { useSchemeView } from './scheme-view.js';

/** A condition in words; where it cannot be read yet, that it is not finished. */
export function SentenceText({ when }: { when: Json | undefined }) {
  const translate = useTranslate();
  const { say } = useSchemeView();
  if (when === undefined) return <>{translate('builder.noCondition')}</>;
  const { sentence } = say(when);
  if (sentence !== null) return <>{sentence}</>;
  return (
    <Box component="span" sx={{ color: 'error.main' }}>
      {translate('builder.unreadable')}
    </Box>
  );
}
