import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Evaluation, Grade } from '@xinheng/grading';
import { renderIssue } from '@xinheng/problem';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../display/GradeMark.js';
import type { EditorContext } from '../resource-editors/editor-props.js';
import { useLocaleTag } from '../resource-editors/form/use-locale-tag.js';
import { TriedFacts } from './TriedFacts.js';
import { TriedReasons } from './TriedReasons.js';
import { TriedRules } from './TriedRules.js';
import type { Tried } from './try-out.js';

export interface TriedResultProps {
  readonly tried: Tried;
  /** By the rules in force, where those that are tried are a draft. */
  readonly before: Tried | null;
  readonly context: EditorContext;
}

/** What the scheme says of whom is in the form: grade, score, reasons, rules and facts; or why it says nothing. */
export function TriedResult({ tried, before, context }: TriedResultProps) {
  const translate = useTranslate();
  const locale = useLocaleTag();
  if (tried.state === 'wrong-rules') return <Alert severity="warning">{translate('tryIt.wrongRules')}</Alert>;
  if (tried.state === 'out-of-scope') return <Alert severity="info">{translate('tryIt.outOfScope')}</Alert>;
  if (tried.state === 'wrong-input') return <Alert severity="warning">{translate('tryIt.wrongInput')}</Alert>;
  if (tried.state === 'set-aside') return <Alert severity="error">{renderIssue(tried.issue, locale)}</Alert>;
  const { explanation, grades } = tried;
  if (explanation.outcome.status !== 'graded') return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
        <Given grades={grades} outcome={explanation.outcome} />
        {before && <Before tried={before} now={explanation.outcome.grade} />}
      </Box>
      <TriedReasons reasons={explanation.outcome.reasons} context={context} />
      <Box sx={{ color: 'text.secondary' }}>
        {explanation.outcome.nextChangeOn
          ? translate('tryIt.nextChange', { on: explanation.outcome.nextChangeOn })
          : translate('tryIt.nextChangeNever')}
      </Box>
      <Box>
        <Typography variant="h3">{translate('explanation.rules')}</Typography>
        <TriedRules explanation={explanation} />
      </Box>
      <Box>
        <Typography variant="h3">{translate('explanation.facts')}</Typography>
        <TriedFacts facts={explanation.facts} context={context} />
      </Box>
    </Box>
  );
}

function Given({ grades, outcome: { grade, score } }: { grades: readonly Grade[]; outcome: Evaluation }) {
  const translate = useTranslate();
  const order = grades.findIndex(({ key }) => key === grade);
  return (
    <>
      <GradeMark isLarge grade={grade} title={grades[order]?.title ?? null} order={order} count={grades.length} />
      {score !== null && <span>{`${translate('evaluations.score')} ${score}`}</span>}
    </>
  );
}

/** Whether the draft gives another grade than the rules in force. */
function Before({ tried, now }: { tried: Tried; now: string }) {
  const translate = useTranslate();
  const outcome = tried.state === 'graded' ? tried.explanation.outcome : null;
  const grade = outcome?.status === 'graded' ? outcome.grade : null;
  if (grade === null) return <span>{translate('tryIt.beforeNone')}</span>;
  return (
    <Box component="span" sx={{ fontWeight: grade === now ? 400 : 600 }}>
      {translate(grade === now ? 'tryIt.beforeSame' : 'tryIt.beforeOther', { grade })}
    </Box>
  );
}
