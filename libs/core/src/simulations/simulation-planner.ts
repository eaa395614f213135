import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import type { Definitions } from '../definitions/definitions.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import type { DraftChange } from '../definitions/draft-change.js';
import { draftDefinitions } from '../definitions/draft-definitions.js';
import { regionsOfRun } from '../runs/plan-run.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { sourceOf } from './prepare-simulation.js';
import type { SimulatedChange, SimulationScope } from './simulation-row.js';

/** What is to be tried out. */
export interface SimulationOrder {
  readonly plugin: string;
  readonly changes: readonly DraftChange[];
  /** Qualified; may be absent where the changes touch one scheme. */
  readonly scheme?: string;
  readonly reason?: string;
  /** Today where absent. */
  readonly asOf?: string;
}

/** A simulation about to be written. */
export interface NewSimulation {
  readonly plugin: string;
  readonly scheme: string;
  readonly changes: readonly SimulatedChange[];
  readonly reason: string | null;
  readonly asOf: string;
  readonly scope: SimulationScope;
  readonly beforeHash: string;
  readonly afterHash: string;
  readonly source: 'facts' | 'records';
  readonly total: number;
  readonly unit: number;
  readonly createdBy: number;
  readonly createdAt: string;
}

/** Checks a draft and tells whom it concerns; starts nothing. */
@Injectable()
export class SimulationPlanner {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
  ) {}

  /**
   * A simulation of the subjects within the actor's area.
   * @throws XinhengError as `draftDefinitions`; `simulation-nothing-changes`, `simulation-scheme-untouched`,
   *   `simulation-scheme-several`, `scheme-not-in-force`, `run-no-subjects`
   */
  async plan(actor: Actor, order: SimulationOrder): Promise<NewSimulation> {
    const today = this.clock.today();
    const asOf = order.asOf ?? today;
    const current = await this.definitions.current();
    const draft = draftDefinitions(current, order.plugin, order.changes);
    const scheme = schemeOf(current, draft.definitions, order.scheme);
    const scope = scopeOfBoth([current, draft.definitions], scheme, asOf, scopeOf(actor).regionPrefix);
    const { subjects: total } = await this.subjects.extent(scope);
    if (total === 0) throw new XinhengError('invalid', 'run-no-subjects', { scheme });
    return {
      plugin: order.plugin,
      scheme,
      changes: order.changes.map((change, position) => ({ ...change, before: draft.before[position] ?? null })),
      reason: order.reason ?? null,
      asOf,
      scope,
      beforeHash: current.hashOf(scheme),
      afterHash: draft.definitions.hashOf(scheme),
      // Stored facts are those of today.
      source: asOf === today ? sourceOf(current, draft.definitions, scheme, asOf) : 'records',
      total,
      unit: Number(actor.unit.id),
      createdBy: Number(actor.accountId),
      createdAt: this.clock.instant(),
    };
  }
}

/** The scheme that is asked for, or the only one that the draft touches. */
function schemeOf(before: Definitions, after: Definitions, asked: string | undefined): string {
  const all = [...new Set([...before.schemes, ...after.schemes])];
  const touched = all.filter((scheme) => before.hashOf(scheme) !== after.hashOf(scheme));
  const [first] = touched;
  if (first === undefined) throw new XinhengError('invalid', 'simulation-nothing-changes');
  const names = touched.join('、');
  if (asked === undefined) {
    if (touched.length > 1) throw new XinhengError('invalid', 'simulation-scheme-several', { touched: names });
    return first;
  }
  if (!touched.includes(asked)) {
    throw new XinhengError('invalid', 'simulation-scheme-untouched', { scheme: asked, touched: names });
  }
  return asked;
}

/** Everybody whom the scheme grades under the old rules or under the new, within an area. */
function scopeOfBoth(sides: readonly Definitions[], scheme: string, asOf: string, area: string): SimulationScope {
  const found = sides.flatMap((side) => side.scheme(scheme, asOf) ?? []);
  if (found.length === 0) throw new XinhengError('invalid', 'scheme-not-in-force', { scheme, asOf });
  // What does not compile for the day is refused here.
  for (const side of sides) if (side.scheme(scheme, asOf) !== undefined) side.programOf(scheme, asOf);
  const regions = found.flatMap((one) => regionsOfRun(area, undefined, one.scheme.regions ?? one.plugin.regions));
  return {
    kinds: [...new Set(found.flatMap((one) => one.scheme.subjectKinds))],
    regions: [...new Set(regions)].filter(
      (region, _, all) => !all.some((other) => other !== region && region.startsWith(other)),
    ),
  };
}
