import type { ResourceFinding } from '../editor-props.js';

/** What the form of a resource says is told anew with every change: what the last check said of it is out of date. */
const OF_FORM = /^plugin-(value-|property-|properties-exclusive$|key-reserved$)/;

/** What is wrong with the resource as it stands now, then what the last check found of its meaning. */
export function mergedFindings(
  live: readonly ResourceFinding[],
  checked: readonly ResourceFinding[],
): readonly ResourceFinding[] {
  return [...live, ...checked.filter(({ code = '' }) => !OF_FORM.test(code))];
}
