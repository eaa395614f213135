import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { resolveDefinitions } from '@xinheng/plugin-kit';
import type { Locale } from '@xinheng/problem';
import { Definitions } from '../../definitions/definitions.js';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import { applyChanges, type DraftChange } from '../../definitions/draft-change.js';
import { DefinitionsReaderService } from '../../definitions/reading/definitions-reader.service.js';
import { ReadingContext } from '../../definitions/reading/reading-context.js';
import { rawResource, type RawResource } from '../../definitions/resource-lists.js';
import type { StoodBefore } from '../publish-changes.js';
import type { RevisionRow } from '../revision-row.js';
import type { ChangeText } from '../revision-view.js';
import { describeChange } from './describe-change.js';

/** So many descriptions are kept. */
const KEPT = 100;

/** Both sides of a revision. */
export interface RevisionSides {
  readonly before: ReadingContext;
  readonly after: ReadingContext;
  /** What each change takes the place of; null where it is new. */
  readonly stood: readonly (RawResource | null)[];
}

/** Says what revisions change, in sentences; each is made once for a version and a language. */
@Injectable()
export class RevisionDiff {
  private readonly kept = new Map<string, readonly ChangeText[]>();

  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly reader: DefinitionsReaderService,
  ) {}

  /** @param from the day in force, where it is being decided */
  async of(row: RevisionRow, locale: Locale, from: string | null = row.in_force_from): Promise<readonly ChangeText[]> {
    const { generation } = await this.definitions.current();
    const name = [row.id, row.version, row.state, from, generation, this.clock.today(), locale].join(' ');
    let diff = this.kept.get(name);
    if (diff === undefined) {
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(name, (diff = await this.describe(row, locale, from)));
    }
    return diff;
  }

  /** What stood and what would stand, with the definitions that give each its names. */
  async sides(row: RevisionRow, locale: Locale): Promise<RevisionSides> {
    const changes = JSON.parse(row.changes) as DraftChange[];
    const before = await this.reader.context({ asOf: null, locale });
    const standing = before.plugin(row.plugin);
    // Of a plugin that is not in force any more nothing can be compared.
    if (standing === undefined) return { before, after: before, stood: changes.map(() => null) };
    const applied = applyChanges(standing, changes);
    const plugins = before.definitions.plugins.map((one) => (one.id === row.plugin ? applied.plugin : one));
    const definitions = new Definitions(before.definitions.generation, resolveDefinitions(plugins), plugins);
    const after = this.readable(definitions, locale) ?? before;
    const stood =
      row.before_force === null
        ? changes.map(({ resource }, position) => {
            const one = applied.before[position] ?? null;
            return one === null ? null : rawResource(resource, one);
          })
        : (JSON.parse(row.before_force) as readonly StoodBefore[]).map(({ edition }) => edition);
    return { before, after, stood };
  }

  private async describe(row: RevisionRow, locale: Locale, from: string | null): Promise<readonly ChangeText[]> {
    const { before, after, stood } = await this.sides(row, locale);
    const changes = JSON.parse(row.changes) as DraftChange[];
    const sides = { plugin: row.plugin, before, after, from };
    return changes.map((change, position) => describeChange(sides, change, stood[position] ?? null));
  }

  /** A draft may hold what cannot be read at all; then what is in force gives the names. */
  private readable(definitions: Definitions, locale: Locale): ReadingContext | null {
    try {
      return new ReadingContext(definitions, this.clock.today(), locale);
    } catch {
      return null;
    }
  }
}
