import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { renderIssue, type Locale } from '@xinheng/problem';
import type { Actor } from '../../accounts/actor.js';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import { ReadingContext } from '../../definitions/reading/reading-context.js';
import { describeChange } from '../../revisions/diff/describe-change.js';
import { findingViews } from '../plugin-view.js';
import { nameOfMerge } from './merge-package.js';
import { changesOf, withPlugin, type Candidate } from './plugin-candidates.js';
import { lifeBarOf, LIFE_ACTS, type LifeAct } from './plugin-life.js';
import type { UploadOutcome } from './plugin-life.service.js';
import {
  itemView,
  orderView,
  packageView,
  type MergeItemView,
  type PluginLifeView,
  type UploadView,
} from './plugin-life-view.js';
import { LIFE_REFUSALS, PluginStandings, type PluginStanding } from './plugin-standing.service.js';
import type { DraftChange } from '../../definitions/draft-change.js';

/** Shows where plugins stand in their lives. */
@Injectable()
export class PluginLifeReaderService {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly standings: PluginStandings,
  ) {}

  /** @throws XinhengError `plugin-unknown` */
  async get(actor: Actor, id: string, locale: Locale): Promise<PluginLifeView> {
    const standing = await this.standings.of(id);
    const { waiting, weighed, order, orders, packages, candidate } = standing;
    const titleOf = await this.schemeTitles(weighed, locale);
    return {
      id,
      state: standing.state,
      candidate:
        waiting === null || weighed === null
          ? null
          : {
              ...packageView(waiting),
              findings: findingViews(weighed.findings, locale),
              items: this.items(weighed, locale),
              openConflicts: candidate?.openConflicts ?? 0,
            },
      order: order === null ? null : orderView(order, titleOf, locale),
      orders: orders.map((one) => orderView(one, titleOf, locale)),
      packages: packages.map(packageView),
      ...actsOf(standing, actor, locale),
    };
  }

  /** What came of an upload, in the reader's language. */
  uploaded({ state, found, candidate, findings }: UploadOutcome, locale: Locale): UploadView {
    return {
      id: found.id === '' ? null : found.id,
      version: found.outline.version === '' ? null : found.outline.version,
      state,
      findings: findingViews(findings, locale),
      diff: candidate === null ? [] : this.items(candidate, locale),
    };
  }

  /**
   * What the package that waits changes of what is in force, as a draft would say it.
   * @returns null where no package waits, or its plugin was never in force
   */
  async changes(id: string): Promise<readonly DraftChange[] | null> {
    const { weighed, state } = await this.standings.of(id);
    return weighed === null || state !== 'enabled' ? null : changesOf(weighed.items);
  }

  private items({ current, standing, plugin, items, found }: Candidate, locale: Locale): readonly MergeItemView[] {
    if (plugin === null) return [];
    const context = (side: NonNullable<typeof plugin>): ReadingContext =>
      new ReadingContext(withPlugin(current, side), this.clock.today(), locale);
    const after = context(plugin);
    const sides = { plugin: found.id, before: standing === null ? after : context(standing), after, from: null };
    return items.map((item) => {
      const change = { resource: item.resource, key: item.key, value: item.theirs.at(-1) ?? null };
      return itemView(item, nameOfMerge(item), describeChange(sides, change, item.ours.at(-1) ?? null));
    });
  }

  private async schemeTitles(weighed: Candidate | null, locale: Locale): Promise<(scheme: string) => string> {
    const current = await this.definitions.current();
    const plugin = weighed?.plugin ?? null;
    const definitions = plugin === null ? current : withPlugin(current, plugin);
    const { texts } = new ReadingContext(definitions, this.clock.today(), locale);
    return (scheme) => {
      const [id = '', key = ''] = scheme.split(':');
      const found = definitions.plugins.find((one) => one.id === id)?.schemes.find((one) => one.key === key);
      return found === undefined ? scheme : texts.of(id, `schemes/${key}`, found.title);
    };
  }
}

function actsOf(standing: PluginStanding, actor: Actor, locale: Locale): Pick<PluginLifeView, 'may' | 'mayNot'> {
  const may = {} as Record<LifeAct, boolean>;
  const mayNot: Partial<Record<LifeAct, string>> = {};
  for (const act of LIFE_ACTS) {
    const bar = lifeBarOf(act, standing, actor);
    may[act] = bar === null;
    if (bar === null || bar === 'state' || bar === 'role') continue;
    const params = { id: standing.id, act, state: standing.state ?? '', count: standing.candidate?.openConflicts ?? 0 };
    mayNot[act] = renderIssue({ code: LIFE_REFUSALS[bar][1], params }, locale);
  }
  return { may, mayNot };
}
