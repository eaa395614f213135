import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { reasonParts } from './reason-parts.js';
import { useSchemeView } from './scheme-view.js';

/** A reason as it will be read, with the titles of the facts where their values will stand. */
export function ReasonText({ text }: { text: string }) {
  const translate = useTranslate();
  const { scope } = useSchemeView();
  const titleOf = (name: string) =>
    scope.variable(name)?.title ?? (name === 'score' ? translate('builder.score.score') : name);
  return (
    <span lang="zh-CN">
      {reasonParts(text).map((part, at) =>
        'text' in part ? (
          <Fragment key={at}>{part.text}</Fragment>
        ) : (
          <Box
            key={at}
            component="span"
            sx={{ border: '1px dotted', borderColor: 'text.secondary', borderRadius: 0.5, px: 0.5, mx: 0.25 }}
          >
            {titleOf(part.name)}
          </Box>
        ),
      )}
    </span>
  );
}
