import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../../acts/ActDialog.js';
import type { ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import type { DraftNode, ResourceKind } from './draft-nodes.js';

export interface AddResourceDialogProps {
  readonly kind: ResourceKind;
  readonly nodes: readonly DraftNode[];
  readonly onAdd: (change: ResourceChange) => void;
  readonly onClose: () => void;
}

/** Names a new resource; the rest is filled in by its editor. */
export function AddResourceDialog({ kind, nodes, onAdd, onClose }: AddResourceDialogProps) {
  const translate = useTranslate();
  const [key, setKey] = useState('');
  const [title, setTitle] = useState('');
  const isTaken = nodes.some((node) => node.resource === kind && node.key === key);
  const isFit = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key);
  const hasTitle = kind !== 'cases';
  const name = translate(`revisions.kind.${kind}`);
  return (
    <ActDialog
      title={translate('revisions.tree.addTo', { kind: name })}
      sentence={translate('revisions.add.sentence', { kind: name })}
      confirmLabel={translate('revisions.add.confirm')}
      isReady={isFit && !isTaken && (!hasTitle || title.trim() !== '')}
      act={() => Promise.resolve(startOf(kind, key, title.trim()))}
      onDone={onAdd}
      onClose={onClose}
    >
      <TextField
        required
        label={translate('revisions.add.key')}
        value={key}
        error={isTaken}
        helperText={translate(isTaken ? 'revisions.add.taken' : 'revisions.add.keyHint')}
        onChange={(event) => setKey(event.target.value)}
      />
      {hasTitle && (
        <TextField
          required
          label={translate('revisions.add.name')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
    </ActDialog>
  );
}

/** What a resource of a kind begins as. */
function startOf(kind: ResourceKind, key: string, title: string): ResourceChange {
  const named = { key, title };
  const value: RawObject =
    kind === 'cases'
      ? { key, scheme: key, cases: [] }
      : kind === 'schemes'
        ? { ...named, method: 'decision', grades: [], rules: [] }
        : kind === 'parameters'
          ? { ...named, type: 'integer', values: [] }
          : named;
  return { resource: kind, key, value };
}
