import { Injectable } from '@nestjs/common';
import { Clock, Database, Log, UnitOfWork, type Transaction } from '@xinheng/platform';
import { renderIssue, XinhengError } from '@xinheng/problem';
import { SYSTEM_ACTOR, type Actor } from '../../accounts/actor.js';
import { countsOf, headOfPlugin, rowsOfPlugin, type DefinitionRow } from '../../definitions/definition-rows.js';
import { DefinitionsRepository, type StoredPlugin } from '../../definitions/definitions.repository.js';
import { LocalResourcesRepository } from '../../revisions/local-resources.repository.js';
import { pluginBefore } from './plugin-before.js';
import { PluginImpacts } from './plugin-impacts.js';
import { wholeOf } from './plugin-life.service.js';
import type { PluginAct, PluginOrderRow } from './plugin-package-row.js';
import { PluginNotes } from './plugin-notes.js';
import { PluginOrdersRepository } from './plugin-orders.repository.js';
import { PluginPackagesRepository } from './plugin-packages.repository.js';
import { PluginStandings, type PluginStanding } from './plugin-standing.service.js';
import { PluginWatch } from './plugin-watch.js';

/** What somebody says who consents. */
export interface PluginConsent {
  /** The first day; today or later. */
  readonly inForceFrom: string;
  readonly note?: string | null;
}

