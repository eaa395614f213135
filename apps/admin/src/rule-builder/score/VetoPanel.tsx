import Typography from '@mui/material/Typography';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import { rowsAt } from '../../resource-editors/form/at.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { newRule } from '../decision/new-rule.js';
import { GradeRowFields } from '../decision/RuleForm.js';
import { RuleSummary } from '../decision/RuleSummary.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { rowText } from '../rows/row-text.js';
import { SchemeRows } from '../rows/SchemeRows.js';
import type { ScorePanelProps } from './score-panel.js';

function VetoForm({ at }: { at: number }) {
  return <GradeRowFields owner={`/vetoes/${at}`} isRow />;
}

/** What sets the grade whatever the score is. */
export function VetoPanel({ value, onChange, findings, readOnly = false }: ScorePanelProps) {
  const translate = useTranslate();
  const { say, grades } = useSchemeView();
  const { vetoes: written } = value;
  const vetoes = useMemo(() => rowsAt({ vetoes: written ?? [] }, '/vetoes'), [written]);
  const set = useCallback((rows: readonly RawObject[]) => onChange({ ...value, vetoes: rows }), [value, onChange]);
  const textOf = useCallback((row: RawObject) => rowText(row, say), [say]);
  return (
    <Panel title={translate('builder.score.vetoes')}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{translate('builder.score.vetoesHint')}</Typography>
      <SchemeRows
        list="vetoes"
        label={translate('builder.score.vetoes')}
        rows={vetoes}
        onChange={set}
        findings={findings}
        readOnly={readOnly}
        Summary={RuleSummary}
        Form={VetoForm}
        textOf={textOf}
        hasGrades
        add={{
          label: translate('builder.score.addVeto'),
          make: (rows) => newRule(rows, { grade: grades.at(-1)?.key ?? '', key: 'veto' }),
        }}
      />
    </Panel>
  );
}
