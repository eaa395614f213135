import { placeholdersOf } from '@xinheng/grading';
import { issue, type Issue } from '@xinheng/problem';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import { resourcePaths } from '../resource-paths.js';
import { pointerStep } from '../source/scan-json.js';
import type { Check } from './check.js';

/** Translations: of something that is there, and reading no more than the Chinese text reads. */
export const checkLocales: Check = ({ plugin }) => {
  const paths = resourcePaths(plugin);
  return Object.entries(plugin.locales).flatMap(([tag, texts]) =>
    Object.entries(texts)
      .flatMap(([path, text]) => checkText(tag, path, text, paths))
      .map((found) => placed(found, texts)),
  );
};

function checkText(tag: string, path: string, text: string, paths: ReadonlyMap<string, string>): readonly Issue[] {
  const pointer = pointerStep(path);
  const written = paths.get(path);
  if (written === undefined) {
    const near = nearest(path, paths.keys()) ?? '—';
    return [issue('plugin-locale-path', pointer, { tag, path, near })];
  }
  const known = placeholdersOf(written);
  return placeholdersOf(text)
    .filter((name) => !known.includes(name))
    .map((name) => issue('plugin-locale-placeholder', pointer, { tag, path, name, known: known.join('、') || '∅' }));
}
