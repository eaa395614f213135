import type { CatalogueItem } from '@xinheng/facts';
import type { PluginDefinitions } from './model/plugin-definitions.js';

/** Later than any day on which something is asked. */
const never = '9999-12-31';

/**
 * Catalogue items from the publication of their document on: a draft of a catalogue admits nothing. A document that says
 * nothing of its publication holds by its other days; one that says `"publishedOn": null` is not published.
 */
export function fromPublication(plugin: PluginDefinitions): PluginDefinitions {
  const published = new Map(
    (plugin.manifest.documents ?? []).flatMap(({ key, publishedOn }) =>
      publishedOn === undefined ? [] : [[key, publishedOn ?? never] as const],
    ),
  );
  if (published.size === 0) return plugin;
  const held = (item: CatalogueItem): CatalogueItem => {
    const day = item.basis === undefined ? undefined : published.get(item.basis.document);
    return day === undefined || (item.inForceFrom ?? '') >= day ? item : { ...item, inForceFrom: day };
  };
  return { ...plugin, catalogue: plugin.catalogue.map(held) };
}
