import { Injectable } from '@nestjs/common';
import type { OlderRecords } from '@xinheng/facts';
import { Clock, type Transaction } from '@xinheng/platform';
import { checkPlugin, type PluginDefinitions } from '@xinheng/plugin-kit';
import { renderIssue, XinhengError } from '@xinheng/problem';
import { countsOf, headOfPlugin, rowsOfPlugin } from '../definitions/definition-rows.js';
import { DefinitionsRepository } from '../definitions/definitions.repository.js';
import type { DraftChange } from '../definitions/draft-change.js';
import { dependents } from '../definitions/draft-definitions.js';
import type { LocalResource } from './fold-local.js';
import { LocalResourcesRepository } from './local-resources.repository.js';
import { publishChanges, type StoodBefore } from './publish-changes.js';
import type { RevisionExamination } from './revision-examiner.js';
import type { RevisionRow } from './revision-row.js';
import { RevisionsRepository } from './revisions.repository.js';

/** A revision as it would be in force from a day. */
export interface PlannedPublication {
  readonly generation: number;
  readonly plugin: PluginDefinitions;
  readonly before: readonly StoodBefore[];
  readonly from: string;
}

/** How a revision came into force. */
export interface Publication {
  readonly number: number;
  readonly version: string;
  readonly generation: number;
}

/** Brings revisions into force: new editions from a day on, as one more generation of the definitions. */
@Injectable()
export class RevisionPublisher {
  constructor(
    private readonly clock: Clock,
    private readonly repository: DefinitionsRepository,
    private readonly revisions: RevisionsRepository,
    private readonly local: LocalResourcesRepository,
  ) {}

  /**
   * Puts the changes of an examined revision in force from a day, and checks that the rules are whole with both the
   * editions before and after. Writes nothing.
   * @throws XinhengError `revision-day-past`, `revision-not-in-force-whole`
   */
  plan(
    { current, plugin, changes }: RevisionExamination,
    { from, olderRecords }: { readonly from: string; readonly olderRecords: OlderRecords },
  ): PlannedPublication {
    const today = this.clock.today();
    if (from < today) throw new XinhengError('invalid', 'revision-day-past', { day: from, today });
    const published = publishChanges(plugin, changes, from, olderRecords);
    const plugins = current.plugins.map((one) => (one.id === plugin.id ? published.plugin : one));
    const checked = [published.plugin, ...dependents(plugins, plugin.id)];
    const found = checked
      .flatMap((one) =>
        checkPlugin(
          one,
          plugins.filter((other) => other.id !== one.id),
        ),
      )
      .find(({ severity }) => severity === 'error');
    if (found !== undefined) {
      const reason = renderIssue(found, 'zh-CN').replace(/。$/, '');
      throw new XinhengError('invalid', 'revision-not-in-force-whole', { day: from, reason });
    }
    return { generation: current.generation, plugin: published.plugin, before: published.before, from };
  }

  /**
   * Writes it. Whoever changes definitions at the same time waits here.
   * @throws XinhengError `revision-definitions-changed` where what it was planned on is gone
   */
  async publish(
    tx: Transaction,
    row: RevisionRow,
    changes: readonly DraftChange[],
    plan: PlannedPublication,
  ): Promise<Publication> {
    const at = this.clock.instant();
    await this.repository.lockGeneration(tx, at);
    const stored = (await this.repository.plugins(tx)).find(({ id }) => id === row.plugin);
    if (stored === undefined || (await this.repository.generation(tx)) !== plan.generation) {
      throw new XinhengError('conflict', 'revision-definitions-changed');
    }
    const generation = await this.repository.raiseGeneration(tx, at);
    const earlier = await this.revisions.approved(tx, row.plugin);
    const number = Math.max(0, ...earlier.map((one) => one.local_number ?? 0)) + 1;
    const version = `${plan.plugin.manifest.version.split('+')[0] ?? ''}+local.${number}`;
    const plugin = { ...plan.plugin, version };
    await this.repository.replace(
      tx,
      { ...stored, version, head: headOfPlugin(plugin), counts: countsOf(plugin), generation, recordedAt: at },
      rowsOfPlugin(plugin),
    );
    await this.local.note(tx, row.plugin, localOf(changes, plan.before));
    await this.supersede(tx, earlier, { changes, from: plan.from });
    return { number, version, generation };
  }

  /** Notes for each earlier revision from which day all of its changes have been replaced. */
  private async supersede(
    tx: Transaction,
    earlier: readonly RevisionRow[],
    newest: { readonly changes: readonly DraftChange[]; readonly from: string },
  ): Promise<void> {
    const all = [
      ...earlier.map((one) => ({ id: one.id, changes: changesOf(one), from: one.in_force_from ?? '' })),
      { id: null, ...newest },
    ];
    for (const [order, { id, changes }] of all.entries()) {
      if (id === null) continue;
      const later = all.slice(order + 1);
      const days = changes.map((change) => replacedOn(change, later));
      const until = days.includes(null) ? null : ([...days].sort().at(-1) ?? null);
      const known = earlier.find((one) => one.id === id)?.superseded_from ?? null;
      if (until !== known) await this.revisions.supersede(tx, id, until);
    }
  }
}

function replacedOn(
  { resource, key }: DraftChange,
  later: readonly { readonly changes: readonly DraftChange[]; readonly from: string }[],
): string | null {
  const days = later
    .filter(({ changes }) => changes.some((one) => one.resource === resource && one.key === key))
    .map(({ from }) => from);
  return [...days].sort()[0] ?? null;
}

function changesOf(row: RevisionRow): readonly DraftChange[] {
  return JSON.parse(row.changes) as DraftChange[];
}

/** What stood before the first change here is what the package has. */
function localOf(changes: readonly DraftChange[], before: readonly StoodBefore[]): readonly LocalResource[] {
  return changes.map(({ resource, key }, position) => ({
    resource,
    key,
    shipped: before[position]?.editions ?? [],
  }));
}
