import { Inject, Injectable } from '@nestjs/common';
import { CARRIER, type Carrier } from '@xinheng/carrier';
import { XinhengError } from '@xinheng/problem';
import { Clock, UnitOfWork, type SqlValue } from '@xinheng/platform';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { EvaluationsRepository } from '../evaluations/evaluations.repository.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { runTransitions, type RunRequest, type RunScope } from './run-state.js';
import { RunsRepository, type NewRun, type RunRow } from './runs.repository.js';

/** How many subjects a shard of the embedded database has: few enough that pages are answered in between. */
const SHARD_SUBJECTS = 2_000;

/** What a run is started with. */
export interface RunOrder {
  /** Qualified: `hebei:enterprise-grade`. */
  readonly scheme: string;
  /** Today where absent; an earlier day makes a historical run. */
  readonly asOf?: string;
  /** As the data were known at an instant; historical runs only. */
  readonly knownAt?: string;
  /** GB/T 2260 codes; everything the actor is responsible for where absent. */
  readonly regions?: readonly string[];
  /** Named subjects only. */
  readonly subjects?: readonly number[];
}

/** Which runs a list asks for. `where` and `orderBy` hold declared columns only. */
export interface RunSelection {
  readonly where: readonly string[];
  readonly parameters: readonly SqlValue[];
  readonly orderBy: string;
  readonly offset: number;
  readonly limit: number;
}

