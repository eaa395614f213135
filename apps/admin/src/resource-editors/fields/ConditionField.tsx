import { useMemo } from 'react';
import { conditionScope } from '../conditions/condition-scope.js';
import { ConditionPart } from '../conditions/ConditionPart.js';
import { textsAt, valueAt } from '../form/at.js';
import { useForm } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';

/** A condition over the names that may be read where it stands. */
export function ConditionField({ field, at, owner }: FieldProps<'condition'>) {
  const { root, context } = useForm();
  const { label, hint } = useWords(field);
  const { scope: family, itemsAt, ofItself } = field;
  const scope = useMemo(() => {
    const items = itemsAt === undefined ? undefined : textsAt(valueAt(root, owner), itemsAt);
    return conditionScope(context, {
      scope: family,
      root,
      ...(ofItself === true && { item: root }),
      ...(items !== undefined && { items }),
    });
  }, [context, family, itemsAt, ofItself, owner, root]);
  return <ConditionPart label={label} hint={hint} pointer={at} scope={scope} isRequired={field.isRequired} />;
}
