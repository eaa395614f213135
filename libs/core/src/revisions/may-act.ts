import { XinhengError, renderIssue, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { barOf, REVISION_ACTS, type RevisionAct, type RevisionStanding } from './revision-life.js';
import type { RevisionHand, RevisionRow } from './revision-row.js';

/** Who may not decide about a revision: whoever edited or submitted it. */
export function standingOf(row: RevisionRow, editors: readonly RevisionHand[]): RevisionStanding {
  const authors = editors.filter(({ revision_id: id }) => id === row.id).map((hand) => String(hand.account_id));
  const submitter = row.submitted_by === null ? null : String(row.submitted_by);
  const all = [...authors, String(row.created_by), ...(submitter === null ? [] : [submitter])];
  return { state: row.state, authors: new Set(all), submitter };
}

/** Whether an actor's unit covers all that a plugin reaches: one revises what is in force in one's own region only. */
export function coversPlugin(actor: Actor, regions: readonly string[]): boolean {
  const { regionPrefix } = scopeOf(actor);
  if (regionPrefix === '') return true;
  return regions.length > 0 && regions.every((region) => region.startsWith(regionPrefix));
}

/**
 * Refuses an act that is not open to somebody.
 * @throws XinhengError `revision-step`, `revision-role`, `revision-same-person`, `revision-not-submitter`,
 *   `revision-outside-scope`
 */
export function requireAct(
  act: RevisionAct,
  row: RevisionRow,
  editors: readonly RevisionHand[],
  { actor, regions }: { readonly actor: Actor; readonly regions: readonly string[] },
): void {
  const bar = barOf(act, standingOf(row, editors), actor);
  if (bar === 'state') throw new XinhengError('conflict', 'revision-step', { state: row.state, act });
  if (bar === 'role') throw new XinhengError('forbidden', 'revision-role', { act });
  if (bar === 'not-submitter') throw new XinhengError('forbidden', 'revision-not-submitter');
  if (bar === 'same-person') throw new XinhengError('forbidden', 'revision-same-person');
  if (!coversPlugin(actor, regions)) {
    throw new XinhengError('forbidden', 'revision-outside-scope', { plugin: row.plugin });
  }
}

/** What somebody may do, and what only the law of four eyes forbids them. */
export function actsOf(
  row: RevisionRow,
  editors: readonly RevisionHand[],
  { actor, regions, locale }: { readonly actor: Actor; readonly regions: readonly string[]; readonly locale: Locale },
): {
  readonly may: Record<RevisionAct, boolean>;
  readonly mayNot: Partial<Record<RevisionAct, string>>;
} {
  const isHere = coversPlugin(actor, regions);
  const standing = standingOf(row, editors);
  const may = {} as Record<RevisionAct, boolean>;
  const mayNot: Partial<Record<RevisionAct, string>> = {};
  for (const act of REVISION_ACTS) {
    const bar = barOf(act, standing, actor);
    may[act] = isHere && bar === null;
    if (isHere && bar === 'same-person') {
      mayNot[act] = renderIssue({ code: 'revision-same-person', params: {} }, locale);
    }
  }
  return { may, mayNot };
}
