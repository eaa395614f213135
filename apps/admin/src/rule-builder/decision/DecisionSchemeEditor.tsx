import Typography from '@mui/material/Typography';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import type { ResourceEditorProps } from '../../resource-editors/editor-props.js';
import { rowsAt } from '../../resource-editors/form/at.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { PartScope } from '../parts/PartScope.js';
import { SchemeFrame } from '../parts/SchemeFrame.js';
import { gradesOf, useSchemeView } from '../parts/scheme-view.js';
import { SchemeRows } from '../rows/SchemeRows.js';
import { rowText } from '../rows/row-text.js';
import type { SchemeFinding } from '../check/scheme-finding.js';
import { newRule } from './new-rule.js';
import { GradeRowFields, RuleForm } from './RuleForm.js';
import { RuleSummary } from './RuleSummary.js';

/** Fields of the table that are edited by themselves, and not told above it. */
const OWN = ['rules', 'otherwise'];

/** A decision table: rules in order, worst first, the first that holds decides; and what is given otherwise. */
export function DecisionSchemeEditor(props: ResourceEditorProps) {
  return (
    <SchemeFrame {...props} own={OWN}>
      {(findings) => <DecisionTable {...props} findings={findings} />}
    </SchemeFrame>
  );
}

function DecisionTable(props: ResourceEditorProps & { readonly findings: readonly SchemeFinding[] }) {
  const { value, onChange, findings, readOnly = false } = props;
  const translate = useTranslate();
  const { say } = useSchemeView();
  const { rules: written } = value;
  const rules = useMemo(() => rowsAt({ rules: written ?? [] }, '/rules'), [written]);
  const set = useCallback((rows: readonly RawObject[]) => onChange({ ...value, rules: rows }), [value, onChange]);
  const textOf = useCallback((row: RawObject) => rowText(row, say), [say]);
  const worst = gradesOf(value).at(-1)?.key ?? '';
  return (
    <>
      <Panel title={translate('builder.rules')}>
        <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{translate('builder.rulesHint')}</Typography>
        <SchemeRows
          list="rules"
          label={translate('builder.rules')}
          rows={rules}
          onChange={set}
          findings={findings}
          readOnly={readOnly}
          Summary={RuleSummary}
          Form={RuleForm}
          textOf={textOf}
          hasGrades
          add={{ label: translate('builder.addRule'), make: (rows) => newRule(rows, { grade: worst, key: 'rule' }) }}
        />
      </Panel>
      <Panel title={translate('builder.otherwise')}>
        <PartScope owner="" first="otherwise">
          <GradeRowFields owner="/otherwise" isRow={false} />
        </PartScope>
      </Panel>
    </>
  );
}
