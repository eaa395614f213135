import { issue, type Issue } from '@xinheng/problem';
import { placed } from '../origins.js';
import { checkExtension } from './extensions.js';
import type { Check, CheckContext } from './check.js';
import { Names } from './names.js';

/** Extensions of other plugins that the plugin, as it stands now, would break: whoever needs it is named. */
function checkFollowers({ plugin, others, index }: CheckContext): readonly Issue[] {
  return others.flatMap((other) => {
    const all = [...others.filter((one) => one !== other), plugin];
    const seen = { plugin: other, others: all, names: new Names(other, all), index };
    return other.extensions
      .filter((extension) => extension.extends.startsWith(`${plugin.id}:`))
      .filter((extension) => checkExtension(seen, extension).length > 0)
      .map(({ key, extends: parent }) => {
        const params = { plugin: other.id, scheme: key, parent };
        return placed(issue('grading-extension-broken', '', params), plugin.manifest);
      });
  });
}

/** Schemes: what the library below them cannot know of. */
export const checkSchemeUse: Check = (context) => [
  ...context.plugin.schemes
    // 黑龙江条例 第二十六条: the points of a person are shown to nobody whom the person has not let see them.
    .filter(({ subjectKinds, disclosure }) => subjectKinds.includes('person') && disclosure === 'open')
    .map((scheme) => placed(issue('plugin-scheme-open-person', '/disclosure', { scheme: scheme.key }), scheme)),
  ...context.plugin.schemes
    // R-HLJ-34, R-HLJ-40: persons are graded for a stated purpose, on a cited document.
    .filter((scheme) => scheme.subjectKinds.includes('person'))
    .filter(({ purpose, basis }) => purpose === undefined || basis === undefined)
    .map((scheme) => placed(issue('plugin-scheme-person-purpose', '', { scheme: scheme.key }), scheme)),
  ...checkFollowers(context),
  ...context.plugin.extensions.flatMap((extension) =>
    [...context.names.check('schemes', extension.extends, '/extends'), ...checkExtension(context, extension)].map(
      (found) => placed(found, extension),
    ),
  ),
];
