import type { Basis } from '@xinheng/facts';
import type { PluginDefinitions } from '@xinheng/plugin-kit';

/** The article something stands on, with the title and number of its document. */
export interface BasisView {
  /** The key of the document in its plugin's manifest. */
  readonly document: string;
  readonly documentTitle: string | null;
  readonly number: string | null;
  readonly article: string;
}

/** A basis with its document looked up in the manifest of the plugin that cites it. */
export function basisView(plugin: PluginDefinitions | undefined, basis: Basis | undefined | null): BasisView | null {
  if (basis === undefined || basis === null) return null;
  const document = plugin?.manifest.documents?.find(({ key }) => key === basis.document);
  return {
    document: basis.document,
    documentTitle: document?.title ?? null,
    number: document?.number ?? null,
    article: basis.article,
  };
}
