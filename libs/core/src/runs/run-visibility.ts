import type { Dialect, SqlCondition } from '@xinheng/platform';
import type { Actor } from '../accounts/actor.js';
import { visibleUnits } from '../accounts/scope.js';

/** The condition over the unit `u` of a run that an actor may read it: those of units they see, and of those above, whose runs reach down. */
export function readableRuns(actor: Actor, dialect: Dialect): SqlCondition {
  const own = visibleUnits(actor);
  return {
    sql: `(${own.sql}) OR ? LIKE ${dialect.concat('u.path', "'%'")}`,
    parameters: [...own.parameters, actor.unit.path],
  };
}

/** The condition over the unit `u` of a run that an actor may steer it: those of units they see. */
export function steerableRuns(actor: Actor): SqlCondition {
  return visibleUnits(actor);
}
