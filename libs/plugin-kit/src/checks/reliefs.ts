import { issue, type Issue } from '@xinheng/problem';
import { placed } from '../origins.js';
import type { Check } from './check.js';
import { checkPeriod } from './conditions.js';
import { checkRegions } from './regions.js';

/** Actions that say by how much, or until when. */
const timed: ReadonlySet<string> = new Set(['extend', 'shorten']);

/** Reliefs: the items they spare, the procedures whose clocks they move, and by how much. */
export const checkReliefs: Check = (context) =>
  context.plugin.reliefs.flatMap((relief) =>
    [
      ...(relief.items ?? []).flatMap((item, order) => context.names.check('catalogue', item, `/items/${order}`)),
      ...relief.actions.flatMap((one, order): readonly Issue[] => {
        if (typeof one === 'string') return [];
        const at = `/actions/${order}`;
        const { action, by, within, procedures } = one;
        const hasTime = by !== undefined || within !== undefined;
        return [
          ...(timed.has(action) === hasTime
            ? []
            : [issue('plugin-relief-duration', at, { relief: relief.key, action })]),
          ...checkPeriod(context, by, `${at}/by`),
          ...checkPeriod(context, within, `${at}/within`),
          ...(procedures ?? []).flatMap((procedure, index) =>
            context.names.check('procedures', procedure, `${at}/procedures/${index}`),
          ),
        ];
      }),
      ...checkRegions(context, relief.regions, '/regions'),
    ].map((found) => placed(found, relief)),
  );
