import { useTranslate } from 'react-admin';
import { negate, NOTHING_CHOSEN, replacePart, wrapInChoice, wrapInGroup } from '../expression/edit-expression.js';
import { useBuilder, type PartAction } from './builder-state.js';

/** What can be done with any condition, after what its place allows. */
export function useConditionActions(pointer: string, ofPlace: readonly PartAction[] = []): readonly PartAction[] {
  const translate = useTranslate();
  const { json, change, readOnly } = useBuilder();
  if (readOnly) return [];
  const steps = {
    negate: () => change(negate(json, pointer)),
    and: () => change(wrapInGroup(json, pointer, 'and')),
    or: () => change(wrapInGroup(json, pointer, 'or')),
    if: () => change(wrapInChoice(json, pointer)),
    clear: () => change(replacePart(json, pointer, NOTHING_CHOSEN)),
  };
  const own = Object.entries(steps).map(([key, run]) => ({ key, label: translate(`builder.wrap.${key}`), run }));
  return [...ofPlace, ...own];
}
