import type { ResourceFinding } from '../editor-props.js';
import type { FormField } from './form-field.js';

/** The findings on one place, and on what is below it where the place is edited as a whole. */
export function findingsAt(
  findings: readonly ResourceFinding[],
  pointer: string,
  isWhole: boolean,
): readonly ResourceFinding[] {
  return findings.filter(
    ({ pointer: at = '' }) => at === pointer || (isWhole && pointer !== '' && at.startsWith(`${pointer}/`)),
  );
}

/** The findings that none of the fields shows: they stand above the form. */
export function findingsElsewhere(
  findings: readonly ResourceFinding[],
  fields: readonly FormField[],
): readonly ResourceFinding[] {
  return findings.filter(({ pointer = '' }) => !fields.some((field) => isShownBy(pointer, field, '')));
}

function isShownBy(pointer: string, field: FormField, prefix: string): boolean {
  const at = prefix + field.at;
  if (pointer === at) return true;
  if (!pointer.startsWith(`${at}/`)) return false;
  if (field.kind !== 'rows') return true;
  const row = /^\/\d+/.exec(pointer.slice(at.length));
  if (row === null) return false;
  const start = at + row[0];
  return pointer === start || field.fields.some((one) => isShownBy(pointer, one, start));
}
