import { compileMeasures, type Measure, type Measures } from '@xinheng/effects';
import { qualify, type CivilDay } from '@xinheng/facts';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { Definitions } from '../definitions/definitions.js';
import { MeasureBook, type PlacedMeasure } from './measure-book.js';

/** Whether a result moves measures the moment it stands, or when it is announced. */
export type Follows = 'current' | 'announced';

/**
 * What is kept row by row: what burdens, and what an association does. What a grade alone grants or lets look at
 * (incentives, references) is reckoned from the result whenever it is asked for, so that nobody keeps it up.
 */
const KEPT: readonly Measure['kind'][] = ['constraint', 'punishment', 'association'];

/** What the grades of a scheme bring on a day. */
export interface GradePlan {
  readonly measures: ReadonlyMap<string, PlacedMeasure>;
  /** The grades that bring anything. */
  readonly grades: ReadonlySet<string>;
  readonly compiled: readonly Measures[];
  /** Whether more than the place of a subject decides. */
  readonly readsFacts: boolean;
}

/** Plans by scheme, day and what they follow, for as long as the definitions are in force. */
export class GradePlans {
  private readonly plans = new WeakMap<Definitions, Map<string, GradePlan>>();

  /** What is kept of what the grades of a scheme bring. */
  kept(definitions: Definitions, scheme: string, follows: Follows, on: CivilDay): GradePlan {
    return this.plan(definitions, `${scheme} ${follows} ${on}`, () =>
      planOf(definitions, { scheme, follows, on, isKind: (kind) => KEPT.includes(kind) }),
    );
  }

  /** What is reckoned whenever it is asked for. */
  reckoned(definitions: Definitions, scheme: string, follows: Follows, on: CivilDay): GradePlan {
    return this.plan(definitions, `${scheme} ${follows} ${on} reckoned`, () =>
      planOf(definitions, { scheme, follows, on, isKind: (kind) => !KEPT.includes(kind) }),
    );
  }

  /** Whether any edition of any measure that is kept has ever followed the scheme. */
  isEver(definitions: Definitions, scheme: string): boolean {
    return definitions.set.some(({ id, measures }) =>
      measures.some(
        ({ kind, causes }) =>
          KEPT.includes(kind) && (causes ?? []).some((cause) => cause.scheme && qualify(id, cause.scheme) === scheme),
      ),
    );
  }

  private plan(definitions: Definitions, name: string, make: () => GradePlan): GradePlan {
    let plans = this.plans.get(definitions);
    if (plans === undefined) this.plans.set(definitions, (plans = new Map()));
    let plan = plans.get(name);
    if (plan === undefined) {
      if (plans.size >= 64) plans.clear();
      plans.set(name, (plan = make()));
    }
    return plan;
  }
}

function planOf(
  definitions: Definitions,
  of: {
    readonly scheme: string;
    readonly follows: Follows;
    readonly on: CivilDay;
    readonly isKind: (kind: Measure['kind']) => boolean;
  },
): GradePlan {
  const { scheme, follows, on, isKind } = of;
  const isCause = (cause: NonNullable<Measure['causes']>[number], { id }: PluginDefinitions): boolean =>
    cause.scheme !== undefined && qualify(id, cause.scheme) === scheme && (cause.follows ?? 'current') === follows;
  const placed = new MeasureBook(definitions, on).brought(isCause).filter(({ measure }) => isKind(measure.kind));
  const plugins = [...new Set(placed.map(({ plugin }) => plugin))];
  return {
    measures: new Map(placed.map((one) => [one.key, one])),
    grades: new Set(
      placed.flatMap(({ measure, plugin }) =>
        (measure.causes ?? []).filter((cause) => isCause(cause, plugin)).flatMap(({ grades = [] }) => grades),
      ),
    ),
    compiled: plugins.map((plugin) =>
      compileMeasures(
        definitions.set.map((one) =>
          one === plugin
            ? { ...plugin, measures: placed.filter((other) => other.plugin === plugin).map(({ measure }) => measure) }
            : one,
        ),
        plugin.id,
        on,
      ),
    ),
    readsFacts: placed.some(({ measure, behaviours }) => measure.unless !== undefined || behaviours.length > 0),
  };
}
