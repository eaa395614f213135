import { EvaluationScope, FactNames } from '@xinheng/facts';
import type { Scope } from '@xinheng/logic';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ConditionPart } from '../conditions/ConditionPart.js';
import { FormFields } from '../fields/FormFieldView.js';
import { isObject, textAt, textsAt, valueAt } from '../form/at.js';
import type { FormField } from '../form/form-field.js';
import { useForm } from '../form/form-state.js';
import type { FactSourceKind } from './fact-source.js';
import { SubjectSource } from './SubjectSource.js';

const COMMITMENTS: readonly FormField[] = [
  {
    kind: 'choices',
    at: '/from/commitments/state',
    label: 'commitmentState',
    set: 'commitmentState',
    of: ['kept', 'broken', 'pending'],
    isRequired: true,
  },
];

/** The sources that are no records: a property of the subject, a list, earlier results, commitments, other facts. */
export function OtherSource({ source }: { source: Exclude<FactSourceKind, 'records'> | null }) {
  const { root } = useForm();
  switch (source) {
    case 'subject':
      return <SubjectSource />;
    case 'list': {
      const at = isObject(valueAt(root, '/from/list')) ? '/from/list/list' : '/from/list';
      return <FormFields fields={[{ kind: 'name', at, label: 'list', of: 'lists', isRequired: true }]} owner="" />;
    }
    case 'evaluations':
      return <Results />;
    case 'commitments':
      return <FormFields fields={COMMITMENTS} owner="" />;
    case 'logic':
      return <Logic />;
    case null:
      return null;
  }
}

const RESULTS: readonly FormField[] = [
  { kind: 'name', at: '/from/evaluations/scheme', label: 'scheme', of: 'schemes', isRequired: true },
  { kind: 'number', at: '/from/evaluations/rounds', label: 'rounds', hint: 'rounds' },
  { kind: 'number', at: '/from/evaluations/lastYears', label: 'lastYears', hint: 'lastYears' },
];

function Results() {
  const translate = useTranslate();
  const { root, context } = useForm();
  const reference = textAt(root, '/from/evaluations/scheme');
  const scope = useMemo<Scope>(() => {
    const scheme = context.schemes.find((one) => one.reference === reference);
    return scheme === undefined
      ? { variable: () => undefined, names: () => [] }
      : new EvaluationScope(scheme.value as never);
  }, [context, reference]);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FormFields fields={RESULTS} owner="" />
      <ConditionPart
        label={translate('editors.field.filter')}
        pointer="/from/evaluations/filter"
        scope={scope}
        expected="boolean"
      />
    </Box>
  );
}

function Logic() {
  const translate = useTranslate();
  const { root, context } = useForm();
  const scope = useMemo(() => new FactNames(context.index, context.plugin, null), [context]);
  const type = textAt(root, '/type');
  const values = textsAt(root, '/values').join('\n');
  const expected = useMemo(
    () => ({ kind: type as 'boolean', isNullable: true, ...(values !== '' && { values: values.split('\n') }) }),
    [type, values],
  );
  return (
    <ConditionPart
      label={translate('editors.field.logic')}
      isRequired
      pointer="/from/logic"
      scope={scope}
      expected={expected}
    />
  );
}