/** What people do with evaluation runs. The work itself is done by the workers; this plans, steers and tells. */
@Injectable()
export class RunsService {
  constructor(
    @Inject(CARRIER) private readonly carrier: Carrier,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: RunsRepository,
    private readonly subjects: SubjectsRepository,
    private readonly evaluations: EvaluationsRepository,
    private readonly definitions: DefinitionsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Plans a run and its shards and hands them to the carrier; answers at once with the run.
   * @throws XinhengError where the day lies in the future, the scheme is not in force, the regions are not the
   *   actor's, nobody is in scope, or another run of the scheme is under way
   */
  async start(actor: Actor, order: RunOrder): Promise<RunRow> {
    const plan = await this.plan(actor, order);
    const id = await this.unitOfWork.run(async (tx) => {
      const busy = plan.purpose === 'current' ? await this.runs.unfinishedOf(tx, plan.scheme) : undefined;
      if (busy !== undefined) throw new XinhengError('conflict', 'run-busy', { scheme: plan.scheme, run: busy });
      const created = await this.runs.insert(tx, plan);
      await this.audit.append(tx, {
        actor,
        action: 'evaluation-runs.start',
        objectType: 'evaluation-run',
        objectId: String(created),
        after: {
          scheme: plan.scheme,
          asOf: plan.asOf,
          purpose: plan.purpose,
          scope: plan.scope,
          hash: plan.definitionsHash,
        },
      });
      return created;
    });
    plan.shards.forEach((_, shard) => this.carrier.announce({ kind: 'shard', run: String(id), shard }));
    return this.known(id);
  }

  /** Asks a run to pause, go on or end. @throws XinhengError `run-state` where it is past that */
  async steer(actor: Actor, id: number, request: RunRequest): Promise<RunRow> {
    const run = await this.ofActor(actor, id);
    const { from, to } = runTransitions[request];
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.runs.move(tx, id, from, to))) {
        throw new XinhengError('conflict', 'run-state', { state: run.state, verb: request });
      }
      await this.audit.append(tx, {
        actor,
        action: `evaluation-runs.${request}`,
        objectType: 'evaluation-run',
        objectId: String(id),
        before: { state: run.state },
        after: { state: to },
      });
    });
    return this.known(id);
  }

  /**
   * Makes the results of a finished run the announced ones.
   * @throws XinhengError where the run is not finished or historical, or where the actor started it
   */
  async announce(actor: Actor, id: number): Promise<RunRow> {
    const run = await this.ofActor(actor, id);
    if (run.state !== 'done' || run.purpose !== 'current') throw new XinhengError('conflict', 'run-not-announceable');
    if (String(run.created_by) === actor.accountId) throw new XinhengError('forbidden', 'run-same-person');
    const scope = JSON.parse(run.scope) as RunScope;
    await this.unitOfWork.run(async (tx) => {
      const announced = await this.evaluations.announce(tx, run.scheme, scope.regions, this.clock.today());
      await this.runs.setAnnounced(tx, id, this.clock.today());
      await this.audit.append(tx, {
        actor,
        action: 'evaluation-runs.announce',
        objectType: 'evaluation-run',
        objectId: String(id),
        after: { subjects: announced, announcedOn: this.clock.today() },
      });
    });
    return this.known(id);
  }

  /** One run of the actor's scope. @throws XinhengError `run-unknown` */
  async ofActor(actor: Actor, id: number): Promise<RunRow> {
    const run = await this.runs.find(id);
    const { regions } = run === undefined ? { regions: [] } : (JSON.parse(run.scope) as RunScope);
    const { regionPrefix } = scopeOf(actor);
    if (run === undefined || !regions.some((region) => overlaps(region, regionPrefix))) {
      throw new XinhengError('not-found', 'run-unknown', { id });
    }
    return run;
  }

  /** The runs that concern the actor's regions. */
  async list(actor: Actor, selection: RunSelection): Promise<{ readonly rows: RunRow[]; readonly total: number }> {
    const visible = this.visibleTo(actor);
    return this.runs.page(
      [...selection.where, visible.sql],
      [...selection.parameters, ...visible.parameters],
      selection.orderBy,
      selection.offset,
      selection.limit,
    );
  }

  /** Runs of units above and below concern the actor: their regions hold, or lie in, the actor's. */
  private visibleTo(actor: Actor): { readonly sql: string; readonly parameters: readonly SqlValue[] } {
    const { path } = actor.unit;
    return {
      sql: `r.unit_id IN (SELECT id FROM unit WHERE path LIKE ? OR ? LIKE ${'path'} || '%')`,
      parameters: [`${path}%`, path],
    };
  }

  private async plan(actor: Actor, order: RunOrder): Promise<NewRun> {
    const today = this.clock.today();
    const asOf = order.asOf ?? today;
    if (asOf > today) throw new XinhengError('invalid', 'run-as-of-future', { asOf, today });
    const current = await this.definitions.current();
    const [pluginId, key] = order.scheme.split(':');
    const plugin = current.plugins.find(({ id }) => id === pluginId);
    const scheme = plugin?.schemes.find((candidate) => candidate.key === key && isInForce(candidate, asOf));
    if (plugin === undefined || scheme === undefined) {
      throw new XinhengError('invalid', 'scheme-not-in-force', { scheme: order.scheme, asOf });
    }
    const regions = regionsOf(actor, order.regions, scheme.regions ?? plugin.regions);
    const shards = await this.subjects.shards(
      { kinds: scheme.subjectKinds, regions, ...(order.subjects === undefined ? {} : { subjects: order.subjects }) },
      SHARD_SUBJECTS,
    );
    if (shards.length === 0) throw new XinhengError('invalid', 'run-no-subjects', { scheme: scheme.title });
    const isHistorical = asOf !== today || order.knownAt !== undefined;
    return {
      scheme: order.scheme,
      asOf,
      purpose: isHistorical ? 'historical' : 'current',
      scope: { regions, ...(order.subjects === undefined ? {} : { subjects: order.subjects }) },
      definitionsHash: current.hashOf(order.scheme),
      version: plugin.version,
      knownAt: isHistorical ? (order.knownAt ?? this.clock.instant()) : null,
      unit: Number(actor.unit.id),
      createdBy: Number(actor.accountId),
      createdAt: this.clock.instant(),
      shards,
    };
  }

  private async known(id: number): Promise<RunRow> {
    const run = await this.runs.find(id);
    if (run === undefined) throw new XinhengError('not-found', 'run-unknown', { id });
    return run;
  }
}

function isInForce(edition: { inForceFrom?: string | null; inForceUntil?: string | null }, day: string): boolean {
  return (edition.inForceFrom ?? '') <= day && (edition.inForceUntil ?? '9999-12-31') >= day;
}

/** The asked-for regions, cut to what the scheme and the actor have in common; as prefixes without `00` pairs. */
function regionsOf(actor: Actor, asked: readonly string[] | undefined, ofScheme: readonly string[]): readonly string[] {
  const { regionPrefix } = scopeOf(actor);
  const wanted = (asked ?? [regionPrefix]).map(prefixOf);
  const outside = wanted.find((region) => !region.startsWith(regionPrefix));
  if (outside !== undefined) throw new XinhengError('forbidden', 'run-outside-scope', { region: outside });
  const schemeRegions = ofScheme.length === 0 ? [''] : ofScheme.map(prefixOf);
  return wanted.flatMap((region) =>
    schemeRegions
      .filter((other) => overlaps(region, other))
      .map((other) => (region.length >= other.length ? region : other)),
  );
}

const prefixOf = (region: string): string => region.replace(/(00)+$/, '');

const overlaps = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