/** What is asked for about plugins, decided by a second person, and done on its day. */
@Injectable()
export class PluginOrdersService {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DefinitionsRepository,
    private readonly packages: PluginPackagesRepository,
    private readonly orders: PluginOrdersRepository,
    private readonly standings: PluginStandings,
    private readonly impacts: PluginImpacts,
    private readonly local: LocalResourcesRepository,
    private readonly watch: PluginWatch,
    private readonly notes: PluginNotes,
  ) {}

  /**
   * Asks for something; whoever consents sees what it would do.
   * @throws XinhengError as `PluginStandings.require`; `plugin-install-refused`, `plugin-dependent-stands`
   */
  async order(actor: Actor, id: string, act: PluginAct, reason: string): Promise<void> {
    const standing = await this.standings.of(id);
    this.standings.require(act, standing, actor);
    if (act === 'retire') await this.requireNobodyNeeds(id);
    if (act === 'enable' && standing.weighed !== null) wholeOf(standing.weighed);
    const impact = await this.impacts.of(act, standing);
    const order = {
      plugin: id,
      act,
      packageId: act === 'enable' ? (standing.waiting?.id ?? null) : null,
      reason,
      impact,
      orderedBy: Number(actor.accountId),
      orderedUnit: Number(actor.unit.id),
      orderedAt: this.clock.instant(),
    };
    await this.unitOfWork.run(async (tx) => {
      if ((await this.orders.lockOpen(tx, id)) !== undefined) throw this.orderOpen(id, act);
      await this.orders.insert(tx, order);
      await this.notes.note(tx, actor, id, `order-${act}`, { package: order.packageId }, { reason });
    });
  }

  /**
   * Consents to what was asked for: at once, or on a day to come.
   * @throws XinhengError as `PluginStandings.require`; `plugin-day-past`, `plugin-install-refused`, `plugin-moved-on`,
   *   `plugin-dependent-stands`
   */
  async approve(actor: Actor, id: string, { inForceFrom, note = null }: PluginConsent): Promise<void> {
    const standing = await this.standings.of(id);
    this.standings.require('approve', standing, actor);
    const { order } = standing;
    if (order === null) return;
    const today = this.clock.today();
    if (inForceFrom < today) throw new XinhengError('invalid', 'plugin-day-past', { day: inForceFrom, today });
    const decision = {
      decidedBy: Number(actor.accountId),
      decidedAt: this.clock.instant(),
      decisionNote: note,
      inForceFrom,
    };
    if (inForceFrom > today) {
      await this.unitOfWork.run(async (tx) => {
        await this.requireOpen(tx, order);
        await this.orders.decide(tx, order.id, { ...decision, state: 'scheduled' });
        await this.notes.note(tx, actor, id, 'approve', { act: order.act, inForceFrom }, { reason: note });
      });
      return;
    }
    await this.carryOut(actor, standing, order, async (tx) => {
      await this.orders.decide(tx, order.id, { ...decision, state: 'done' });
      await this.notes.note(tx, actor, id, 'approve', { act: order.act, inForceFrom }, { reason: note });
    });
  }

  /** Refuses what was asked for, with reasons. @throws XinhengError as `PluginStandings.require` */
  async reject(actor: Actor, id: string, reason: string): Promise<void> {
    const standing = await this.standings.of(id);
    this.standings.require('reject', standing, actor);
    await this.close(actor, standing, { state: 'rejected', act: 'reject' }, reason);
  }

  /**
   * Takes back what is open: what was asked for and not decided, else the package that waits.
   * @throws XinhengError as `PluginStandings.require`
   */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    const standing = await this.standings.of(id);
    if (standing.order !== null && standing.order.state === 'requested') {
      this.standings.require('upload', { ...standing, order: null }, actor);
      return this.close(actor, standing, { state: 'withdrawn', act: 'withdraw' }, reason);
    }
    this.standings.require('withdraw', standing, actor);
    const { waiting, stored } = standing;
    if (waiting === null) return;
    await this.unitOfWork.run(async (tx) => {
      const at = this.clock.instant();
      await this.repository.lockGeneration(tx, at);
      await this.packages.move(tx, waiting.id, waiting.state, 'withdrawn');
      // What was never in force leaves nothing behind.
      if (stored?.state === 'installed') {
        await this.repository.raiseGeneration(tx, at);
        await this.repository.remove(tx, id, at);
      }
      await this.notes.note(tx, actor, id, 'withdraw', { package: waiting.id }, { reason });
    });
  }

  /**
   * Stops a plugin at once: nothing of it grades, admits or proposes until two people put it in force again.
   * @throws XinhengError as `PluginStandings.require`; `plugin-dependent-stands`
   */
  async disable(actor: Actor, id: string, reason: string): Promise<void> {
    const standing = await this.standings.of(id);
    this.standings.require('disable', standing, actor);
    await this.requireNobodyNeeds(id);
    const { stored } = standing;
    if (stored === null) return;
    await this.unitOfWork.run(async (tx) => {
      const resources = await this.repository.resources(tx, [id]);
      await this.write(tx, { ...stored, state: 'disabled' }, resources.get(id) ?? []);
      await this.notes.note(tx, actor, id, 'disable', { version: stored.version }, { reason });
    });
  }

  /** Does what has become due; what cannot be done any more is told to who asked, and nothing is half done. */
  async carryOutDue(): Promise<void> {
    for (const order of await this.orders.due(this.clock.today())) {
      const standing = await this.standings.of(order.plugin);
      try {
        await this.carryOut(SYSTEM_ACTOR, standing, order, async (tx) => {
          await this.orders.decide(tx, order.id, { state: 'done' });
          await this.notes.note(tx, SYSTEM_ACTOR, order.plugin, 'carry-out', { act: order.act, order: order.id });
        });
      } catch (error) {
        if (!(error instanceof XinhengError)) throw error;
        const failure = renderIssue(error.issues[0] ?? error, 'zh-CN');
        this.log.warn('an order about a plugin could not be carried out on its day', { plugin: order.plugin, failure });
        await this.unitOfWork.run(async (tx) => {
          await this.orders.decide(tx, order.id, { state: 'failed', failure });
          await this.notes.note(tx, SYSTEM_ACTOR, order.plugin, 'fail', { act: order.act, order: order.id, failure });
        });
      }
    }
  }

  /** Does what an order says, with what is noted about it, in one transaction. */
  private async carryOut(
    actor: Actor,
    standing: PluginStanding,
    order: PluginOrderRow,
    noted: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    if (order.act === 'retire') await this.requireNobodyNeeds(order.plugin);
    const before =
      order.act === 'revert' && standing.stored !== null
        ? await pluginBefore(this.repository, this.database.read, standing.stored)
        : null;
    await this.unitOfWork.run(async (tx) => {
      await this.requireOpen(tx, order);
      if (order.act === 'enable') await this.enable(tx, standing);
      else if (order.act === 'retire') await this.retire(tx, actor, standing);
      else if (before !== null) await this.goBack(tx, standing, before);
      await noted(tx);
    });
  }

  private async enable(tx: Transaction, { id, stored, waiting, weighed, packages }: PluginStanding): Promise<void> {
    const at = this.clock.instant();
    await this.repository.lockGeneration(tx, at);
    if (waiting === null || weighed === null) {
      if (stored === null) return;
      const resources = await this.repository.resources(tx, [id]);
      return this.write(tx, { ...stored, state: 'enabled' }, resources.get(id) ?? []);
    }
    const plugin = wholeOf(weighed);
    if ((await this.repository.generation(tx)) !== weighed.current.generation) {
      throw new XinhengError('conflict', 'plugin-moved-on');
    }
    await this.write(
      tx,
      {
        id,
        version: plugin.version,
        title: waiting.title,
        kind: waiting.kind,
        state: 'enabled',
        contentHash: waiting.contentHash,
        head: headOfPlugin(plugin),
        findings: weighed.findings,
        counts: countsOf(plugin),
        unit: stored?.unit ?? waiting.unit,
      },
      rowsOfPlugin(plugin),
    );
    await this.local.replace(tx, id, weighed.local);
    for (const one of packages)
      if (one.state === 'in-force') await this.packages.move(tx, one.id, 'in-force', 'superseded');
    await this.packages.enter(tx, waiting.id, at, weighed.localBefore);
  }

  private async goBack(
    tx: Transaction,
    { id, packages }: PluginStanding,
    before: NonNullable<Awaited<ReturnType<typeof pluginBefore>>>,
  ): Promise<void> {
    await this.write(tx, { ...before.stored, state: 'enabled' }, before.resources);
    const left = packages.find(({ state }) => state === 'in-force');
    if (left === undefined) return;
    await this.packages.move(tx, left.id, 'in-force', 'superseded');
    await this.local.replace(tx, id, left.localBefore ?? []);
    const again = packages.find(
      ({ contentHash, state }) => contentHash === before.stored.contentHash && state === 'superseded',
    );
    if (again !== undefined) await this.packages.move(tx, again.id, 'superseded', 'in-force');
  }

  private async retire(tx: Transaction, actor: Actor, { id, stored, waiting }: PluginStanding): Promise<void> {
    if (stored === null) return;
    const resources = await this.repository.resources(tx, [id]);
    await this.write(tx, { ...stored, state: 'retired' }, resources.get(id) ?? []);
    if (waiting !== null) await this.packages.move(tx, waiting.id, waiting.state, 'withdrawn');
    await this.watch.retired(tx, actor, id);
  }

  /** Writes a plugin as one more generation. */
  private async write(
    tx: Transaction,
    plugin: Omit<StoredPlugin, 'generation' | 'recordedAt'>,
    resources: readonly DefinitionRow[],
  ): Promise<void> {
    const at = this.clock.instant();
    await this.repository.lockGeneration(tx, at);
    const generation = await this.repository.raiseGeneration(tx, at);
    await this.repository.replace(tx, { ...plugin, generation, recordedAt: at }, resources);
  }

  private async close(
    actor: Actor,
    { id, order }: PluginStanding,
    { state, act }: { readonly state: 'rejected' | 'withdrawn'; readonly act: string },
    reason: string,
  ): Promise<void> {
    if (order === null) return;
    await this.unitOfWork.run(async (tx) => {
      await this.requireOpen(tx, order);
      const at = this.clock.instant();
      const decidedBy = Number(actor.accountId);
      await this.orders.decide(tx, order.id, { state, decidedBy, decidedAt: at, decisionNote: reason });
      await this.notes.note(tx, actor, id, act, { order: order.act }, { reason });
    });
  }

  /** @throws XinhengError `plugin-moved-on` where somebody else decided it meanwhile */
  private async requireOpen(tx: Transaction, order: PluginOrderRow): Promise<void> {
    const open = await this.orders.lockOpen(tx, order.plugin);
    if (open?.id !== order.id || open.state !== order.state) throw new XinhengError('conflict', 'plugin-moved-on');
  }

  /** @throws XinhengError `plugin-dependent-stands` with every plugin in force that builds upon one */
  private async requireNobodyNeeds(id: string): Promise<void> {
    const all = await this.repository.plugins(this.database.read);
    const needing = all.filter(({ state, head }) => state === 'enabled' && head?.dependsOn.includes(id) === true);
    if (needing.length === 0) return;
    const plugin = needing.map((one) => one.id).join('、');
    throw new XinhengError('conflict', 'plugin-dependent-stands', { plugin, id });
  }

  private orderOpen(id: string, act: string): XinhengError {
    return new XinhengError('conflict', 'plugin-life-order-open', { id, act, state: '', count: 0 });
  }
}
