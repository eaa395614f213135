import { ITEMS, TABLE_RESOURCES } from '@xinheng/plugin-kit';
import { useMemo } from 'react';
import { catalogueChanges } from '../../resource-editors/workbook/catalogue-changes.js';
import type { PluginResources, ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { WorkbookTools } from '../../resource-editors/workbook/WorkbookTools.js';
import { revisionPath } from '../revision-row.js';
import { draftNodes, keyOf, withValue, type DraftNode } from './draft-nodes.js';

export interface DraftWorkbookProps {
  readonly revision: string;
  readonly resources: PluginResources;
  readonly changes: readonly ResourceChange[];
  readonly node: DraftNode;
  readonly readOnly: boolean;
  readonly onChanges: (changes: readonly ResourceChange[]) => void;
}

/** The workbook of a resource of the draft, and of an item of the catalogue that of the whole catalogue. */
export function DraftWorkbook({ revision, resources, changes, node, readOnly, onChanges }: DraftWorkbookProps) {
  const resource = TABLE_RESOURCES.find((one) => one === node.resource);
  const isCatalogue = resource === 'catalogue';
  const items = useMemo(
    () =>
      isCatalogue
        ? draftNodes(resources, changes).flatMap(({ resource: of, id, key, value }) =>
            of === 'catalogue' && value !== null ? [{ id, key, value }] : [],
          )
        : [],
    [isCatalogue, resources, changes],
  );
  const value = useMemo<RawObject | null>(
    () => (isCatalogue ? { [ITEMS]: items.map((one) => one.value) } : node.value),
    [isCatalogue, items, node.value],
  );
  if (resource === undefined || value === null) return null;
  const accept = (next: RawObject) => {
    if (!isCatalogue) return onChanges(withValue(changes, node, next));
    const { changed, added } = catalogueChanges(items, next[ITEMS] as readonly RawObject[]);
    let all = changes;
    for (const [id, item] of changed) {
      const at = draftNodes(resources, all).find((one) => one.id === id);
      if (at !== undefined) all = withValue(all, at, item);
    }
    const fresh = added.map((item): ResourceChange => ({ resource: 'catalogue', key: keyOf(item), value: item }));
    onChanges([...all, ...fresh]);
  };
  return (
    <WorkbookTools
      path={revisionPath(revision)}
      resource={resource}
      resourceKey={isCatalogue ? null : node.key}
      title={isCatalogue ? `${resources.plugin}-catalogue` : node.title}
      value={value}
      {...(!readOnly && { onAccept: accept })}
    />
  );
}
