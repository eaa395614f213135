import { createHash } from 'node:crypto';
import type { Definitions } from '../definitions/definitions.js';
import { lastTurn } from './last-turn.js';

/** Names what decides the facts of a scheme on a day, in sixteen characters: stored vectors of one name are alike. */
export function factsState(definitions: Definitions, scheme: string, day: string): string {
  const state = `${definitions.factsHashOf(scheme)}@${lastTurn(definitions, scheme, day)}`;
  return createHash('sha256').update(state).digest('hex').slice(0, 16);
}
