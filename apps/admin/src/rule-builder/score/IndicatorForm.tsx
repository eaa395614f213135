import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { FormFields } from '../../resource-editors/fields/FormFieldView.js';
import { PickOne } from '../../resource-editors/fields/PickOne.js';
import { BASIS } from '../../resource-editors/form/recurring.shape.js';
import { optionsOf, type FormField } from '../../resource-editors/form/form-field.js';
import { useField } from '../../resource-editors/form/form-state.js';
import { ConditionEditor } from '../condition/ConditionEditor.js';
import { PartScope } from '../parts/PartScope.js';
import { ReasonField } from '../parts/ReasonField.js';
import { WhenField } from '../parts/WhenField.js';
import { useSchemeView } from '../parts/scheme-view.js';

const FIELDS: readonly FormField[] = [
  { kind: 'own', at: '/group', label: 'indicatorGroup', of: ({ groups }) => optionsOf(groups), isRequired: true },
  { kind: 'number', at: '/cap', hint: 'cap', mayBeParameter: true },
  { ...BASIS, isRequired: false },
  { kind: 'key', at: '/key' },
];

/** The fields of an indicator: what it gives, for each of what, up to what, when, and why. */
export function IndicatorForm({ at }: { at: number }) {
  const translate = useTranslate();
  const { scope, context } = useSchemeView();
  const owner = `/indicators/${at}`;
  const points = useField(`${owner}/points`);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PartScope owner={owner} first="when">
        <WhenField at={`${owner}/when`} isOptional />
      </PartScope>
      <ConditionEditor
        label={translate('builder.score.points')}
        value={points.value ?? 0}
        onChange={points.set}
        scope={scope}
        expected="number"
        today={context.today}
        readOnly={points.readOnly}
        isSaid={false}
      />
      <EachField at={`${owner}/each`} />
      <ReasonField at={`${owner}/reason`} />
      <FormFields fields={FIELDS} owner={owner} />
    </Box>
  );
}

/** The whole number by which the points are multiplied; none: once. */
function EachField({ at }: { at: string }) {
  const translate = useTranslate();
  const { context } = useSchemeView();
  const { value, set, readOnly, isWrong, message } = useField(at);
  const options = useMemo(
    () =>
      context.facts.filter(({ type }) => type === 'integer').map(({ reference, title }) => ({ key: reference, title })),
    [context],
  );
  return (
    <PickOne
      label={translate('builder.score.each')}
      options={options}
      value={typeof value === 'string' ? value : ''}
      onChange={(key) => set(key === '' ? undefined : key)}
      isWrong={isWrong}
      hint={message || undefined}
      readOnly={readOnly}
    />
  );
}
