import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../clock.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useRead } from '../http/use-read.js';
import { useSchemes } from '../schemes/use-schemes.js';
import type { ExplanationRow } from './explanation.js';
import { RuleNode } from './RuleNode.js';

/** How a result came about: the rules in order, below each the facts it read, below those the records they counted. */
export function Explanation({ id }: { id: string }) {
  const translate = useTranslate();
  const { gradeOf } = useSchemes();
  const tree = useRef<HTMLOListElement>(null);
  const { data, error, refetch } = useRead<ExplanationRow>(`/evaluations/${encodeURIComponent(id)}/explanation`);
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines count={8} />;
  const fold = (isOpen: boolean) => {
    for (const branch of tree.current?.querySelectorAll('details') ?? []) branch.open = isOpen;
  };
  const isScore = data.rules.some(({ kind }) => kind === 'indicator' || kind === 'band');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Notices explanation={data} />
      <Panel
        title={translate('explanation.rules')}
        isFlush
        actions={
          <>
            <Button onClick={() => fold(true)}>{translate('explanation.expandAll')}</Button>
            <Button onClick={() => fold(false)}>{translate('explanation.collapseAll')}</Button>
          </>
        }
      >
        <Box sx={{ px: 2, pb: 1, color: 'text.secondary' }}>
          {translate(isScore ? 'explanation.scoreHint' : 'explanation.rulesHint')}
        </Box>
        <Box component="ol" ref={tree} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.rules.map((rule) => (
            <RuleNode
              key={`${rule.kind}-${rule.key}`}
              rule={rule}
              explanation={data}
              isDeciding={rule.outcome === 'held' && rule.key === data.outcome.rule}
              gradeOf={(grade) => gradeOf(data.evaluation.scheme, grade)}
            />
          ))}
        </Box>
        <Box
          sx={{
            px: 2,
            py: 1,
            color: 'text.secondary',
            fontSize: '0.75rem',
            borderTop: '1px solid',
            borderColor: 'divider',
          }}
        >
          {translate('explanation.definitions', {
            version: data.definitions.version,
            hash: data.definitions.hash.slice(0, 12),
            at: minuteOf(data.evaluation.knownAt),
          })}
        </Box>
      </Panel>
    </Box>
  );
}

/** What a reader has to know before trusting the tree. */
function Notices({ explanation }: { explanation: ExplanationRow }) {
  const translate = useTranslate();
  const { definitions, evaluation, isReproduced, outcome } = explanation;
  const words = {
    old: definitions.version,
    version: definitions.current?.version ?? definitions.version,
    hash: evaluation.definitionsHash.slice(0, 12),
    grade: outcome.grade ?? '',
  };
  const since = definitions.current ? 'explanation.changedSince' : 'explanation.changedSinceNone';
  return (
    <>
      {evaluation.isMarked && (
        <Alert severity={evaluation.current ? 'info' : 'warning'} variant="outlined">
          {translate(evaluation.current ? 'evaluations.markedCurrent' : 'evaluations.markedHint')}
        </Alert>
      )}
      {definitions.state === 'changed-since' && (
        <Alert severity="info" variant="outlined">
          {translate(since, words)}
        </Alert>
      )}
      {definitions.state === 'lost' && (
        <Alert severity="warning" variant="outlined">
          {translate('explanation.lost', words)}
        </Alert>
      )}
      {!isReproduced && (
        <Alert severity="error" variant="outlined">
          {translate(outcome.grade ? 'explanation.notReproduced' : 'explanation.notReproducedNone', words)}
        </Alert>
      )}
    </>
  );
}
