import { Injectable } from '@nestjs/common';
import { Clock, rowIdOf, type ListPage, type ListQuery } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { regionCondition, scopeOf, visibleUnits } from '../accounts/scope.js';
import { CodeTitles } from '../catalogue/code-titles.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { adjustableParameters, type AdjustableParameter } from './adjustable-parameter.js';
import { SimulationMovesRepository } from './simulation-moves.repository.js';
import type { SimulationRow } from './simulation-row.js';
import { moveView, simulationView, type SimulatedMoveView, type SimulationView } from './simulation-view.js';
import { SimulationsRepository } from './simulations.repository.js';

/** What people read of simulations: those of the units they see. */
@Injectable()
export class SimulationReaderService {
  constructor(
    private readonly clock: Clock,
    private readonly simulations: SimulationsRepository,
    private readonly moves: SimulationMovesRepository,
    private readonly definitions: DefinitionsReaderService,
    private readonly titles: CodeTitles,
  ) {}

  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<SimulationView>> {
    const { rows, total } = await this.simulations.page(query, visibleUnits(actor));
    const context = await this.definitions.context({ asOf: null, locale });
    return { rows: rows.map((row) => simulationView(context, this.titles, row, this.view(row))), total };
  }

  /** @throws XinhengError `simulation-unknown` where there is none that the actor may see */
  async get(actor: Actor, id: string, locale: Locale): Promise<SimulationView> {
    const row = await this.find(actor, id);
    const context = await this.definitions.context({ asOf: null, locale });
    return simulationView(context, this.titles, row, this.view(row));
  }

  /** Subjects of the actor's regions that would move, with old and new reasons. @throws XinhengError `simulation-unknown` */
  async subjects(actor: Actor, id: string, query: ListQuery, locale: Locale): Promise<ListPage<SimulatedMoveView>> {
    const row = await this.find(actor, id);
    const context = await this.definitions.context({ asOf: row.as_of, locale });
    const { rows, total } = await this.moves.page(row.id, query, regionCondition(scopeOf(actor), 's.region'));
    return { rows: rows.map((move) => moveView(context, this.titles, row.scheme, move)), total };
  }

  /** The parameters whose other values can be tried out. */
  async parameters(locale: Locale): Promise<readonly AdjustableParameter[]> {
    return adjustableParameters(await this.definitions.context({ asOf: null, locale }));
  }

  private async find(actor: Actor, id: string): Promise<SimulationRow> {
    const row = await this.simulations.find(rowIdOf(id), visibleUnits(actor));
    if (row === undefined) throw new XinhengError('not-found', 'simulation-unknown', { id: id.slice(0, 40) });
    return row;
  }

  private view(row: SimulationRow): { readonly now: Date; readonly area: string } {
    const { regions } = JSON.parse(row.scope) as { readonly regions: readonly string[] };
    return { now: this.clock.now(), area: commonPrefix(regions) };
  }
}

/** The region that all of some regions lie in, as the digits they begin with. */
function commonPrefix(regions: readonly string[]): string {
  const [first = '', ...others] = regions;
  let length = first.length;
  while (length > 0 && !others.every((other) => other.startsWith(first.slice(0, length)))) length -= 2;
  return first.slice(0, Math.max(0, length));
}
