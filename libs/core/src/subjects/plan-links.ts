import type { CivilDay } from '@xinheng/facts';
import type { LinkDraft } from './subject-draft.js';
import type { DatedLink } from './subject-links.repository.js';

/** How the links of a subject change: some stop, some are dated anew, some begin. */
export interface LinkPlan {
  /** Rows that are believed no longer. */
  readonly superseded: readonly number[];
  readonly inserted: readonly (LinkDraft & { readonly from: CivilDay | null; readonly until: CivilDay | null })[];
}

/**
 * Brings the links that stand on a day in line with those that are told to: what is not told ends on the day.
 * @param known all believed links of the subject
 * @param isNew whether nothing was known of the subject before, so that its links may always have held
 */
export function planLinks(
  known: readonly DatedLink[],
  told: readonly LinkDraft[],
  on: CivilDay,
  isNew: boolean,
): LinkPlan {
  const standing = known.filter(({ until }) => until === null || until > on);
  const isSame = (link: DatedLink, draft: LinkDraft): boolean => link.role === draft.role && link.to === draft.to;
  const kept = (draft: LinkDraft): DatedLink | undefined => standing.find((link) => isSame(link, draft));
  const ended = standing.filter((link) => !told.some((draft) => isSame(link, draft)));
  const redated = told.flatMap((draft) => {
    const link = kept(draft);
    if (link === undefined) return [];
    const dates = { from: draft.from ?? link.from, until: draft.until === undefined ? link.until : draft.until };
    return dates.from === link.from && dates.until === link.until ? [] : [{ link, dates }];
  });
  return {
    superseded: [...ended, ...redated.map(({ link }) => link)].map(({ id }) => id),
    inserted: [
      // A link that was to begin on the day or later has never held.
      ...ended.filter(({ from }) => from === null || from < on).map((link) => ({ ...link, until: on })),
      ...redated.map(({ link, dates }) => ({ ...link, ...dates })),
      ...told
        .filter((draft) => kept(draft) === undefined)
        .map((draft) => ({ ...draft, from: draft.from ?? (isNew ? null : on), until: draft.until ?? null })),
    ],
  };
}
