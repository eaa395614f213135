import { issue } from '@xinheng/problem';
import { placed } from '../origins.js';
import { checkExtension } from './extensions.js';
import type { Check } from './check.js';

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
  ...context.plugin.extensions.flatMap((extension) =>
    [...context.names.check('schemes', extension.extends, '/extends'), ...checkExtension(context, extension)].map(
      (found) => placed(found, extension),
    ),
  ),
];
