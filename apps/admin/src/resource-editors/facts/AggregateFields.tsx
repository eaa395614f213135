import { Classifier, itemsOfSource, RecordScope, type RecordsSource } from '@xinheng/facts';
import { useMemo } from 'react';
import { FormFields } from '../fields/FormFieldView.js';
import { isObject, valueAt } from '../form/at.js';
import type { FormField, Option } from '../form/form-field.js';
import { useForm } from '../form/form-state.js';
import { readsField } from './fact-source.js';

const AGGREGATES = [
  'count',
  'exists',
  'sum',
  'average',
  'min',
  'max',
  'latest',
  'distinct',
  'daysSinceLatest',
] as const;
const OF_COMMITMENTS = ['count', 'exists'] as const;
const OF_RESULTS: readonly Option[] = ['grade', 'score', 'asOf', 'year', 'rule'].map((key) => ({ key, title: key }));

/** What is made of that which is counted, and of which of its fields. */
export function AggregateFields({ source }: { source: 'records' | 'evaluations' | 'commitments' }) {
  const { root, context } = useForm();
  const records = valueAt(root, '/from/records');
  const fields = useMemo<readonly FormField[]>(() => {
    const names = source === 'records' ? recordFields() : OF_RESULTS;
    return [
      {
        kind: 'choice',
        at: '/aggregate',
        set: 'aggregate',
        of: source === 'commitments' ? OF_COMMITMENTS : AGGREGATES,
      },
      {
        kind: 'own',
        at: '/field',
        of: () => names,
        when: ({ aggregate, field }) => readsField(aggregate) || field !== undefined,
      },
    ];

    function recordFields(): readonly Option[] {
      try {
        const { index, plugin } = context;
        const from = (isObject(records) ? records : {}) as RecordsSource;
        const scope = new RecordScope(index, plugin, [...itemsOfSource(index, new Classifier(index), plugin, from)]);
        return scope.names().map((name) => ({ key: name, title: scope.variable(name)?.title ?? name }));
      } catch {
        return [];
      }
    }
  }, [context, records, source]);
  return <FormFields fields={fields} owner="" />;
}
