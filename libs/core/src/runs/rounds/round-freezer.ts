import { Inject, Injectable } from '@nestjs/common';
import { CARRIER, type Carrier } from '@xinheng/carrier';
import { Clock, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { SYSTEM_ACTOR, type Actor } from '../../accounts/actor.js';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import { CompletenessService } from '../../evaluations/completeness.service.js';
import { RunPlanner } from '../run-planner.js';
import { RunsRepository, type NewRun } from '../runs.repository.js';
import { WorkSettings } from '../work-settings.js';
import { RoundRegisterRepository, type ExpectedItems } from './round-register.repository.js';
import type { RoundRow, RoundScope } from './round-row.js';

/** The run of a round without its shards, and what is expected to be known of whom. */
export interface FrozenOrder {
  readonly run: Omit<NewRun, 'shards'>;
  readonly expected: readonly ExpectedItems[];
}

/** Freezes what a round is made of – register, data cut-off, rules – and has it graded. */
@Injectable()
export class RoundFreezer {
  constructor(
    @Inject(CARRIER) private readonly carrier: Carrier,
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly completeness: CompletenessService,
    private readonly planner: RunPlanner,
    private readonly register: RoundRegisterRepository,
    private readonly runs: RunsRepository,
    private readonly settings: WorkSettings,
  ) {}

  /**
   * What is graded, by what is known at this instant.
   * @throws XinhengError `run-as-of-future`, `scheme-not-in-force`, `facts-not-in-force`, or `round-rules-changed`
   *   where the round was frozen under other rules
   */
  async order(actor: Actor, round: RoundRow): Promise<FrozenOrder> {
    const { scheme, as_of: asOf } = round;
    const frame = await this.planner.frame(SYSTEM_ACTOR, { scheme, asOf, knownAt: this.clock.instant() });
    if (round.definitions_hash !== null && round.definitions_hash !== frame.definitionsHash) {
      throw new XinhengError('conflict', 'round-rules-changed', { scheme });
    }
    const definitions = await this.definitions.current();
    const items = await this.completeness.adverseItems({ definitions, asOf }, scheme);
    const scope = JSON.parse(round.scope) as RoundScope;
    return {
      run: {
        ...frame,
        scope: { ...scope, round: round.id },
        unit: round.unit_id,
        createdBy: Number(actor.accountId),
      },
      expected: scope.kinds.map((kind) => ({
        kind,
        items: items.filter((item) => definitions.item(item, asOf)?.item.subjectKinds.some((one) => one === kind)),
      })),
    };
  }

  /** Puts on the register who stands in its scope, by what the order knows. */
  async freeze(tx: Transaction, round: RoundRow, { run }: FrozenOrder): Promise<void> {
    const knownAt = run.knownAt ?? run.createdAt;
    await this.register.freeze(tx, round.id, JSON.parse(round.scope) as RoundScope, { asOf: run.asOf, knownAt });
  }

  /** Has the register graded; answers the run. @throws XinhengError `run-no-subjects` where nobody is on it */
  async start(tx: Transaction, round: RoundRow, { run, expected }: FrozenOrder): Promise<number> {
    await this.register.noteData(tx, round.id, expected);
    const shards = await this.register.shards(tx, round.id, this.settings.shardSubjects);
    if (shards.length === 0) throw new XinhengError('invalid', 'run-no-subjects', { scheme: round.scheme });
    const id = await this.runs.insert(tx, { ...run, shards });
    tx.afterCommit(() => {
      shards.forEach((_, shard) => this.carrier.announce({ kind: 'shard', run: String(id), shard }));
    });
    return id;
  }
}
