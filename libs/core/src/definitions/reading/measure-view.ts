import type { Measure } from '@xinheng/effects';
import { localKey, pluginOfKey } from '@xinheng/facts';
import type { BasisView } from './basis-view.js';
import { durationText } from './duration-view.js';
import type { Named, Placed, ReadingContext } from './reading-context.js';

/** A grade with its place among the grades of its scheme; 0 is the best of `count`. */
export interface PlacedGrade {
  readonly grade: string;
  readonly title: string;
  readonly order: number;
  readonly count: number;
}

/** A measure as people read it. */
export interface MeasureView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly kind: Measure['kind'];
  readonly scope: string | null;
  /** The list of measures that it stands in. */
  readonly listedIn: Named | null;
  /** The day on which that list was published; before it, and without one, the measure may not be taken (R-HLJ-49). */
  readonly publishedOn: string | null;
  readonly minSeverity: string | null;
  readonly period: string | null;
  readonly causes: readonly {
    readonly scheme: Named | null;
    readonly grades: readonly PlacedGrade[];
    readonly follows: 'current' | 'announced' | null;
    readonly list: Named | null;
  }[];
  /** When it is not taken, as a sentence. */
  readonly unless: string | null;
  readonly disclosure: string | null;
  readonly basis: BasisView | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
}

export function measureView(context: ReadingContext, { plugin, resource: measure }: Placed<Measure>): MeasureView {
  const { id: owner } = plugin;
  const listedIn = measure.listedIn === undefined ? null : context.named('lists', owner, measure.listedIn);
  return {
    id: `${owner}:${measure.key}`,
    plugin: owner,
    pluginTitle: context.pluginTitle(plugin),
    key: measure.key,
    title: context.title(owner, 'measures', measure),
    kind: measure.kind,
    scope: measure.scope ?? null,
    listedIn,
    publishedOn: listedIn === null ? null : publishedOn(context, listedIn.id),
    minSeverity: measure.minSeverity ?? null,
    period: durationText(measure.period),
    causes: (measure.causes ?? []).map(({ scheme, grades, follows, list }) => ({
      scheme: scheme === undefined ? null : context.namedScheme(owner, scheme),
      grades: scheme === undefined ? [] : placedGrades(context, owner, scheme, grades ?? []),
      follows: scheme === undefined ? null : (follows ?? 'current'),
      list: list === undefined ? null : context.named('lists', owner, list),
    })),
    unless: context.sentence(owner, context.factScope(owner, { subject: true }), measure.unless),
    disclosure: measure.disclosure ?? null,
    basis: context.basis(owner, measure.basis),
    inForceFrom: measure.inForceFrom ?? null,
    inForceUntil: measure.inForceUntil ?? null,
  };
}

function placedGrades(
  context: ReadingContext,
  plugin: string,
  reference: string,
  wanted: readonly string[],
): PlacedGrade[] {
  const { id } = context.namedScheme(plugin, reference);
  const owner = pluginOfKey(id);
  const grades = context.index.scheme(id)?.grades ?? [];
  return grades.flatMap(({ key, title }, order) =>
    wanted.includes(key)
      ? [
          {
            grade: key,
            title: context.texts.of(owner, `schemes/${localKey(owner, id)}#${key}`, title),
            order,
            count: grades.length,
          },
        ]
      : [],
  );
}

function publishedOn(context: ReadingContext, list: string): string | null {
  const owner = pluginOfKey(list);
  const key = localKey(owner, list);
  return context.plugin(owner)?.lists.find((one) => one.key === key)?.publishedOn ?? null;
}
