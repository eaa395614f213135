import type { Role } from './role.js';
import type { UnitLevel } from './unit.js';

/** The unit somebody works for, as far as it decides what they may see. */
export interface ActorUnit {
  readonly id: string;
  /** `/1/4/9/`: from the root of the tree down to the unit. */
  readonly path: string;
  readonly level: UnitLevel;
  readonly region: string;
  readonly department: string | null;
}

/** Who acts. Read anew for every request and handed on explicitly. */
export interface Actor {
  readonly accountId: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly unit: ActorUnit;
}

/** The id of what the program does by itself. No account and no unit has it. */
export const SYSTEM_ID = '0';

/** The program itself: first start, sweeps, the sample. It sees everything. */
export const SYSTEM_ACTOR: Actor = {
  accountId: SYSTEM_ID,
  username: 'system',
  roles: [],
  unit: { id: SYSTEM_ID, path: '/', level: 'national', region: '000000', department: null },
};
