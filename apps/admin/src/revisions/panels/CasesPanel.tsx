import Button from '@mui/material/Button';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DataTable } from '../../charts/DataTable.js';
import { Panel } from '../../display/Panel.js';
import { isChecked, type RevisionRow } from '../revision-row.js';
import { findingPlace, type FindingPlace } from './finding-place.js';

export interface CasesPanelProps {
  readonly revision: RevisionRow;
  readonly onOpen?: (place: FindingPlace) => void;
}

/** How the worked cases went on the result: which fail, what they should give and what they give. */
export function CasesPanel({ revision, onOpen }: CasesPanelProps) {
  const translate = useTranslate();
  const { cases, changes } = revision;
  if (cases === null) return <Typography color="text.secondary">{translate('revisions.cases.none')}</Typography>;
  const { failed, total, changed } = cases;
  const title =
    failed.length === 0
      ? translate('revisions.cases.allPassed', { total })
      : translate('revisions.cases.failed', { total, count: failed.length });
  return (
    <Panel title={title} isFlush>
      <Box sx={{ px: 2, pb: 1.5, display: 'grid', gap: 1 }}>
        {!isChecked(revision) && <Alert severity="info">{translate('revisions.findings.stale')}</Alert>}
        {changed > 0 && <span>{translate('revisions.cases.changed', { count: changed })}</span>}
        <Typography color="text.secondary">{translate('revisions.cases.hint')}</Typography>
      </Box>
      {failed.length > 0 && (
        <DataTable
          label={title}
          numbersFrom={4}
          head={[...['case', 'expected', 'actual'].map((key) => translate(`revisions.cases.${key}`)), '']}
          rows={failed.map((one) => {
            const place = findingPlace(one.pointer, changes);
            return [
              <span key="title" lang="zh-CN">
                {one.title}
              </span>,
              one.expected,
              <Box key="actual" component="strong" sx={{ color: 'error.main' }}>
                {one.actual}
              </Box>,
              place && onOpen && (
                <Button
                  key="edit"
                  size="small"
                  aria-label={`${translate('revisions.cases.edit')} ${one.title}`}
                  onClick={() => onOpen(place)}
                >
                  {translate('revisions.cases.edit')}
                </Button>
              ),
            ];
          })}
        />
      )}
    </Panel>
  );
}
