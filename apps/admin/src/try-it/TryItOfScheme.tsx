import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../clock.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pluginOf } from '../evaluations/BasisButton.js';
import { useRead } from '../http/use-read.js';
import { editorContext } from '../resource-editors/editor-context.js';
import type { PluginResources } from '../resource-editors/plugin-resources.js';
import { TryItPanel } from './TryItPanel.js';

/** The trial of a scheme as it is in force. */
export function TryItOfScheme({ id }: { id: string }) {
  const translate = useTranslate();
  const plugin = pluginOf(id);
  const { data, error, refetch } = useRead<PluginResources>(`/plugins/${encodeURIComponent(plugin)}/resources`);
  const context = useMemo(() => data && editorContext(data, [], { today: today() }), [data]);
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!context) return <LoadingLines count={8} />;
  return <TryItPanel context={context} scheme={id.slice(plugin.length + 1)} />;
}
