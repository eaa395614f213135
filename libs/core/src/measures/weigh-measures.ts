import type { Measure } from '@xinheng/effects';
import type { CivilDay } from '@xinheng/facts';
import { ADVERSE } from './measure-guards.js';

/** What brings a measure to a subject now. */
export interface MeasureSource {
  readonly cause: 'grade' | 'list' | 'decision';
  /** The scheme, the list entry, the case. */
  readonly of: string | null;
  readonly grade: string | null;
  /** The application; null where it is reckoned from the result. */
  readonly application: string | null;
  readonly startedOn: CivilDay | null;
  readonly untilOn: CivilDay | null;
}

/** A measure with everything that brings it. */
export interface SourcedMeasure {
  readonly measure: string;
  readonly kind: Measure['kind'];
  readonly scope: string | null;
  readonly sources: readonly MeasureSource[];
}

/** A measure that is effective once, however much brings it. */
export interface EffectiveMeasure extends SourcedMeasure {
  /** The source that decides how long it lasts. */
  readonly won: MeasureSource;
  /** The burden that takes it away; null: it is effective. */
  readonly yieldsTo: string | null;
}

const RANK: readonly MeasureSource['cause'][] = ['decision', 'list', 'grade'];

/**
 * What is effective of all that is brought. A measure is effective once: of a burden the source that lasts longest wins,
 * of equals a decision before a list before a grade. A benefit yields to a burden whose scope names the benefit's
 * (不得适用便利化服务 before 便利化服务).
 */
export function weighMeasures(brought: readonly SourcedMeasure[]): readonly EffectiveMeasure[] {
  const burdens = brought.filter(({ kind }) => ADVERSE.includes(kind));
  return brought.flatMap((one): readonly EffectiveMeasure[] => {
    const [won] = [...one.sources].sort(compareSources);
    if (won === undefined) return [];
    const against = burdens.find(
      ({ scope }) => one.kind === 'incentive' && one.scope !== null && scope?.includes(one.scope) === true,
    );
    return [{ ...one, won, yieldsTo: against?.measure ?? null }];
  });
}

function compareSources(a: MeasureSource, b: MeasureSource): number {
  const [left, right] = [a.untilOn ?? '9999', b.untilOn ?? '9999'];
  if (left !== right) return left > right ? -1 : 1;
  const rank = RANK.indexOf(a.cause) - RANK.indexOf(b.cause);
  return rank === 0 ? (a.startedOn ?? '').localeCompare(b.startedOn ?? '') : rank;
}
