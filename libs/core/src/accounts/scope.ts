import type { SqlCondition } from '@xinheng/platform';
import type { Actor } from './actor.js';
import { CREDIT_DEPARTMENT, regionPrefixOf } from './unit.js';

/** The part of the world somebody sees. Every repository that lists or reads takes one. */
export interface Scope {
  /** The digits that region codes begin with: '' all, '13', '1301', '130102'. */
  readonly regionPrefix: string;
  /** The path of the unit: what its subtree owns begins with it. */
  readonly unitPath: string;
  /** Null, or the department; `credit` leads and sees all of its region. */
  readonly department: string | null;
  /** Whether records of every department in the region are seen. */
  readonly seesAllDepartments: boolean;
}

/** What an actor sees. The program itself sees everything. */
export function scopeOf({ unit }: Actor): Scope {
  return {
    regionPrefix: regionPrefixOf(unit.level, unit.region),
    unitPath: unit.path,
    department: unit.department,
    seesAllDepartments: unit.department === null || unit.department === CREDIT_DEPARTMENT,
  };
}

/** The condition that a region column lies in the scope. */
export function regionCondition(scope: Scope, regionColumn: string): SqlCondition {
  if (scope.regionPrefix === '') return { sql: '1 = 1', parameters: [] };
  return { sql: `${regionColumn} LIKE ?`, parameters: [`${scope.regionPrefix}%`] };
}

/** The condition that a unit, by its path column, lies in the subtree of the scope. */
export function unitCondition(scope: Scope, pathColumn: string): SqlCondition {
  if (scope.unitPath === '/') return { sql: '1 = 1', parameters: [] };
  return { sql: `${pathColumn} LIKE ?`, parameters: [`${scope.unitPath}%`] };
}

/**
 * The condition for rows that a unit owns and that are about a region: a leading office sees all of its region,
 * another department what its own subtree owns.
 */
export function ownedCondition(scope: Scope, regionColumn: string, pathColumn: string): SqlCondition {
  const region = regionCondition(scope, regionColumn);
  if (scope.seesAllDepartments) return region;
  const unit = unitCondition(scope, pathColumn);
  return { sql: `${region.sql} AND ${unit.sql}`, parameters: [...region.parameters, ...unit.parameters] };
}

/** The condition over a unit `u` that an actor may see it and what is its own: accounts, audit events. */
export function visibleUnits(actor: Actor): SqlCondition {
  return ownedCondition(scopeOf(actor), 'u.region', 'u.path');
}

/** The condition over a unit `u` that an actor may keep it and its accounts: the subtree of their own unit. */
export function managedUnits(actor: Actor): SqlCondition {
  return unitCondition(scopeOf(actor), 'u.path');
}

/** The condition over a unit `u` that is always true. */
export const everyUnit: SqlCondition = { sql: '1 = 1', parameters: [] };
