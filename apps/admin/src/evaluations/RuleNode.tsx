import CheckIcon from '@mui/icons-material/CheckCircle';
import CrossIcon from '@mui/icons-material/HighlightOff';
import DashIcon from '@mui/icons-material/RemoveCircleOutlined';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../display/GradeMark.js';
import type { PlacedGrade } from '../schemes/use-schemes.js';
import { BasisButton, pluginOf } from './BasisButton.js';
import type { ExplainedRule, ExplanationRow } from './explanation.js';
import { FactNode } from './FactNode.js';
import { Fold } from './Fold.js';
import { TraceTree } from './TraceTree.js';

export interface RuleNodeProps {
  readonly rule: ExplainedRule;
  readonly explanation: ExplanationRow;
  /** It is the one that decided the grade. */
  readonly isDeciding: boolean;
  readonly gradeOf: (grade: string) => PlacedGrade;
}

const ICONS = { held: CheckIcon, 'not-held': CrossIcon, 'not-reached': DashIcon };

/** One rule as it was tried: whether it held, and below it what it read. */
export function RuleNode({ rule, explanation, isDeciding, gradeOf }: RuleNodeProps) {
  const translate = useTranslate();
  const facts = rule.facts.flatMap((id) => explanation.facts.find((fact) => fact.id === id) ?? []);
  const parameters = rule.parameters.flatMap((id) => explanation.parameters.find((one) => one.id === id) ?? []);
  const plugin = pluginOf(explanation.evaluation.scheme);
  return (
    <Box
      component="li"
      sx={{
        borderTop: '1px solid',
        borderColor: 'divider',
        borderLeft: '3px solid',
        borderLeftColor: isDeciding ? 'primary.main' : 'transparent',
        px: 1.5,
        py: 0.75,
      }}
    >
      <Fold
        isOpen={isDeciding}
        summary={<Summary rule={rule} isDeciding={isDeciding} gradeOf={gradeOf} />}
        beside={<BasisButton basis={rule.basis} plugin={plugin} />}
      >
        {rule.outcome === 'held' && rule.reason && (
          <Part title="explanation.reason">
            <span lang="zh-CN">{rule.reason}</span>
          </Part>
        )}
        {rule.outcome === 'not-reached' && <Box>{translate('explanation.notReached')}</Box>}
        {rule.trace && (
          <Part title="explanation.trace">
            <TraceTree trace={rule.trace} facts={explanation.facts} parameters={explanation.parameters} />
          </Part>
        )}
        {facts.length > 0 && (
          <Part title="explanation.facts">
            {facts.map((fact) => (
              <FactNode key={fact.id} fact={fact} facts={explanation.facts} />
            ))}
          </Part>
        )}
        {parameters.length > 0 && (
          <Part title="explanation.parameters">
            {parameters.map((parameter) => (
              <Box key={parameter.id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
                <span>
                  <span lang="zh-CN">{parameter.title}</span>
                  {translate('app.colon')}
                  <strong>{parameter.text}</strong>
                </span>
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {translate('explanation.since', { from: parameter.from })}
                </Box>
                <BasisButton basis={parameter.basis} plugin={pluginOf(parameter.id)} />
              </Box>
            ))}
          </Part>
        )}
      </Fold>
    </Box>
  );
}

function Summary({ rule, isDeciding, gradeOf }: Omit<RuleNodeProps, 'explanation'>) {
  const translate = useTranslate();
  const Icon = ICONS[rule.outcome];
  const isFaint = rule.outcome === 'not-reached';
  const grade = rule.grade === null ? null : gradeOf(rule.grade);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        flexWrap: 'wrap',
        columnGap: 1,
        rowGap: 0.25,
        alignItems: 'center',
        verticalAlign: 'top',
        maxWidth: 'calc(100% - 20px)',
        color: isFaint ? 'text.secondary' : undefined,
      }}
    >
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          minWidth: 76,
          fontWeight: isDeciding ? 600 : 400,
        }}
      >
        <Icon fontSize="inherit" color={rule.outcome === 'held' ? 'primary' : 'inherit'} aria-hidden />
        {translate(`explanation.outcome.${rule.outcome}`)}
      </Box>
      <Box component="span" sx={{ fontWeight: isDeciding ? 600 : 400 }}>
        {rule.sentence || translate('explanation.otherwise')}
      </Box>
      {grade && (
        <GradeMark grade={grade.grade} title={rule.gradeTitle ?? grade.title} order={grade.order} count={grade.count} />
      )}
      {rule.points !== null && <span>{translate('explanation.points', { points: rule.points })}</span>}
      {isDeciding && (
        <Box component="span" sx={{ color: 'primary.main', fontWeight: 600 }}>
          {translate('explanation.decides')}
        </Box>
      )}
    </Box>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{translate(title)}</Box>
      {children}
    </Box>
  );
}
