import { addDuration } from '@xinheng/calendar';
import type { CatalogueItem, FieldSchema } from '@xinheng/facts';
import { issue, warning, type Issue } from '@xinheng/problem';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import type { Check, CheckContext } from './check.js';
import { checkPeriod } from './conditions.js';

/** Catalogue items: fields that agree with themselves, publicity that ends after it may, clocks that run somewhere. */
export const checkCatalogue: Check = (context) =>
  context.plugin.catalogue.flatMap((item) =>
    [
      ...checkForm(item.fields, '/fields'),
      ...checkPublicity(context, item),
      ...checkItemClocks(context, item),
      ...checkOpenness(item),
      ...checkRenaming(context, item),
    ].map((found) => placed(found, item)),
  );

/** Forms of procedures are forms like those of records. */
export const checkForms: Check = ({ plugin }) =>
  plugin.procedures.flatMap((procedure) =>
    [
      ...checkForm(procedure.form, '/form'),
      ...procedure.transitions.flatMap(({ form }, order) => checkForm(form, `/transitions/${order}/form`)),
    ].map((found) => placed(found, procedure)),
  );

function checkForm(form: FieldSchema | undefined, pointer: string): readonly Issue[] {
  const names = Object.keys(form?.properties ?? {});
  return [
    ...(form?.required ?? []).flatMap((name, order) =>
      names.includes(name)
        ? []
        : [
            issue('plugin-field-undeclared', `${pointer}/required/${order}`, {
              field: name,
              near: nearest(name, names) ?? '—',
            }),
          ],
    ),
    ...Object.entries(form?.properties ?? {}).flatMap(([name, { minimum, maximum }]) =>
      minimum !== undefined && maximum !== undefined && minimum > maximum
        ? [issue('grading-bounds-crossed', `${pointer}/properties/${name}/minimum`, { min: minimum, max: maximum })]
        : [],
    ),
  ];
}

/** Any day does for comparing two calendar durations; a leap year's January makes none of them equal by chance. */
const someDay = '2023-01-31';

function checkPublicity(context: CheckContext, { key, publicity }: CatalogueItem): readonly Issue[] {
  if (typeof publicity === 'string') return [];
  const { min, max } = publicity;
  const wrong = [...checkPeriod(context, min, '/publicity/min'), ...checkPeriod(context, max, '/publicity/max')];
  if (wrong.length > 0 || typeof min !== 'string' || typeof max !== 'string') return wrong;
  return addDuration(someDay, min) > addDuration(someDay, max)
    ? [issue('plugin-publicity-crossed', '/publicity/min', { item: key, min, max })]
    : [];
}

function checkItemClocks(context: CheckContext, { clocks }: CatalogueItem): readonly Issue[] {
  return (clocks ?? []).flatMap(({ from, to, within }, order) => [
    ...(from === to ? [issue('plugin-clock-nowhere', `/clocks/${order}/to`, { point: from })] : []),
    ...checkPeriod(context, within, `/clocks/${order}/within`),
  ]);
}

/** 黑龙江条例 第二十三条: what is open about natural persons is open only where the law says so, and masked. */
function checkOpenness({ key, subjectKinds, disclosure }: CatalogueItem): readonly Issue[] {
  return subjectKinds.includes('person') && disclosure === 'open'
    ? [warning('plugin-item-open-person', '/disclosure', { item: key })]
    : [];
}

function checkRenaming({ plugin }: CheckContext, { key, renamedFrom }: CatalogueItem): readonly Issue[] {
  return renamedFrom !== undefined && plugin.catalogue.some((item) => item.key === renamedFrom)
    ? [issue('plugin-renamed-taken', '/renamedFrom', { key, from: renamedFrom })]
    : [];
}
