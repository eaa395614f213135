import type { ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { withValue, type DraftNode } from './draft-nodes.js';

/** The changes with one more worked case of a scheme, in the file that has its cases, or in a new one. */
export function withCase(
  nodes: readonly DraftNode[],
  changes: readonly ResourceChange[],
  scheme: string,
  worked: RawObject,
): readonly ResourceChange[] {
  const file = nodes.find(({ resource, value }) => resource === 'cases' && value?.['scheme'] === scheme);
  if (file === undefined || file.value === null) {
    return [...changes, { resource: 'cases', key: scheme, value: { key: scheme, scheme, cases: [worked] } }];
  }
  const cases = Array.isArray(file.value['cases']) ? file.value['cases'] : [];
  return withValue(changes, file, { ...file.value, cases: [...cases, worked] });
}
