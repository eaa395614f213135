import type { EditorContext } from '../editor-context.js';
import { optionsOf, type Option } from '../form/form-field.js';
import { SUBJECT_KINDS } from '../form/recurring.shape.js';

const BUILT_IN = ['region', 'industry', 'kind'] as const;

export interface AxisWords {
  /** Words of the page: `region` → 行政区划. */
  readonly property: (key: string) => string;
  readonly subjectKind: (key: string) => string;
  readonly rest: string;
}

/** What a table may go by: a property of every subject, a fact with a closed set of values, a scheme's grade. */
export function axisChoices(context: EditorContext, words: AxisWords): readonly Option[] {
  return [
    ...BUILT_IN.map((key) => ({ key, title: words.property(key) })),
    ...context.facts.filter(({ type }) => type === 'enum').map(({ reference, title }) => ({ key: reference, title })),
    ...context.schemes.map(({ reference, title }) => ({ key: reference, title })),
  ];
}

/** The values that may stand at an axis, `*` last; regions and industries are typed. */
export function axisValues(context: EditorContext, by: string, words: AxisWords): readonly Option[] {
  return [...declaredValues(context, by, words), { key: '*', title: words.rest }];
}

function declaredValues(context: EditorContext, by: string, words: AxisWords): readonly Option[] {
  if (by === 'kind') return SUBJECT_KINDS.map((key) => ({ key, title: words.subjectKind(key) }));
  const fact = context.facts.find(({ reference }) => reference === by);
  if (fact !== undefined) return (fact.values ?? []).map((key) => ({ key, title: key }));
  const scheme = context.schemes.find(({ reference }) => reference === by);
  const grades = optionsOf(scheme?.value['grades']);
  return grades.map(({ key, title }) => ({ key, title: `${key} ${title}` }));
}
