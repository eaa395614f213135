import type { Measure } from '@xinheng/effects';
import { isInForce, regionContains, type CivilDay } from '@xinheng/facts';
import { protectedRight } from '@xinheng/plugin-kit';
import { issue } from '@xinheng/problem';
import { Guards, type Guard } from './guards.js';
import type { PlacedMeasure } from './measure-book.js';

/** How grave the conduct is that a measure answers. */
export const SEVERITIES = ['none', 'general', 'serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a decision asks before it burdens anybody (Heilongjiang Art. 30 para. 2). */
export interface ExcuseAnswers {
  readonly minor: boolean;
  readonly first: boolean;
  readonly corrected: boolean;
  readonly harmless: boolean;
}

/** A measure about to be applied, with all that decides whether it may be. */
export interface MeasureCandidate {
  /** Undefined where no edition is in force on the day. */
  readonly placed: PlacedMeasure | undefined;
  readonly key: string;
  readonly region: string;
  readonly cause: 'grade' | 'list' | 'decision';
  /** Items and behaviours of the conduct; null where the cause is a grade whose rules name none. */
  readonly behaviours: readonly string[] | null;
  /** Null where a grade is the cause: its own rules weigh the conduct. */
  readonly severity: Severity | null;
  readonly startedOn: CivilDay;
  readonly untilOn: CivilDay | null;
  /** Null where nobody decides: a grade or a list brings it. */
  readonly answers: ExcuseAnswers | null;
  /** Whether the same conduct is answered by the same measure already. */
  readonly isAppliedAlready: boolean;
}

/** Kinds that burden. */
export const ADVERSE: readonly Measure['kind'][] = ['constraint', 'punishment'];
/** Kinds that stand in no list of measures: made by charter, or only to be looked at. */
const UNLISTED: readonly Measure['kind'][] = ['association', 'reference'];

/** Levels of law on which an "other" punishment may stand (Heilongjiang Art. 31). */
const LAWFUL = ['law', 'administrative-regulation', 'national-rule', 'provincial-regulation'];

const guard = (
  name: string,
  check: (candidate: MeasureCandidate & { readonly placed: PlacedMeasure }) => ReturnType<typeof issue> | null,
): Guard<MeasureCandidate> => ({
  name,
  check: (candidate) => (candidate.placed === undefined ? null : check({ ...candidate, placed: candidate.placed })),
});

/** What holds for every application of a measure, whatever a plugin, a role or a request says. */
export const measureGuards = new Guards<MeasureCandidate>([
  {
    name: 'in-force',
    check: ({ placed, key, startedOn }) =>
      placed !== undefined && isInForce(placed.measure, startedOn)
        ? null
        : issue('measure-not-in-force', '/measure', { measure: key, day: startedOn }),
  },
  // Art. 30 para. 1: only what a list of measures holds.
  guard('listed', ({ placed: { measure, list } }) => {
    if (UNLISTED.includes(measure.kind)) return null;
    return list !== null && list.definition.of === 'measure' && list.definition.status !== 'awaiting-basis'
      ? null
      : issue('measure-not-listed', '/measure', { measure: measure.title });
  }),
  // Art. 30 para. 4, Art. 51 (3): only what was published on the day.
  guard('published', ({ placed: { measure, list }, startedOn }) => {
    if (UNLISTED.includes(measure.kind) || list === null) return null;
    return list.publishedOn !== null && list.publishedOn <= startedOn
      ? null
      : issue('measure-not-published', '/measure', {
          measure: measure.title,
          list: list.definition.title,
          day: startedOn,
        });
  }),
  // Arts 26, 31: the closed set of scopes; an "other" needs a law of a province or above.
  guard('scope', ({ placed: { measure, list, isSupplement, level } }) => {
    const allowed = list?.definition.allowedScopes;
    const isOther = measure.kind === 'punishment' && measure.scope?.includes('其他') === true && isSupplement;
    const isAllowed = allowed === undefined || (measure.scope !== undefined && allowed.includes(measure.scope));
    return isAllowed && !(isOther && !LAWFUL.includes(level ?? 'other'))
      ? null
      : issue('measure-scope', '/measure', { measure: measure.title, scope: measure.scope ?? '–' });
  }),
  // Art. 31 para. 3.
  guard('period', ({ placed: { measure, isLocal }, startedOn, untilOn }) => {
    const isMissing = measure.kind === 'punishment' && isLocal && untilOn === null;
    return isMissing || (untilOn !== null && untilOn <= startedOn)
      ? issue('measure-period', '/until', { measure: measure.title })
      : null;
  }),
  // Art. 30 para. 1: related to the conduct.
  guard('related', ({ placed: { measure, behaviours: answered }, behaviours }) => {
    if (answered.length === 0 || (behaviours ?? []).some((one) => answered.includes(one))) return null;
    return issue('measure-unrelated', '/behaviours', { measure: measure.title, allowed: answered.join('、') });
  }),
  // Art. 30 para. 1, Art. 51 (3): proportionate, nothing aggravated.
  guard('proportionate', ({ placed: { measure }, cause, severity }) => {
    const wanted = SEVERITIES.indexOf(measure.minSeverity ?? 'none');
    if (cause === 'grade' && severity === null) return null;
    return SEVERITIES.indexOf(severity ?? 'none') >= wanted
      ? null
      : issue('measure-too-severe', '/severity', { measure: measure.title });
  }),
  // Art. 26 para. 2: statutory rights and basic public services.
  guard('protected-right', ({ placed: { measure } }) => {
    const right = ADVERSE.includes(measure.kind) ? protectedRight(`${measure.title} ${measure.scope ?? ''}`) : null;
    return right === null ? null : issue('measure-protected-right', '/measure', { measure: measure.title, right });
  }),
  guard('region', ({ placed: { measure, regions }, region }) =>
    regions.length === 0 || regions.some((outer) => regionContains(outer, region))
      ? null
      : issue('measure-region', '/subject', { measure: measure.title, region }),
  ),
  // Art. 30 para. 2: asked whenever somebody decides, and never a burden where all four are so.
  guard('excused', ({ placed: { measure }, cause, answers }) => {
    if (!ADVERSE.includes(measure.kind) || (cause !== 'decision' && answers === null)) return null;
    if (answers === null) return issue('measure-questions', '/answers', { measure: measure.title });
    const { minor, first, corrected, harmless } = answers;
    return minor && first && corrected && harmless
      ? issue('measure-excused', '/answers', { measure: measure.title })
      : null;
  }),
  guard('once', ({ placed: { measure }, isAppliedAlready }) =>
    isAppliedAlready ? issue('measure-applied', '/measure', { measure: measure.title }) : null,
  ),
]);
