import { Injectable } from '@nestjs/common';
import type { Basis } from '@xinheng/facts';
import type { Transaction } from '@xinheng/platform';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { announcementOf, type AnnouncedImpact } from './diff/announcement.js';
import { RevisionDiff } from './diff/revision-diff.js';
import { RevisionHandsRepository } from './revision-hands.repository.js';
import type { LinkedSimulation, RevisionRow } from './revision-row.js';

/** Writes what is announced of a revision when it is approved. */
@Injectable()
export class RevisionAnnouncer {
  constructor(
    private readonly hands: RevisionHandsRepository,
    private readonly definitions: DefinitionsReaderService,
    private readonly diffs: RevisionDiff,
  ) {}

  /** The announcement, in Chinese, with the newest finished simulation of each scheme of the changes as they are. */
  async write(
    tx: Transaction,
    row: RevisionRow,
    { from, version }: { readonly from: string; readonly version: string },
  ): Promise<string> {
    const context = await this.definitions.context({ asOf: null, locale: 'zh-CN' });
    const plugin = context.plugin(row.plugin);
    const finished = (await this.hands.simulations([row.id], tx)).filter(
      (one) => one.state === 'done' && one.version === row.version && one.result !== null,
    );
    const newest = finished.filter(
      ({ scheme }, place) => finished.findIndex((other) => other.scheme === scheme) === place,
    );
    return announcementOf({
      pluginTitle: plugin === undefined ? row.plugin : context.pluginTitle(plugin),
      from,
      version,
      reason: row.reason,
      basis: row.basis === null ? null : context.basis(row.plugin, JSON.parse(row.basis) as Basis),
      diff: await this.diffs.of(row, 'zh-CN', from),
      olderRecords: row.older_records,
      impacts: newest.map((one) => impactOf(context, row.plugin, one)),
    });
  }
}

function impactOf(context: ReadingContext, plugin: string, simulation: LinkedSimulation): AnnouncedImpact {
  const result = JSON.parse(simulation.result ?? '{}') as {
    readonly better: number;
    readonly worse: number;
    readonly other: number;
    readonly unchanged: number;
  };
  const { better, worse, other, unchanged } = result;
  return {
    scheme: context.namedScheme(plugin, simulation.scheme).title,
    asOf: simulation.as_of,
    better,
    worse,
    other,
    total: better + worse + other + unchanged,
  };
}
