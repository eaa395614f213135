import type { Actor } from '../../accounts/actor.js';
import type { Role } from '../../accounts/role.js';
import { CREDIT_DEPARTMENT } from '../../accounts/unit.js';
import type { PluginState } from '../../definitions/definitions.repository.js';
import { coversPlugin } from '../../revisions/may-act.js';
import type { PackageState, PluginOrderRow } from './plugin-package-row.js';

/** What people do with a plugin while the program runs. */
export const LIFE_ACTS = [
  'upload',
  'install',
  'withdraw',
  'enable',
  'approve',
  'reject',
  'disable',
  'revert',
  'retire',
] as const;
export type LifeAct = (typeof LIFE_ACTS)[number];

/** Why an act is not open to somebody. */
export type LifeBar = 'state' | 'role' | 'outside-scope' | 'same-person' | 'same-unit' | 'order-open' | 'conflicts';

/** What decides whether somebody may do something with a plugin. */
export interface LifeStanding {
  /** Null where nothing stands under the id yet. */
  readonly state: PluginState | null;
  readonly regions: readonly string[];
  /** The package that waits; null where none does. */
  readonly candidate: { readonly state: PackageState; readonly openConflicts: number } | null;
  /** Whether a package before is kept to which one can go back. */
  readonly hasBefore: boolean;
  /** The order that is not decided yet, or waits for its day. */
  readonly order: PluginOrderRow | null;
  /** Everybody who had a hand in what the order is about. */
  readonly hands: ReadonlySet<string>;
}

const OWNERS: readonly Role[] = ['editor', 'administrator'];
const CONSENTERS: readonly Role[] = ['approver', 'administrator'];
/** Stopping at once is for either. */
const STOPPERS: readonly Role[] = ['editor', 'approver', 'administrator'];

/**
 * Whether somebody may do an act now; null where they may. Who edits or upgrades a plugin does not consent to it, and
 * neither does another of the same unit, unless the unit is the leading credit office itself.
 */
export function lifeBarOf(act: LifeAct, standing: LifeStanding, actor: Actor): LifeBar | null {
  const isDecision = act === 'approve' || act === 'reject';
  const roles = isDecision ? CONSENTERS : act === 'disable' ? STOPPERS : OWNERS;
  if (!isIn(act, standing)) return standing.order !== null && !isDecision ? 'order-open' : 'state';
  if (act === 'enable' && (standing.candidate?.openConflicts ?? 0) > 0) return 'conflicts';
  if (!actor.roles.some((role) => roles.includes(role))) return 'role';
  if (!coversPlugin(actor, standing.regions)) return 'outside-scope';
  if (!isDecision || standing.order === null) return null;
  if (standing.hands.has(actor.accountId)) return 'same-person';
  const isLeading = actor.unit.department === null || actor.unit.department === CREDIT_DEPARTMENT;
  return act === 'approve' && !isLeading && String(standing.order.orderedUnit) === actor.unit.id ? 'same-unit' : null;
}

/** Whether the states allow an act, whoever does it. */
function isIn(act: LifeAct, { state, candidate, hasBefore, order }: LifeStanding): boolean {
  if (act === 'approve' || act === 'reject') return order?.state === 'requested';
  // A stop waits for nothing.
  if (act === 'disable') return state === 'enabled';
  if (act === 'withdraw') return candidate !== null && order?.state !== 'scheduled';
  if (order !== null) return false;
  switch (act) {
    case 'upload':
      return state !== 'retired';
    case 'install':
      return candidate?.state === 'validated';
    case 'enable':
      return candidate === null ? state === 'disabled' : candidate.state === 'installed';
    case 'revert':
      return hasBefore && (state === 'enabled' || state === 'disabled');
    case 'retire':
      return state === 'enabled' || state === 'disabled' || state === 'installed' || state === 'quarantined';
  }
}
