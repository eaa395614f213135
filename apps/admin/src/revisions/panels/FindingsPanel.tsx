import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Basis } from '../../display/Basis.js';
import { Instant } from '../../display/Instant.js';
import { Panel } from '../../display/Panel.js';
import { isChecked, type RevisionFinding, type RevisionRow } from '../revision-row.js';
import { findingPlace, type FindingPlace } from './finding-place.js';

export interface FindingsPanelProps {
  readonly revision: RevisionRow;
  readonly onOpen?: (place: FindingPlace) => void;
}

/** What the last check found: errors first, each with where it is, an enterprise that shows it, and the articles. */
export function FindingsPanel({ revision, onOpen }: FindingsPanelProps) {
  const translate = useTranslate();
  const { findings, checkedAt, changes } = revision;
  if (checkedAt === null)
    return <Typography color="text.secondary">{translate('revisions.findings.never')}</Typography>;
  const sorted = [...findings].sort((one, other) => rankOf(one) - rankOf(other));
  return (
    <Panel title={translate('revisions.tab.findings')}>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('revisions.findings.at', { at: '' })}
        <Instant value={checkedAt} />
      </Typography>
      {!isChecked(revision) && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('revisions.findings.stale')}
        </Alert>
      )}
      {sorted.length === 0 && translate('revisions.findings.none')}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {sorted.map((finding, at) => (
          <FindingItem
            key={`${at} ${finding.pointer ?? ''}`}
            finding={finding}
            place={findingPlace(finding.pointer ?? '', changes)}
            onOpen={onOpen}
          />
        ))}
      </Box>
    </Panel>
  );
}

interface FindingItemProps {
  readonly finding: RevisionFinding;
  readonly place: FindingPlace | null;
  readonly onOpen?: (place: FindingPlace) => void;
}

function FindingItem({ finding, place, onOpen }: FindingItemProps) {
  const translate = useTranslate();
  const isWarning = finding.severity === 'warning';
  const Icon = isWarning ? WarningIcon : ErrorIcon;
  const facts = finding.example ? factsOf(finding.example) : [];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, minWidth: 0 }}>
      <Icon
        titleAccess={translate(`revisions.findings.${isWarning ? 'warning' : 'error'}`)}
        color={isWarning ? 'warning' : 'error'}
        fontSize="small"
        sx={{ mt: '2px' }}
      />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {finding.message}
        {finding.certainty && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {` （${translate(`revisions.findings.certainty.${finding.certainty}`)}）`}
          </Box>
        )}
        {facts.length > 0 && (
          <Box lang="zh-CN" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {translate('revisions.findings.example', { facts: facts.join('；') })}
          </Box>
        )}
        {(finding.basis ?? []).map((basis, at) => (
          <Box key={at} sx={{ fontSize: '0.8125rem' }}>
            <Basis basis={basis} isFull />
          </Box>
        ))}
      </Box>
      {place && onOpen && (
        <Button size="small" onClick={() => onOpen(place)}>
          {translate('revisions.findings.open')}
        </Button>
      )}
    </Box>
  );
}

/** The facts of a made-up enterprise; the gate gives them by name, beside what it was graded as. */
function factsOf(example: object): readonly string[] {
  const facts = 'facts' in example && typeof example.facts === 'object' ? (example.facts ?? {}) : example;
  return Object.entries(facts).map(([name, value]) => `${name}＝${JSON.stringify(value)}`);
}

function rankOf({ severity }: RevisionFinding): number {
  return severity === 'error' ? 0 : 1;
}
