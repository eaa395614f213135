import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Panel } from '../../display/Panel.js';
import type { PluginResources } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { findingsOf } from '../panels/finding-place.js';
import type { DraftContents, RevisionRow } from '../revision-row.js';
import { AddResourceDialog } from './AddResourceDialog.js';
import { DraftWorkbook } from './DraftWorkbook.js';
import { draftNodes, nodeAt, withValue, type DraftNode, type ResourceKind } from './draft-nodes.js';
import { ResourcePane } from './ResourcePane.js';
import { ResourceTree } from './ResourceTree.js';
import { withCase } from './with-case.js';

export interface EditTabProps {
  readonly revision: RevisionRow;
  readonly resources: PluginResources;
  readonly contents: DraftContents;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<DraftContents>) => void;
}

/** The plugin as a tree on the left, the editor of the chosen resource on the right. */
export function EditTab({ revision, resources, contents, readOnly, onChange }: EditTabProps) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState<ResourceKind | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { changes } = contents;
  const nodes = useMemo(() => draftNodes(resources, changes), [resources, changes]);
  const [resource, key] = [search.get('resource') ?? '', search.get('key') ?? ''];
  const byId = nodes.find(({ id }) => id === chosenId);
  const node = byId?.resource === resource && byId.key === key ? byId : nodeAt(nodes, resource, key);
  const choose = useCallback(
    (next: Pick<DraftNode, 'resource' | 'key'> & { readonly id?: string }) => {
      setChosenId(next.id ?? null);
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('tab', 'edit');
          after.set('resource', next.resource);
          after.set('key', next.key);
          after.delete('at');
          return after;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  // Editors are many rows that compare what they are given: what takes their changes stays the same function.
  const latest = useRef({ changes, node });
  useEffect(() => {
    latest.current = { changes, node };
  }, [changes, node]);
  const change = useCallback(
    (value: RawObject | null) => {
      const { changes: before, node: at } = latest.current;
      if (at !== undefined) onChange({ changes: withValue(before, at, value) });
    },
    [onChange],
  );
  const saveCase = useCallback(
    (worked: RawObject) => {
      const { changes: before, node: at } = latest.current;
      if (at !== undefined) onChange({ changes: withCase(draftNodes(resources, before), before, at.key, worked) });
    },
    [onChange, resources],
  );
  const findings = useMemo(
    () =>
      findingsOf(
        { resource, key },
        revision,
        revision.cases,
        ({ expected, actual }) =>
          translate('revisions.cases.expected') + ` ${expected}，` + translate('revisions.cases.actual') + ` ${actual}`,
      ),
    [resource, key, revision, translate],
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '240px minmax(0, 1fr)' },
      }}
    >
      <Panel>
        <ResourceTree
          nodes={nodes}
          chosen={node?.id ?? null}
          onChoose={choose}
          {...(!readOnly && { onAdd: setAdding })}
        />
      </Panel>
      {node === undefined ? (
        <Typography color="text.secondary">{translate('revisions.tree.choose')}</Typography>
      ) : (
        <ResourcePane
          key={`${node.id} ${search.get('at') ?? ''}`}
          node={node}
          resources={resources}
          changes={changes}
          findings={findings}
          readOnly={readOnly}
          onChange={change}
          at={search.get('at') ?? ''}
          {...(!readOnly && node.resource === 'schemes' && { onSaveCase: saveCase })}
          tools={
            <DraftWorkbook
              revision={revision.id}
              resources={resources}
              changes={changes}
              node={node}
              readOnly={readOnly}
              onChanges={(next) => onChange({ changes: next })}
            />
          }
        />
      )}
      {adding !== null && (
        <AddResourceDialog
          kind={adding}
          nodes={nodes}
          onAdd={(added) => {
            onChange({ changes: [...changes, added] });
            setAdding(null);
            choose({ resource: adding, key: added.key });
          }}
          onClose={() => setAdding(null)}
        />
      )}
    </Box>
  );
}
