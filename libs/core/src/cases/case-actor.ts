import type { CaseActor } from '@xinheng/procedure';
import type { Actor } from '../accounts/actor.js';

/** For whom somebody of the office enters what only the applicant may do. */
export const ON_BEHALF = ['subject', 'agent'] as const;
export type OnBehalf = (typeof ON_BEHALF)[number];

/**
 * An actor as procedures know them. Who enters a step for the applicant has the applicant's role in it and none of
 * their own, so that nobody decides in the applicant's name.
 */
export function caseActor(actor: Actor, onBehalfOf: OnBehalf | null): CaseActor {
  return {
    account: actor.accountId,
    unit: actor.unit.id,
    department: actor.unit.department,
    roles: onBehalfOf === null ? actor.roles : [onBehalfOf],
  };
}
