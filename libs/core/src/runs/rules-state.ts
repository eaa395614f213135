import type { Definitions } from '../definitions/definitions.js';
import { lastTurn } from '../evaluations/last-turn.js';

/**
 * Names the state of everything that a scheme reads on a day: the hash of its definitions, and the last day on which
 * an edition among them began or had ended. Two days of one state grade by the same rules; dated parameters are left
 * to the next change that every result names.
 */
export function rulesState(definitions: Definitions, scheme: string, today: string): string {
  return `${definitions.hashOf(scheme)}@${lastTurn(definitions, scheme, today)}`;
}
