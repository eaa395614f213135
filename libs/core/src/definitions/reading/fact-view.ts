import type { FactDefinition } from '@xinheng/facts';
import type { BasisView } from './basis-view.js';
import { factSentence } from './fact-sentence.js';
import type { Named, Placed, ReadingContext } from './reading-context.js';

/** A fact as people read it. */
export interface FactView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly unit: string | null;
  readonly values: readonly string[] | null;
  readonly source: 'records' | 'subject' | 'list' | 'evaluations' | 'commitments' | 'logic';
  readonly aggregate: string | null;
  /** How it comes about, in words. */
  readonly sentence: string | null;
  /** The schemes that read it, directly or through other facts. */
  readonly readBy: readonly Named[];
  readonly basis: BasisView | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
}

const SOURCES = ['records', 'subject', 'list', 'evaluations', 'commitments', 'logic'] as const;

export function factView(context: ReadingContext, { plugin, resource }: Placed<FactDefinition>): FactView {
  const id = `${plugin.id}:${resource.key}`;
  return {
    id,
    plugin: plugin.id,
    pluginTitle: context.pluginTitle(plugin),
    key: resource.key,
    title: context.title(plugin.id, 'facts', resource),
    type: resource.type,
    unit: resource.unit ?? null,
    values: resource.values ?? null,
    source: SOURCES.find((source) => source in resource.from) ?? 'logic',
    aggregate: resource.aggregate ?? null,
    sentence: factSentence(context, plugin.id, resource),
    readBy: context.readers.dependents(id).map((scheme) => context.namedScheme(plugin.id, scheme)),
    basis: context.basis(plugin.id, resource.basis),
    inForceFrom: resource.inForceFrom ?? null,
    inForceUntil: resource.inForceUntil ?? null,
  };
}
