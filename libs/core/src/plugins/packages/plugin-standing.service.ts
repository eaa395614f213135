import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../../accounts/actor.js';
import { DefinitionsRepository, type StoredPlugin } from '../../definitions/definitions.repository.js';
import { PluginCandidates, type Candidate } from './plugin-candidates.js';
import { lifeBarOf, type LifeAct, type LifeBar, type LifeStanding } from './plugin-life.js';
import { OPEN_PACKAGE_STATES, type PluginOrderRow, type PluginPackageRow } from './plugin-package-row.js';
import { PluginOrdersRepository } from './plugin-orders.repository.js';
import { PluginPackagesRepository } from './plugin-packages.repository.js';
import { pluginBefore } from './plugin-before.js';

/** Everything that is known of the life of a plugin at a moment. */
export interface PluginStanding extends LifeStanding {
  readonly id: string;
  readonly stored: StoredPlugin | null;
  readonly packages: readonly PluginPackageRow[];
  /** The row of the package that waits. */
  readonly waiting: PluginPackageRow | null;
  /** The same beside what stands. */
  readonly weighed: Candidate | null;
  readonly orders: readonly PluginOrderRow[];
}

/** How each bar is refused. */
export const LIFE_REFUSALS = {
  state: ['conflict', 'plugin-life-state'],
  role: ['forbidden', 'plugin-life-role'],
  'outside-scope': ['forbidden', 'plugin-life-outside-scope'],
  'same-person': ['forbidden', 'plugin-life-same-person'],
  'same-unit': ['forbidden', 'plugin-life-same-unit'],
  'order-open': ['conflict', 'plugin-life-order-open'],
  conflicts: ['conflict', 'plugin-life-conflicts'],
} as const satisfies Record<LifeBar, readonly ['conflict' | 'forbidden', string]>;

/** Finds where a plugin stands in its life, and refuses what is not open there. */
@Injectable()
export class PluginStandings {
  constructor(
    private readonly database: Database,
    private readonly repository: DefinitionsRepository,
    private readonly packages: PluginPackagesRepository,
    private readonly orders: PluginOrdersRepository,
    private readonly candidates: PluginCandidates,
  ) {}

  /** @throws XinhengError `plugin-unknown` */
  async of(id: string, reader: Reader = this.database.read): Promise<PluginStanding> {
    const all = await this.repository.plugins(reader);
    const stored = all.find((one) => one.id === id) ?? null;
    const packages = await this.packages.of(id, reader);
    if (stored === null && packages.length === 0) {
      const known = all.map((one) => one.id).join(', ') || '-';
      throw new XinhengError('not-found', 'plugin-unknown', { id: id.slice(0, 63), known });
    }
    const waiting = packages.find(({ state }) => OPEN_PACKAGE_STATES.includes(state)) ?? null;
    const weighed = waiting === null ? null : await this.candidates.of(waiting);
    const orders = await this.orders.of(id, reader);
    const order = orders.find(({ state }) => state === 'requested' || state === 'scheduled') ?? null;
    const hands = waiting === null ? new Set<number>() : await this.packages.hands(waiting.id, reader);
    return {
      id,
      stored,
      packages,
      waiting,
      weighed,
      orders,
      order,
      state: stored?.state ?? null,
      regions: reachOf([stored?.head?.regions, weighed?.plugin?.regions]),
      candidate: waiting === null ? null : { state: waiting.state, openConflicts: openConflicts(weighed) },
      hasBefore: stored !== null && (await pluginBefore(this.repository, reader, stored)) !== null,
      hands: new Set([...hands, ...(order === null ? [] : [order.orderedBy])].map(String)),
    };
  }

  /**
   * Refuses an act that is not open.
   * @throws XinhengError `plugin-life-state`, `plugin-life-role`, `plugin-life-outside-scope`,
   *   `plugin-life-same-person`, `plugin-life-same-unit`, `plugin-life-order-open`, `plugin-life-conflicts`
   */
  require(act: LifeAct, standing: PluginStanding, actor: Actor): void {
    const bar = lifeBarOf(act, standing, actor);
    if (bar === null) return;
    const [kind, code] = LIFE_REFUSALS[bar];
    const state = standing.candidate?.state ?? standing.state ?? '';
    const count = standing.candidate?.openConflicts ?? 0;
    throw new XinhengError(kind, code, { id: standing.id, act, state, count });
  }
}

/** Conflicts that nobody decided. */
function openConflicts(weighed: Candidate | null): number {
  return weighed?.items.filter(({ outcome, decision }) => outcome === 'conflict' && decision === null).length ?? 0;
}

/** All that several editions reach together; one that reaches everywhere reaches everything. */
function reachOf(editions: readonly (readonly string[] | undefined)[]): readonly string[] {
  const known = editions.filter((regions) => regions !== undefined);
  return known.some(({ length }) => length === 0) ? [] : [...new Set(known.flat())];
}
