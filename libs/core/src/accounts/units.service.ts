import { Injectable } from '@nestjs/common';
import {
  Clock,
  UnitOfWork,
  type ListPage,
  type ListQuery,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from './actor.js';
import { everyUnit, managedUnits, visibleUnits } from './scope.js';
import type { UnitRow } from './unit.entity.js';
import { isRegionOfLevel, UNIT_LEVELS, type UnitLevel } from './unit.js';
import { UnitsRepository, type UnitValues } from './units.repository.js';

/** A unit as it is shown. */
export interface UnitView {
  readonly id: string;
  readonly title: string;
  readonly level: UnitLevel;
  readonly region: string;
  readonly department: string | null;
  readonly parent: string | null;
  readonly path: string;
  readonly isSample: boolean;
  readonly version: number;
}

/** The tree of the offices that work here. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly repository: UnitsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The units that the actor may see. */
  async list(actor: Actor, query: ListQuery): Promise<ListPage<UnitView>> {
    const { rows, total } = await this.repository.page(query, visibleUnits(actor));
    return { rows: rows.map(viewOf), total };
  }

  /** @throws XinhengError `not-found` where there is none that the actor may see */
  async get(actor: Actor, id: string): Promise<UnitView> {
    return viewOf(await this.find(id, visibleUnits(actor)));
  }

  /**
   * Adds a unit below another.
   * @throws XinhengError `invalid` where region and level do not go together or do not lie below the parent
   */
  async create(actor: Actor, parentId: string, values: UnitValues): Promise<UnitView> {
    return this.units.run(async (tx) => {
      const parent = await this.repository.find(parentId, managedUnits(actor), tx);
      if (parent === null) throw invalid([issue('unit-unknown', '/parent', { unit: parentId })]);
      refuse(findingsOf(values, parent));
      const id = String(await this.repository.insert(tx, values, parent, this.clock.instant()));
      const made = await this.find(id, managedUnits(actor), tx);
      await this.audit.append(tx, {
        actor,
        action: 'unit.create',
        objectType: 'unit',
        objectId: id,
        after: viewOf(made),
      });
      return viewOf(made);
    });
  }

  /**
   * Changes a unit that is still as the actor saw it.
   * @throws XinhengError `precondition-failed` where somebody changed it meanwhile
   */
  async update(actor: Actor, id: string, version: number, values: UnitValues): Promise<UnitView> {
    return this.units.run(async (tx) => {
      const before = await this.find(id, managedUnits(actor), tx);
      const parent =
        before.parent_id === null ? null : await this.repository.find(String(before.parent_id), everyUnit, tx);
      refuse(findingsOf(values, parent));
      if (!(await this.repository.update(tx, id, version, values))) {
        throw new XinhengError('precondition-failed', 'request-stale');
      }
      const after = await this.find(id, managedUnits(actor), tx);
      await this.audit.append(tx, {
        actor,
        action: 'unit.change',
        objectType: 'unit',
        objectId: id,
        before: viewOf(before),
        after: viewOf(after),
      });
      return viewOf(after);
    });
  }

  /** The number of the unit above all others, which owns what nobody else does; null before the first start. */
  async root(tx: Transaction): Promise<number | null> {
    return (await this.repository.findRoot(tx))?.id ?? null;
  }

  /** The titles of units by their numbers, whoever asks: an office's name is no secret. */
  async titles(ids: readonly number[], tx?: Transaction): Promise<ReadonlyMap<number, string>> {
    return this.repository.titles(ids, tx);
  }

  private async find(id: string, visible: SqlCondition, tx?: Transaction): Promise<UnitRow> {
    const row = await this.repository.find(id, visible, tx);
    if (row === null) throw new XinhengError('not-found', 'unit-not-found');
    return row;
  }
}

function findingsOf({ level, region }: UnitValues, parent: UnitRow | null): Issue[] {
  if (!isRegionOfLevel(level, region)) return [issue('unit-region', '/region', { region, level })];
  if (parent === null) return [];
  const isBelow =
    UNIT_LEVELS.indexOf(level) >= UNIT_LEVELS.indexOf(parent.level) &&
    region.startsWith(parent.region.replace(/(00)+$/, ''));
  return isBelow ? [] : [issue('unit-not-below', '/region', { region, parent: parent.title })];
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw invalid(issues);
}

function invalid(issues: readonly Issue[]): XinhengError {
  return new XinhengError('invalid', 'request-invalid', {}, issues);
}

function viewOf(row: UnitRow): UnitView {
  return {
    id: String(row.id),
    title: row.title,
    level: row.level,
    region: row.region,
    department: row.department,
    parent: row.parent_id === null ? null : String(row.parent_id),
    path: row.path,
    isSample: row.is_sample === 1,
    version: row.version,
  };
}
