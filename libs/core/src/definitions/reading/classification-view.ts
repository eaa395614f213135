import type { Classification } from '@xinheng/facts';
import type { BasisView } from './basis-view.js';
import type { Named, Placed, ReadingContext } from './reading-context.js';

/** One row of a classification table as people read it; the first that matches a record holds. */
export interface ClassificationView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string | null;
  readonly severity: Classification['severity'];
  readonly items: readonly Named[];
  /** Null where every record of the items matches. */
  readonly sentence: string | null;
  readonly basis: BasisView | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
}

export function classificationView(
  context: ReadingContext,
  { plugin, resource }: Placed<Classification>,
): ClassificationView {
  const { key, title, severity, items, when } = resource;
  return {
    id: `${plugin.id}:${key}`,
    plugin: plugin.id,
    pluginTitle: context.pluginTitle(plugin),
    key,
    title: title === undefined ? null : context.title(plugin.id, 'classifications', resource),
    severity,
    items: items.map((item) => context.named('catalogue', plugin.id, item)),
    sentence: context.sentence(plugin.id, context.recordScope(plugin.id, items), when),
    basis: context.basis(plugin.id, resource.basis),
    inForceFrom: resource.inForceFrom ?? null,
    inForceUntil: resource.inForceUntil ?? null,
  };
}
