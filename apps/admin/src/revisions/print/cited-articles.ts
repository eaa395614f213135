import type { EditorContext } from '../../resource-editors/editor-context.js';
import type { DraftContents } from '../revision-row.js';

/** An article that a revision stands on, or that what it changes cites. */
export interface CitedArticle {
  readonly document: string;
  readonly number: string | null;
  readonly article: string;
  /** What the package says of it. */
  readonly note: string | null;
}

/** Every article that a revision cites, in the order of the documents of its plugin; each once. */
export function citedArticles(
  { basis, changes }: DraftContents,
  { documents, articleNotes }: Pick<EditorContext, 'documents' | 'articleNotes'>,
): readonly CitedArticle[] {
  const cited = new Map<string, { readonly document: string; readonly article: string }>();
  const cite = (document: unknown, article: unknown): void => {
    if (typeof document === 'string' && typeof article === 'string' && article !== '')
      cited.set(`${document} ${article}`, { document, article });
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      if ('document' in value && 'article' in value) cite(value.document, value.article);
      Object.values(value).forEach(walk);
    }
  };
  if (basis) cite(basis.document, basis.article);
  walk(changes.filter(({ resource }) => resource !== 'cases').map(({ value }) => value));
  const order = (document: string) => documents.findIndex(({ key }) => key === document);
  return [...cited]
    .map(([name, { document, article }]) => {
      const found = documents.find(({ key }) => key === document);
      const number = found?.value['number'];
      return {
        document: found?.title ?? document,
        number: typeof number === 'string' ? number : null,
        article,
        note: articleNotes[name] ?? null,
        order: order(document),
      };
    })
    .sort((one, other) => one.order - other.order)
    .map(({ order: _, ...article }) => article);
}
