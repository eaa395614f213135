import { Injectable } from '@nestjs/common';
import type { Basis, OlderRecords } from '@xinheng/facts';
import { Clock, UnitOfWork, type Transaction } from '@xinheng/platform';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { applyChanges, type DraftChange } from '../definitions/draft-change.js';
import { draftDefinitions, pluginToChange } from '../definitions/draft-definitions.js';
import { baseOf } from './base-of.js';
import { goingBack } from './going-back.js';
import { coversPlugin } from './may-act.js';
import { publishedAsChanges } from './published-as-changes.js';
import type { StoodBefore } from './publish-changes.js';
import { RevisionAccess } from './revision-access.js';
import { RevisionHandsRepository } from './revision-hands.repository.js';
import { RevisionsRepository } from './revisions.repository.js';

/** What people write in a revision. */
export interface RevisionDraft {
  readonly title?: string;
  readonly changes: readonly DraftChange[];
  readonly reason: string;
  readonly basis?: Basis | null;
  readonly olderRecords?: OlderRecords;
}

/** What people write of revisions; checks and decisions are apart. */
@Injectable()
export class RevisionsService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly access: RevisionAccess,
    private readonly revisions: RevisionsRepository,
    private readonly hands: RevisionHandsRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Opens a draft; whether its changes are right is told by a check.
   * @returns its id
   * @throws XinhengError `draft-plugin-unknown`, `draft-refused` for changes of what is not there, `revision-outside-scope`
   */
  async create(actor: Actor, plugin: string, draft: RevisionDraft, revertOf: number | null = null): Promise<string> {
    const standing = pluginToChange(await this.definitions.current(), plugin);
    if (!coversPlugin(actor, standing.regions)) {
      throw new XinhengError('forbidden', 'revision-outside-scope', { plugin });
    }
    const values = this.written(standing, draft);
    const at = this.clock.instant();
    return this.unitOfWork.run(async (tx) => {
      const id = await this.revisions.insert(tx, {
        plugin,
        ...values,
        state: 'draft',
        created_by: Number(actor.accountId),
        created_at: at,
        updated_at: at,
        revert_of: revertOf,
      });
      await this.hands.addEditor(tx, id, Number(actor.accountId), at);
      await this.note(tx, actor, 'open', id, { after: { plugin, ...summaryOf(draft) } });
      return String(id);
    });
  }

  /**
   * Puts other contents into a revision, which makes it a draft again and its writer an editor of it.
   * @param version the version that was edited
   * @throws XinhengError `revision-stale` where somebody else edited it since; as `create`; `revision-step`
   */
  async update(actor: Actor, id: string, version: number, draft: RevisionDraft): Promise<void> {
    const row = await this.access.find(actor, id, 'edit');
    if (row.version !== version) {
      throw new XinhengError('precondition-failed', 'revision-stale', { version: row.version });
    }
    const standing = pluginToChange(await this.definitions.current(), row.plugin);
    const values = this.written(standing, draft);
    const at = this.clock.instant();
    await this.unitOfWork.run(async (tx) => {
      const change = { ...values, state: 'draft', version: version + 1, updated_at: at } as const;
      if (!(await this.revisions.move(tx, row, change))) throw new XinhengError('conflict', 'revision-moved');
      await this.hands.addEditor(tx, row.id, Number(actor.accountId), at);
      await this.note(tx, actor, 'edit', row.id, {
        before: { version },
        after: { version: version + 1, ...summaryOf(draft) },
      });
    });
  }

  /**
   * Opens a draft that brings back what stood before a revision in force; it goes the way of every other.
   * @returns the id of the draft
   * @throws XinhengError `revision-step` where it was never in force
   */
  async revert(actor: Actor, id: string, reason: string): Promise<string> {
    const row = await this.access.find(actor, id, 'revert');
    const plugin = pluginToChange(await this.definitions.current(), row.plugin);
    const before = JSON.parse(row.before_force ?? '[]') as StoodBefore[];
    const changes = goingBack(plugin, JSON.parse(row.changes) as DraftChange[], before, row.in_force_from ?? '');
    const title = `撤回:${row.title}`.slice(0, 200);
    return this.create(actor, row.plugin, { title, changes, reason, olderRecords: row.older_records }, row.id);
  }

  /** Ends a revision that nobody has decided about. @throws XinhengError `revision-step` */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const row = await this.access.find(actor, id, 'withdraw');
    await this.unitOfWork.run(async (tx) => {
      const change = { state: 'withdrawn', updated_at: this.clock.instant() } as const;
      if (!(await this.revisions.move(tx, row, change))) throw new XinhengError('conflict', 'revision-moved');
      await this.note(tx, actor, 'withdraw', row.id, { before: { state: row.state }, after: { state: 'withdrawn' } });
    });
  }

  /** Says that somebody has a draft open. @throws XinhengError `revision-unknown` */
  async present(actor: Actor, id: string): Promise<void> {
    const row = await this.access.find(actor, id);
    const now = this.clock.now();
    await this.unitOfWork.run((tx) =>
      this.hands.present(tx, row.id, Number(actor.accountId), {
        at: now.toISOString(),
        forgotten: new Date(now.getTime() - FORGOTTEN_AFTER).toISOString(),
      }),
    );
  }

  /**
   * What a simulation of a revision tries out: exactly what would be in force if it were approved for the day.
   * @throws XinhengError `revision-step`; `draft-refused` with what is wrong with the changes
   */
  async toSimulate(
    actor: Actor,
    id: string,
    asOf: string | undefined,
  ): Promise<{ readonly plugin: string; readonly changes: readonly DraftChange[]; readonly reason: string }> {
    const row = await this.access.find(actor, id, 'simulate');
    const current = await this.definitions.current();
    const changes = JSON.parse(row.changes) as DraftChange[];
    draftDefinitions(current, row.plugin, changes);
    const plugin = pluginToChange(current, row.plugin);
    return {
      plugin: row.plugin,
      changes: publishedAsChanges(plugin, changes, asOf ?? this.clock.today(), row.older_records),
      reason: row.title,
    };
  }

  /** Links a simulation of exactly the changes of a revision to it. */
  async linkSimulation(id: string, simulation: string): Promise<void> {
    const row = await this.access.read(id);
    await this.unitOfWork.run((tx) => this.hands.linkSimulation(tx, row.id, Number(simulation), row.version));
  }

  private written(standing: PluginDefinitions, { title = '', changes, reason, basis, olderRecords }: RevisionDraft) {
    // What cannot even be put into the plugin is no change of it.
    const { issues } = applyChanges(standing, changes);
    if (issues.length > 0) throw new XinhengError('invalid', 'draft-refused', { count: issues.length }, issues);
    return {
      title: title.trim() === '' ? (reason.trim().split('\n')[0] ?? '').slice(0, 200) : title.trim(),
      reason,
      basis: basis == null ? null : JSON.stringify(basis),
      changes: JSON.stringify(changes),
      bases: JSON.stringify(changes.map(({ resource, key }) => baseOf(standing, resource, key))),
      older_records: olderRecords ?? 'old-rule',
    } as const;
  }

  private async note(
    tx: Transaction,
    actor: Actor,
    act: string,
    id: number,
    what: { readonly before?: unknown; readonly after?: unknown },
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action: `revisions.${act}`,
      objectType: 'revision',
      objectId: String(id),
      ...what,
    });
  }
}

/** Whoever was not heard of for so many milliseconds has gone. */
export const FORGOTTEN_AFTER = 60_000;

function summaryOf({ title, changes, reason }: RevisionDraft): object {
  return { title, reason, changes: changes.map(({ resource, key }) => `${resource}/${key}`) };
}
