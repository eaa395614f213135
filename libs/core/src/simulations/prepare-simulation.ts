import type { SchemeProgram } from '@xinheng/grading';
import { XinhengError } from '@xinheng/problem';
import type { Definitions } from '../definitions/definitions.js';
import { draftDefinitions } from '../definitions/draft-definitions.js';
import { factsState } from '../evaluations/facts-state.js';
import type { StandingQuestion } from '../evaluations/standing-vectors.repository.js';
import { SimulatedScheme } from './simulated-scheme.js';
import type { SimulatedChange, SimulationRow, SimulationScope } from './simulation-row.js';

/** Everything that a simulation needs besides the subjects. */
export interface PreparedSimulation {
  readonly scheme: SimulatedScheme;
  readonly scope: SimulationScope;
  readonly asOf: string;
  /** Which stored vectors serve; null where the draft computes other facts. */
  readonly question: StandingQuestion | null;
  /** Best first, those of the draft first. */
  readonly grades: readonly { readonly key: string; readonly title: string }[];
}

/**
 * Compiles both sides of a simulation.
 * @throws XinhengError `simulation-definitions-changed` where other rules came into force since it was ordered
 */
export function prepareSimulation(current: Definitions, row: SimulationRow): PreparedSimulation {
  const { scheme, as_of: asOf } = row;
  const changes = JSON.parse(row.changes) as readonly SimulatedChange[];
  const draft = current.hashOf(scheme) === row.before_hash ? draftOf(current, row.plugin, changes) : null;
  if (draft === null || draft.hashOf(scheme) !== row.after_hash) {
    throw new XinhengError('conflict', 'simulation-definitions-changed');
  }
  const grades = [draft, current].flatMap((side) => side.scheme(scheme, asOf)?.scheme.grades ?? []);
  const keys = grades.map(({ key }) => key);
  return {
    scheme: new SimulatedScheme(programOf(current, scheme, asOf), programOf(draft, scheme, asOf)),
    scope: JSON.parse(row.scope) as SimulationScope,
    asOf,
    question: row.source === 'facts' ? { scheme, asOf, factsHash: factsState(current, scheme, asOf) } : null,
    grades: grades.filter(({ key }, place) => keys.indexOf(key) === place).map(({ key, title }) => ({ key, title })),
  };
}

/** Whether both sides compute the same facts, in the same order, so that stored ones serve. */
export function sourceOf(before: Definitions, after: Definitions, scheme: string, asOf: string): 'facts' | 'records' {
  if (before.factsHashOf(scheme) !== after.factsHashOf(scheme)) return 'records';
  const sides = [before, after].map((side) => programOf(side, scheme, asOf));
  const [first, second] = sides.map((program) => (program?.vectors == null ? null : layoutOf(program)));
  return first != null && first === second ? 'facts' : 'records';
}

function draftOf(current: Definitions, plugin: string, changes: readonly SimulatedChange[]): Definitions {
  return draftDefinitions(current, plugin, changes).definitions;
}

function programOf(definitions: Definitions, scheme: string, asOf: string): SchemeProgram | null {
  return definitions.scheme(scheme, asOf) === undefined ? null : definitions.programOf(scheme, asOf);
}

/** What stands where in a vector. */
function layoutOf({ facts }: SchemeProgram): string {
  return JSON.stringify(facts.map(({ name, type }) => [name, type]));
}
