import Box from '@mui/material/Box';
import type { Reason } from '@xinheng/grading';
import { BasisButton } from '../evaluations/BasisButton.js';
import { textAt } from '../resource-editors/form/at.js';
import type { EditorContext } from '../resource-editors/editor-props.js';

/** The reasons of a trial, each with its article. */
export function TriedReasons({ reasons, context }: { reasons: readonly Reason[]; context: EditorContext }) {
  const basisOf = ({ basis }: Reason) => {
    if (basis === null) return null;
    const document = context.documents.find(({ key }) => key === basis.document)?.value ?? {};
    return {
      ...basis,
      documentTitle: textAt(document, '/title') || null,
      number: textAt(document, '/number') || null,
      note: context.articleNotes[`${basis.document} ${basis.article}`] ?? null,
    };
  };
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {reasons.map((reason, at) => (
        <Box component="li" key={at} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
          <span lang="zh-CN">{reason.text}</span>
          <BasisButton basis={basisOf(reason)} plugin={context.plugin} />
        </Box>
      ))}
    </Box>
  );
}
