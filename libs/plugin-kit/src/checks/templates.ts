import { placeholdersOf } from '@xinheng/grading';
import { issue, type Issue } from '@xinheng/problem';
import type { Template } from '../model/procedure.js';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import type { Check, CheckContext } from './check.js';

const single = ['year', 'serial', 'today', 'basis'] as const;
/** Families whose members the parts of the product fill; `form` is checked against the forms that lead here. */
const families = ['unit.', 'subject.', 'case.', 'decision.'] as const;

/** Templates: placeholders that something fills. */
export const checkTemplates: Check = (context) =>
  context.plugin.templates.flatMap((template) => {
    const fields = formFields(context, template.key);
    const texts: readonly (readonly [string, string])[] = [
      ['/number', template.number ?? ''],
      ...template.body.map((text, order) => [`/body/${order}`, text] as const),
    ];
    return [
      ...texts.flatMap(([at, text]) => placeholdersOf(text).flatMap((name) => unfilled(name, fields, at))),
      ...withoutRemedies(template),
    ].map((found) => placed(found, template));
  });

/** What decides against somebody tells of the remedies (R-HLJ-74), in words or as the decision gives them. */
function withoutRemedies({ adverse, body }: Template): readonly Issue[] {
  const text = body.join('\n');
  const isTold = text.includes('{decision.remedies}') || ['行政复议', '行政诉讼'].every((way) => text.includes(way));
  return adverse !== true || isTold
    ? []
    : [issue('plugin-template-remedies', '/body', { remedies: '{decision.remedies}' })];
}

function unfilled(name: string, fields: ReadonlySet<string> | null, pointer: string): readonly Issue[] {
  if ((single as readonly string[]).includes(name)) return [];
  if (families.some((family) => name.startsWith(family) && name.length > family.length)) return [];
  if (name.startsWith('form.') && (fields === null || fields.has(name))) return [];
  const known = [...single, ...families.map((family) => `${family}*`), ...(fields ?? ['form.*'])];
  return [issue('plugin-template-placeholder', pointer, { name, near: nearest(name, known) ?? known.join('、') })];
}

/** The fields of every form at hand when a procedure fills the template; null where none of this plugin's does. */
function formFields({ plugin }: CheckContext, template: string): ReadonlySet<string> | null {
  const using = plugin.procedures.filter(({ transitions }) => transitions.some(({ notice }) => notice === template));
  if (using.length === 0) return null;
  const forms = using.flatMap(({ form, transitions }) => [form, ...transitions.map((transition) => transition.form)]);
  return new Set(forms.flatMap((form) => Object.keys(form?.properties ?? {}).map((field) => `form.${field}`)));
}
