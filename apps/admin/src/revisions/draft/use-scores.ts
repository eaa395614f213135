import { useRead } from '../../http/use-read.js';
import type { ScoreCount } from '../../resource-editors/editor-props.js';
import type { DraftNode } from './draft-nodes.js';

/** The scores that subjects have now under a score card in force; none of other resources. */
export function useScores(plugin: string, { resource, key, standing }: DraftNode): readonly ScoreCount[] | undefined {
  const isScored = resource === 'schemes' && standing?.['method'] === 'score';
  const scheme = encodeURIComponent(`${plugin}:${key}`);
  const { data } = useRead<readonly ScoreCount[]>(`/statistics/scores?scheme=${scheme}`, { enabled: isScored });
  return data;
}
