import Box from '@mui/material/Box';
import { placeholderText } from '@xinheng/grading';
import type { Json, Value } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { useSchemeView } from './scheme-view.js';

/** A made-up enterprise in words: its facts that are not simply nothing. */
export function ExampleText({ facts }: { facts: Readonly<Record<string, Json>> }) {
  const translate = useTranslate();
  const { scope } = useSchemeView();
  const telling = Object.entries(facts).filter(([, value]) => value !== null && value !== false && value !== 0);
  const said = (telling.length > 0 ? telling : Object.entries(facts)).map(([name, value]) => {
    const variable = scope.variable(name);
    return `${variable?.title ?? name} ${placeholderText(value as Value)}${variable?.unit ?? ''}`;
  });
  if (said.length === 0) return null;
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {translate('builder.example')} {said.join(translate('builder.comma'))}
    </Box>
  );
}
