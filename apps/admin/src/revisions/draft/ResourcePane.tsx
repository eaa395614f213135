import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { createElement, Suspense, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../../clock.js';
import { Identifier } from '../../display/Identifier.js';
import { LoadingLines } from '../../display/Loading.js';
import { RouteLink } from '../../display/RouteLink.js';
import { editorContext } from '../../resource-editors/editor-context.js';
import { editorOf } from '../../resource-editors/editor-of.js';
import type { ResourceFinding } from '../../resource-editors/editor-props.js';
import type { PluginResources, ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { historyAddress } from '../history/history-address.js';
import type { DraftNode } from './draft-nodes.js';
import { SourceView } from './SourceView.js';
import { useSameWhileEqual } from './use-same-while-equal.js';

export interface ResourcePaneProps {
  readonly node: DraftNode;
  readonly resources: PluginResources;
  readonly changes: readonly ResourceChange[];
  readonly findings: readonly ResourceFinding[];
  readonly readOnly: boolean;
  /** Takes another value; null takes the resource away. */
  readonly onChange: (value: RawObject | null) => void;
}

/** One resource: its name, its editor, and behind a toggle its source. */
export function ResourcePane({ node, resources, changes, findings, readOnly, onChange }: ResourcePaneProps) {
  const translate = useTranslate();
  const editor = editorOf(node.resource);
  const [isSource, setSource] = useState(false);
  const others = useSameWhileEqual(changes.filter((_, at) => at !== node.change));
  const context = useMemo(() => editorContext(resources, others, { today: today() }), [resources, others]);
  const { value, standing } = node;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 200 }}>
          <Typography variant="h2" lang="zh-CN">
            {node.title}
          </Typography>
          <Identifier value={`${resources.plugin}:${node.key}`} />{' '}
          <RouteLink to={historyAddress(resources.plugin, node)} underline="always">
            {translate('revisions.history.link')}
          </RouteLink>
        </Box>
        {editor !== null && value !== null && (
          <Button onClick={() => setSource(!isSource)} aria-pressed={isSource}>
            {translate(isSource ? 'revisions.pane.form' : 'revisions.pane.source')}
          </Button>
        )}
        {!readOnly && node.change !== null && standing !== null && (
          <Button onClick={() => onChange(standing)}>{translate('revisions.pane.restore')}</Button>
        )}
        {!readOnly && value !== null && (
          <Button color="error" onClick={() => onChange(null)}>
            {translate('revisions.pane.remove')}
          </Button>
        )}
      </Box>
      {value === null ? (
        <Alert severity="warning">{translate('revisions.pane.removed')}</Alert>
      ) : editor !== null && !isSource ? (
        <Suspense fallback={<LoadingLines count={8} />}>
          {createElement(editor, { value, onChange, context, findings, readOnly })}
        </Suspense>
      ) : (
        <SourceView resourceKey={node.key} value={value} onChange={onChange} readOnly={readOnly} />
      )}
    </Box>
  );
}
