import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CARRIER, type Carrier } from '@xinheng/carrier';
import { Clock, Metrics } from '@xinheng/platform';
import { issue, type Issue } from '@xinheng/problem';
import { EvaluationStatesRepository } from '../evaluations/evaluation-states.repository.js';
import { RunShardsRepository } from './run-shards.repository.js';
import { WorkerPresence } from './worker-presence.js';

/** Tells how the work in the background goes: who works, what waits, and how it is carried. */
@Injectable()
export class WorkConditionService implements OnModuleInit {
  constructor(
    @Inject(CARRIER) private readonly carrier: Carrier,
    private readonly clock: Clock,
    private readonly presence: WorkerPresence,
    private readonly states: EvaluationStatesRepository,
    private readonly shards: RunShardsRepository,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge('subjects_waiting', () => this.states.countWaiting(this.clock.today()));
    this.metrics.gauge('shards_open', () => this.shards.countOpen());
    this.metrics.gauge('workers', async () => (await this.presence.alive()).length);
    this.metrics.gauge('carrier_up', async () => ((await this.carrier.condition()).isCarrying ? 1 : 0));
  }

  /** What operators should know; nothing of it keeps people from working. Empty where everything is as it should be. */
  async notes(): Promise<readonly Issue[]> {
    const { note } = await this.carrier.condition();
    const workers = await this.presence.alive();
    return [
      ...(note === null ? [] : [issue(note.code, '', note.params)]),
      ...(workers.length === 0 ? [issue('carrier-no-worker', '')] : []),
    ];
  }
}
