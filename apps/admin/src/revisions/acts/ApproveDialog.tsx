import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../../acts/ActDialog.js';
import { today } from '../../clock.js';
import { formatNumber } from '../../display/format-number.js';
import { DayField } from '../../evaluation-rounds/DayField.js';
import { useRead } from '../../http/use-read.js';
import type { SimulationRow } from '../../simulations/simulation-row.js';
import { Changes } from '../panels/DiffPanel.js';
import { changeClauses } from '../panels/say-change.js';
import type { RevisionRow } from '../revision-row.js';
import { CheckSummary } from './CheckSummary.js';
import { ReasonField } from './ReasonField.js';
import { useRevisionAct } from './use-revision-act.js';

/** Approval: from which day, what changes in a sentence with how many move, and cases apart from rules. */
export function ApproveDialog({ revision, onClose }: { revision: RevisionRow; onClose: () => void }) {
  const translate = useTranslate();
  const [from, setFrom] = useState(today());
  const [note, setNote] = useState('');
  const rules = revision.diff.filter(({ resource }) => resource !== 'cases');
  const cases = revision.diff.filter(({ resource }) => resource === 'cases');
  const changes = changeClauses(rules.length > 0 ? rules : cases).join(translate('revisions.list.join'));
  const step = useRevisionAct(revision, 'approve', {
    body: { inForceFrom: from, note: note.trim() },
    done: 'revisions.act.approveDone',
    words: { from },
    onClose,
  });
  return (
    <ActDialog<RevisionRow>
      title={`${translate('revisions.act.approve')} · ${revision.title}`}
      sentence={
        <>
          <Box lang="zh-CN" sx={{ fontWeight: 600 }}>
            {translate('revisions.act.approveSentence', { from, changes })}
          </Box>
          <Moves revision={revision} />
          <Box sx={{ mt: 0.5 }}>{translate('revisions.act.approveFinal')}</Box>
        </>
      }
      confirmLabel={translate('revisions.act.approve')}
      isGrave
      isReady={from >= today()}
      {...step}
      onClose={onClose}
    >
      <DayField label={translate('revisions.act.approveFrom')} min={today()} value={from} onChange={setFrom} />
      {rules.length > 0 && (
        <Box>
          <Typography variant="h3">{translate('revisions.act.changesRules')}</Typography>
          <Changes diff={rules} />
        </Box>
      )}
      {cases.length > 0 && (
        <Box>
          <Typography variant="h3">{translate('revisions.act.changesCases')}</Typography>
          <Changes diff={cases} />
        </Box>
      )}
      <CheckSummary revision={revision} />
      <ReasonField label={translate('revisions.act.note')} value={note} onChange={setNote} />
    </ActDialog>
  );
}

/** How many would move, by the last simulation; where the draft was edited since, says so. */
function Moves({ revision }: { revision: RevisionRow }) {
  const translate = useTranslate();
  const last = revision.simulations.find(({ state }) => state === 'done');
  const { data } = useRead<SimulationRow>(`/simulations/${encodeURIComponent(last?.id ?? '')}`, {
    enabled: last !== undefined,
  });
  if (last === undefined) return <Box>{translate('revisions.act.approveNoSimulation')}</Box>;
  const result = data?.result;
  if (!result) return null;
  const { worse, better } = result;
  return (
    <Box>
      {translate(`revisions.act.${worse + better === 0 ? 'approveNoMoves' : 'approveMoves'}`, {
        asOf: last.asOf,
        worse: formatNumber(worse),
        better: formatNumber(better),
      })}
      {last.isCurrent === false && ` ${translate('revisions.act.approveEdited')}`}
    </Box>
  );
}
