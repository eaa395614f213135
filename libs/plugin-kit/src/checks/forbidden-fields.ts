import type { CatalogueItem, FieldSchema } from '@xinheng/facts';
import { issue, type Issue } from '@xinheng/problem';
import { placed } from '../origins.js';
import { pointerStep } from '../source/scan-json.js';
import type { Check } from './check.js';
import { forbiddenTopic, type Topic } from './forbidden-words.js';

/** Findings over the names and titles of a form, at any depth. */
function inFields(fields: FieldSchema | undefined, isOfPersons: boolean, pointer: string): readonly Issue[] {
  return Object.entries(fields?.properties ?? {}).flatMap(([name, field]) => {
    const at = `${pointer}/properties${pointerStep(name)}`;
    const topic = forbiddenTopic([name, field.title ?? ''], isOfPersons);
    return [...(topic === null ? [] : [told(topic, name, at)]), ...inFields(field, isOfPersons, at)];
  });
}

const told = (topic: Topic, name: string, pointer: string): Issue =>
  issue(topic.onlyOfPersons ? 'plugin-field-forbidden-of-persons' : 'plugin-field-forbidden', pointer, {
    field: name,
    topic: topic.title,
  });

const ofPersons = ({ subjectKinds }: CatalogueItem): boolean => subjectKinds.includes('person');

/**
 * 黑龙江条例 第二十条: religion, blood type, disease, biometrics are never collected; of persons neither are income,
 * deposits, securities, insurance, real estate and tax amounts. Other provinces' laws say the same.
 */
export const checkForbiddenFields: Check = ({ plugin }) => [
  ...plugin.catalogue.flatMap((item) =>
    inFields(item.fields, ofPersons(item), '/fields').map((found) => placed(found, item)),
  ),
  ...plugin.procedures.flatMap((procedure) =>
    [
      ...inFields(procedure.form, false, '/form'),
      ...procedure.transitions.flatMap(({ form }, index) => inFields(form, false, `/transitions/${index}/form`)),
    ].map((found) => placed(found, procedure)),
  ),
  ...plugin.subjectAttributes.flatMap(({ key, title }, index) => {
    const topic = forbiddenTopic([key, title], false);
    return topic === null ? [] : [placed(told(topic, key, `/subjectAttributes/${index}`), plugin.manifest)];
  }),
];
