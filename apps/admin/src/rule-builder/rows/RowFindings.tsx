import Box from '@mui/material/Box';
import type { SchemeFinding } from '../check/scheme-finding.js';
import { FindingLine } from '../parts/FindingLine.js';

interface RowFindingsProps {
  readonly findings: readonly SchemeFinding[];
  /** The fields below tell their own errors. */
  readonly isShort: boolean;
}

/** What is wrong with a row, under it: the gate's findings always, errors of fields while the row is closed. */
export function RowFindings({ findings, isShort }: RowFindingsProps) {
  const shown = isShort ? findings.filter(({ rules }) => rules !== undefined) : findings;
  if (shown.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 1.5, pb: 1, pt: 0, display: 'grid', gap: 0.5 }}>
      {shown.map((finding) => (
        <FindingLine key={`${finding.pointer ?? ''} ${finding.message}`} finding={finding} field={fieldOf(finding)} />
      ))}
    </Box>
  );
}

/** The field of the row that a finding is about: `/rules/2/when/>/0` → `when`. */
function fieldOf({ pointer = '' }: SchemeFinding): string | undefined {
  return pointer.split('/')[3];
}
