import type { Actor, UnitsService, UnitView } from '@xinheng/core';
import { XinhengError } from '@xinheng/problem';
import { COMMAND_LINE } from './with-services.js';

/** More than any platform has. */
const ALL = 10_000;
const MAXIMUM_SHOWN = 20;

/**
 * The unit of that id or title; the one above all others where none is named.
 * @throws XinhengError `command-no-units`, `command-unit-unknown`, `command-unit-ambiguous`
 */
export async function findUnit(service: UnitsService, named: string | undefined): Promise<UnitView> {
  const { rows } = await service.list(COMMAND_LINE, {
    conditions: [],
    q: null,
    custom: {},
    sort: { field: 'path', direction: 'ASC' },
    offset: 0,
    limit: ALL,
  });
  if (rows.length === 0) throw new XinhengError('precondition-failed', 'command-no-units');
  if (named === undefined) return rows.find(({ parent }) => parent === null) ?? rows[0];
  const found = rows.filter(({ id, title }) => id === named || title === named);
  if (found.length === 1) return found[0];
  const shown = (found.length > 1 ? found : rows).slice(0, MAXIMUM_SHOWN).map(({ id, title }) => `${id} ${title}`);
  throw new XinhengError('invalid', found.length > 1 ? 'command-unit-ambiguous' : 'command-unit-unknown', {
    unit: named,
    known: shown.join('、'),
  });
}

/** The command line acting for a unit: it sees and owns what that unit does. */
export async function actFor(service: UnitsService, named: string | undefined): Promise<Actor> {
  const { id, path, level, region, department } = await findUnit(service, named);
  return { ...COMMAND_LINE, unit: { id, path, level, region, department } };
}
