import type { CivilDay } from '@xinheng/facts';
import type { Actor } from '../accounts/actor.js';

/** Who writes subjects and records, when, and as part of what. */
export interface WriteContext {
  readonly actor: Actor;
  /** The import that brings them; null for an act of a person. */
  readonly batch: number | null;
  /** Whether they belong to the sample. */
  readonly isSample: boolean;
  /** The instant of the unit of work, `clock.instant()`. */
  readonly at: string;
  /** The civil day of that instant, `clock.today()`. */
  readonly today: CivilDay;
}
