import { issue, warning, type Issue } from '@xinheng/problem';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import { resourcePaths } from '../resource-paths.js';
import { gapsIn, normalArticle } from './article-numbers.js';
import { citationsIn, resourcesOf } from './basis.js';
import type { Check, CheckContext } from './check.js';

/**
 * `coverage` lists every numbered article of the primary documents: no number left out, nothing cited that is not
 * listed, and what is called implemented names resources that are there.
 */
export const checkCoverage: Check = (context) => {
  const { manifest } = context.plugin;
  return [...checkEntries(context), ...checkArticles(context)].map((found) => placed(found, manifest));
};

function checkEntries({ plugin }: CheckContext): readonly Issue[] {
  const paths = resourcePaths(plugin);
  const seen = new Set<string>();
  return (plugin.manifest.coverage ?? []).flatMap(({ document, article, state, resources = [] }, order) => {
    const at = `/coverage/${order}`;
    const found: Issue[] = [];
    const name = `${document} ${normalArticle(article)}`;
    if (seen.has(name)) found.push(issue('plugin-key-twice', `${at}/article`, { key: article }));
    seen.add(name);
    if (state === 'implemented' && resources.length === 0) {
      found.push(issue('plugin-coverage-empty', at, { document, article }));
    }
    for (const [index, resource] of resources.entries()) {
      if (paths.has(resource)) continue;
      const near = nearest(resource, paths.keys()) ?? '—';
      found.push(issue('plugin-coverage-resource', `${at}/resources/${index}`, { article, resource, near }));
    }
    return found;
  });
}

function checkArticles({ plugin }: CheckContext): readonly Issue[] {
  const { documents = [], coverage = [] } = plugin.manifest;
  return documents
    .filter(({ primary }) => primary === true)
    .flatMap(({ key: document }) => {
      const listed = coverage
        .filter((entry) => entry.document === document)
        .map(({ article }) => normalArticle(article));
      const cited = resourcesOf(plugin)
        .flatMap((resource) => citationsIn(resource))
        .filter((citation) => citation.document === document)
        .map(({ article }) => normalArticle(article));
      // 四(三) stands for its parts, and its parts for it.
      const isListed = (article: string): boolean =>
        listed.some((one) => one.startsWith(article) || article.startsWith(one));
      const missing = new Set([...gapsIn(listed), ...cited.filter((article) => !isListed(article))]);
      if (listed.length === 0) return [warning('plugin-coverage-missing', '/coverage', { document })];
      return [...missing].map((article) => warning('plugin-article-uncovered', '/coverage', { document, article }));
    });
}
