import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { createElement, lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
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
import { useScores } from './use-scores.js';
import { SourceView } from './SourceView.js';
import { useSameWhileEqual } from './use-same-while-equal.js';

const TryItPanel = lazy(async () => ({ default: (await import('../../try-it/TryItPanel.js')).TryItPanel }));

/** The editor and the trial of it side by side, where there is room. */
const BESIDE = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 360px)' },
} as const;

export interface ResourcePaneProps {
  readonly node: DraftNode;
  readonly resources: PluginResources;
  readonly changes: readonly ResourceChange[];
  readonly findings: readonly ResourceFinding[];
  readonly readOnly: boolean;
  /** Takes another value; null takes the resource away. */
  readonly onChange: (value: RawObject | null) => void;
  /** Where somebody wants to look, below the resource. */
  readonly at: string;
  readonly onSaveCase?: (worked: RawObject) => void;
  /** What else can be done with the resource. */
  readonly tools: ReactNode;
}

/** One resource: its name, its editor, and behind a toggle its source. */
export function ResourcePane(props: ResourcePaneProps) {
  const { node, resources, changes, findings, readOnly, onChange, at, onSaveCase, tools } = props;
  const translate = useTranslate();
  const editor = editorOf(node.resource);
  const [isSource, setSource] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const canTry = node.resource === 'schemes' && node.value !== null && !('extends' in node.value);
  const others = useSameWhileEqual(changes.filter((_, at) => at !== node.change));
  const context = useMemo(() => editorContext(resources, others, { today: today() }), [resources, others]);
  const { value, standing } = node;
  const scores = useScores(resources.plugin, node);
  const isTried = canTry && isTrying && !isSource;
  const inForce = useMemo(() => [resources, ...(resources.dependencies ?? [])], [resources]);
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
        {tools}
        {canTry && !isSource && (
          <Button onClick={() => setTrying(!isTrying)} aria-pressed={isTrying}>
            {translate(isTrying ? 'tryIt.close' : 'tryIt.open')}
          </Button>
        )}
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
          <Box sx={isTried ? BESIDE : undefined}>
            {createElement(editor, { value, onChange, context, findings, readOnly, at, onSaveCase, scores })}
            {isTried && (
              <Box
                sx={{ position: { lg: 'sticky' }, top: 64, maxHeight: { lg: 'calc(100vh - 80px)' }, overflowY: 'auto' }}
              >
                <TryItPanel
                  context={context}
                  scheme={node.key}
                  draft={value}
                  inForce={inForce}
                  isNarrow
                  {...(onSaveCase && { onSaveCase })}
                />
              </Box>
            )}
          </Box>
        </Suspense>
      ) : (
        <SourceView resourceKey={node.key} value={value} onChange={onChange} readOnly={readOnly} />
      )}
    </Box>
  );
}
