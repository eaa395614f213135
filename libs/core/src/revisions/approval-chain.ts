import type { Role } from '../accounts/role.js';

/** What a step of an approval chain is for. Neighbouring countersigning steps run side by side. */
export const APPROVAL_STEP_KINDS = ['legal-review', 'countersign', 'leader', 'approval'] as const;
export type ApprovalStepKind = (typeof APPROVAL_STEP_KINDS)[number];

/** One step of a chain, as an office wrote it. */
export interface ApprovalStep {
  readonly key: string;
  readonly title: string;
  readonly kind: ApprovalStepKind;
  readonly unitId: string;
  /** Who agrees in that unit: whoever has a role, or the accounts named. */
  readonly who: { readonly role: Role } | { readonly accounts: readonly string[] };
  /** Whether one of them is enough. */
  readonly need: 'any' | 'all';
}

/** An agreement: who gave it, and whose it is where a deputy gave it. */
export interface ApprovalAgreement {
  readonly step: string;
  readonly accountId: string;
  readonly onBehalfOf: string | null;
}

/** An account as far as a chain asks for it; only accounts that may work are given. */
export interface ApprovalPerson {
  readonly accountId: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
}

/** Where a submitted revision stands in its chain. */
export interface ChainStanding {
  readonly steps: readonly ApprovalStep[];
  readonly agreements: readonly ApprovalAgreement[];
  /** Everybody who edited or submitted the revision. */
  readonly authors: ReadonlySet<string>;
  readonly people: readonly ApprovalPerson[];
  /** The unit above each unit; the topmost has none. */
  readonly unitAbove: ReadonlyMap<string, string>;
}

/** Who is asked at a step: in its own unit, or in the first unit above that has somebody. */
export interface ApprovalSeat {
  /** Null where nobody up to the top may decide. */
  readonly unitId: string | null;
  /** Whether the step went up. */
  readonly isAbove: boolean;
  readonly accounts: readonly string[];
}

/** Why an agreement is not open to somebody; null where it is. */
export type ApprovalBar = 'step' | 'not-asked' | 'same-person' | 'agreed-already' | null;

/** The steps in the groups that are open together, in order. */
export function stagesOf(steps: readonly ApprovalStep[]): ApprovalStep[][] {
  const stages: ApprovalStep[][] = [];
  for (const step of steps) {
    const last = stages.at(-1);
    if (step.kind === 'countersign' && last?.[0]?.kind === 'countersign') last.push(step);
    else stages.push([step]);
  }
  return stages;
}

/** Who is asked at a step. Authors and those who agreed at another step are not, so that a step may go up. */
export function seatOf(step: ApprovalStep, { agreements, authors, people, unitAbove }: ChainStanding): ApprovalSeat {
  const elsewhere = new Set(
    agreements
      .filter((one) => one.step !== step.key)
      .flatMap((one) => [one.accountId, one.onBehalfOf ?? one.accountId]),
  );
  const mayDecide = ({ accountId }: ApprovalPerson) => !authors.has(accountId) && !elsewhere.has(accountId);
  const { who } = step;
  // The unit above knows no accounts by name: there, whoever approves is asked.
  const named = people.filter(({ accountId, unitId, roles }) =>
    'role' in who ? unitId === step.unitId && roles.includes(who.role) : who.accounts.includes(accountId),
  );
  const own = named.filter(mayDecide);
  if (own.length > 0) return { unitId: step.unitId, isAbove: false, accounts: own.map((one) => one.accountId) };
  const role = 'role' in who ? who.role : 'approver';
  const seen = new Set([step.unitId]);
  let unitId = unitAbove.get(step.unitId);
  while (unitId !== undefined && !seen.has(unitId)) {
    const here = unitId;
    const there = people.filter((one) => one.unitId === here && one.roles.includes(role)).filter(mayDecide);
    if (there.length > 0) return { unitId: here, isAbove: true, accounts: there.map((one) => one.accountId) };
    seen.add(here);
    unitId = unitAbove.get(here);
  }
  return { unitId: null, isAbove: true, accounts: [] };
}

/** Whether a step has all the agreements it needs. */
export function isAgreed(step: ApprovalStep, standing: ChainStanding): boolean {
  const given = standing.agreements.filter((one) => one.step === step.key);
  if (given.length === 0 || step.need === 'any') return given.length > 0;
  const principals = new Set(given.map((one) => one.onBehalfOf ?? one.accountId));
  return seatOf(step, standing).accounts.every((accountId) => principals.has(accountId));
}

/** The steps whose turn it is; none where all have agreed. */
export function openStepsOf(standing: ChainStanding): ApprovalStep[] {
  for (const stage of stagesOf(standing.steps)) {
    const open = stage.filter((step) => !isAgreed(step, standing));
    if (open.length > 0) return open;
  }
  return [];
}

/**
 * Whether somebody may agree at a step now, for themselves or on behalf of another. Neither an author nor the deputy of
 * an author agrees at any step, and one person stands at one step only. That a deputyship holds is for the caller to see.
 */
export function barOfAgreement(
  key: string,
  { accountId, onBehalfOf }: { readonly accountId: string; readonly onBehalfOf: string | null },
  standing: ChainStanding,
): ApprovalBar {
  const step = openStepsOf(standing).find((one) => one.key === key);
  if (step === undefined) return 'step';
  const principal = onBehalfOf ?? accountId;
  if (standing.authors.has(accountId) || standing.authors.has(principal)) return 'same-person';
  const busy = standing.agreements.flatMap((one) => [one.accountId, one.onBehalfOf ?? one.accountId]);
  if (busy.includes(accountId) || busy.includes(principal)) return 'agreed-already';
  const { accounts } = seatOf(step, standing);
  // Who is asked speaks for themselves: one of two who must both agree does not stand in for the other.
  const isDeputy = principal !== accountId;
  if (!accounts.includes(principal) || (isDeputy && accounts.includes(accountId))) return 'not-asked';
  return null;
}
