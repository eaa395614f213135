import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { regionsOfRun } from './plan-run.js';
import type { NewRun } from './runs.repository.js';
import { WorkSettings } from './work-settings.js';

/** What a run is started with. */
export interface RunOrder {
  /** Qualified: `hebei:enterprise-grade`. */
  readonly scheme: string;
  /** Today where absent; an earlier day makes a historical run. */
  readonly asOf?: string;
  /** As the data were known at an instant; makes a historical run. */
  readonly knownAt?: string;
  /** GB/T 2260 codes; everything the actor is responsible for where absent. */
  readonly regions?: readonly string[];
  /** Inner ids; these subjects only, as far as they are among those. */
  readonly subjects?: readonly number[];
}

/** Cuts what is asked for into shards. */
@Injectable()
export class RunPlanner {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly settings: WorkSettings,
  ) {}

  /**
   * A run with its shards, not yet written; without shards where nobody is in scope.
   * @throws XinhengError `run-as-of-future`, `scheme-not-in-force`, `facts-not-in-force`, `run-outside-scope`
   */
  async plan(actor: Actor, order: RunOrder): Promise<NewRun> {
    const frame = await this.frame(actor, order);
    return { ...frame, shards: await this.subjects.shards(frame.scope, this.settings.shardSubjects) };
  }

  /** A run as `plan` makes it, not yet cut into shards. */
  async frame(actor: Actor, order: RunOrder): Promise<Omit<NewRun, 'shards'>> {
    const today = this.clock.today();
    const asOf = order.asOf ?? today;
    if (asOf > today) throw new XinhengError('invalid', 'run-as-of-future', { asOf, today });
    const current = await this.definitions.current();
    const found = current.scheme(order.scheme, asOf);
    if (found === undefined) throw new XinhengError('invalid', 'scheme-not-in-force', { scheme: order.scheme, asOf });
    const { plugin, scheme } = found;
    // What does not compile for the day is refused here, not shard by shard.
    current.programOf(order.scheme, asOf);
    const scope = {
      kinds: scheme.subjectKinds,
      regions: regionsOfRun(scopeOf(actor).regionPrefix, order.regions, scheme.regions ?? plugin.regions),
      ...(order.subjects === undefined ? {} : { subjects: order.subjects }),
    };
    const isHistorical = asOf !== today || order.knownAt !== undefined;
    return {
      scheme: order.scheme,
      asOf,
      purpose: isHistorical ? 'historical' : 'current',
      scope,
      definitionsHash: current.hashOf(order.scheme),
      version: plugin.version,
      knownAt: isHistorical ? (order.knownAt ?? this.clock.instant()) : null,
      unit: Number(actor.unit.id),
      createdBy: Number(actor.accountId),
      createdAt: this.clock.instant(),
    };
  }
}
