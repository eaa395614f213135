import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Tabs } from '../display/Tabs.js';
import { useWhole } from '../http/use-whole.js';
import { BasisTab } from './BasisTab.js';
import { ChangesTab } from './ChangesTab.js';
import { EffectsTab } from './EffectsTab.js';
import { GradeCard } from './GradeCard.js';
import { HistoryTab } from './HistoryTab.js';
import { RecordsTab } from './RecordsTab.js';
import { SubjectHead } from './SubjectHead.js';
import type { SubjectDetail } from './subject-row.js';

/** An act marks the subject, and seconds later it is graded again: the page looks until it is. */
const REGRADED_MS = 3_000;

/** One subject: who it is, how it stands under each scheme, and why. */
export function SubjectShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: subject, error, refetch } = useWhole<SubjectDetail>('subjects', id);
  const isBeingGraded = subject?.currentGrades.some(({ isStale, setAside }) => isStale && !setAside) === true;
  useEffect(() => {
    if (!isBeingGraded) return undefined;
    const timer = setInterval(() => void refetch(), REGRADED_MS);
    return () => clearInterval(timer);
  }, [isBeingGraded, refetch]);
  if (error)
    return (
      <>
        <PageHeader title={translate('subjects.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!subject) return <LoadingLines count={10} />;
  // Who has ended is graded no more: an empty card would promise a grade.
  const cards = subject.currentGrades.filter(({ grade }) => grade !== null || subject.status !== 'ended');
  return (
    <>
      <SubjectHead subject={subject} />
      <Box sx={{ mb: 2 }}>
        {cards.length > 0 ? (
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: 'repeat(auto-fill, minmax(min(340px, 100%), 1fr))',
              // One scheme alone spreads over the page instead of leaving half of it empty.
              ...(cards.length === 1 && { gridTemplateColumns: 'minmax(0, 1fr)' }),
            }}
          >
            {cards.map((current) => (
              <GradeCard key={current.scheme} current={current} />
            ))}
          </Box>
        ) : (
          <Panel>
            <EmptyState title={translate(subject.status === 'ended' ? 'subjects.endedTitle' : 'subjects.noSchemes')}>
              {translate(subject.status === 'ended' ? 'subjects.endedHint' : 'subjects.noSchemesHint')}
            </EmptyState>
          </Panel>
        )}
      </Box>
      <Tabs
        label={translate('subjects.tab.label')}
        pages={[
          { key: 'basis', label: translate('subjects.tab.basis'), content: <BasisTab subject={subject} /> },
          { key: 'records', label: translate('subjects.tab.records'), content: <RecordsTab subject={subject} /> },
          { key: 'effects', label: translate('subjects.tab.effects'), content: <EffectsTab subject={subject} /> },
          { key: 'history', label: translate('subjects.tab.history'), content: <HistoryTab subject={subject} /> },
          { key: 'changes', label: translate('subjects.tab.changes'), content: <ChangesTab subject={subject} /> },
        ]}
      />
    </>
  );
}
