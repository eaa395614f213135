import Box from '@mui/material/Box';
import type { Explanation, RuleExplanation } from '@xinheng/grading';
import { traceToJson } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import type { TraceRow } from '../evaluations/explanation.js';
import { Fold } from '../evaluations/Fold.js';
import { TraceTree } from '../evaluations/TraceTree.js';
import { useLocaleTag } from '../resource-editors/form/use-locale-tag.js';
import { shownFacts, shownParameters } from './value-words.js';

/** Every rule as it was tried, with what each part of its condition gave. */
export function TriedRules({ explanation }: { explanation: Explanation }) {
  const locale = useLocaleTag();
  const { outcome, rules } = explanation;
  const facts = shownFacts(explanation.facts, locale);
  const parameters = shownParameters(explanation.parameters, locale);
  const deciding = outcome.status === 'graded' ? outcome.rule : null;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rules.map((rule) => (
        <Box component="li" key={`${rule.kind}-${rule.key}`} sx={{ borderTop: '1px solid', borderColor: 'divider' }}>
          <Fold summary={<Summary rule={rule} isDeciding={rule.outcome === 'held' && rule.key === deciding} />}>
            {rule.trace ? (
              <TraceTree trace={traceToJson(rule.trace) as TraceRow} facts={facts} parameters={parameters} />
            ) : (
              <Unread rule={rule} />
            )}
          </Fold>
        </Box>
      ))}
    </Box>
  );
}

function Unread({ rule }: { rule: RuleExplanation }) {
  const translate = useTranslate();
  return <Box>{rule.outcome === 'not-reached' ? translate('explanation.notReached') : rule.reason}</Box>;
}

function Summary({ rule, isDeciding }: { rule: RuleExplanation; isDeciding: boolean }) {
  const translate = useTranslate();
  const { outcome, sentence, points, grade } = rule;
  return (
    <Box
      component="span"
      sx={{ fontWeight: isDeciding ? 600 : 400, color: outcome === 'not-reached' ? 'text.secondary' : undefined }}
    >
      {`${translate(`explanation.outcome.${outcome}`)} · ${sentence || translate('explanation.otherwise')}`}
      {grade !== null && ` → ${grade}`}
      {points !== null && ` ${translate('explanation.points', { points })}`}
      {isDeciding && (
        <Box component="span" sx={{ color: 'primary.main' }}>{` ${translate('explanation.decides')}`}</Box>
      )}
    </Box>
  );
}
