import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { useTranslate } from 'react-admin';
import type { ResourceFinding } from '../editor-props.js';
import { textAt } from '../form/at.js';
import type { RawObject } from '../raw-object.js';
import { findingsOfCase } from './case-findings.js';

export interface CaseListProps {
  readonly cases: readonly RawObject[];
  readonly findings: readonly ResourceFinding[];
  readonly open: number;
  readonly onOpen: (at: number) => void;
}

/** The cases by their titles, with the grade each expects; those with findings are marked. */
export function CaseList({ cases, findings, open, onOpen }: CaseListProps) {
  const translate = useTranslate();
  return (
    <List
      component="nav"
      aria-label={translate('editors.section.cases')}
      dense
      sx={{
        maxHeight: { xs: 240, md: 560 },
        overflowY: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        py: 0,
      }}
    >
      {cases.map((one, at) => (
        <ListItemButton
          key={at}
          selected={at === open}
          aria-current={at === open ? 'true' : undefined}
          onClick={() => onOpen(at)}
          sx={{ gap: 1 }}
        >
          <ListItemText
            primary={textAt(one, '/title') || translate('editors.case.untitled')}
            secondary={textAt(one, '/asOf')}
          />
          {findingsOfCase(findings, at).length > 0 && (
            <Chip color="error" variant="outlined" label={translate('editors.case.failing')} />
          )}
          <Chip variant="outlined" label={textAt(one, '/expect/grade') || '—'} />
        </ListItemButton>
      ))}
    </List>
  );
}
