import { buildDependencyIndex } from '@xinheng/analysis';
import { regionContains } from '@xinheng/facts';
import type { Definitions } from '../definitions/definitions.js';

/** A change that results may stand on. */
export interface SubjectChange {
  readonly subject: number;
  /** The kinds it has and had. */
  readonly kinds: readonly string[];
  /** The regions it has and had. */
  readonly regions: readonly string[];
  /** The qualified items whose records changed; absent: the subject itself did. */
  readonly items?: readonly string[];
  /** Whether another subject changed, to which this one is linked. */
  readonly isOfLinked?: boolean;
}

/** Whom a scheme grades and what it reads, over all its editions. */
interface WatchedScheme {
  readonly scheme: string;
  readonly kinds: ReadonlySet<string>;
  readonly regions: readonly string[];
  readonly items: ReadonlySet<string>;
  readonly readsLinked: boolean;
}

/**
 * Which schemes a change can touch, by the definitions in force. Rather one too many than one too few: all editions
 * count, and conditions on who is in scope (`appliesTo`) are left to the grading.
 */
export class WatchedSchemes {
  private readonly watched: readonly WatchedScheme[];

  constructor({ set }: Definitions) {
    const linkedFacts = new Set(
      set.flatMap(({ id, facts }) =>
        facts
          .filter(({ from }) => 'records' in from && typeof from.records.of === 'object')
          .map(({ key }) => `${id}:${key}`),
      ),
    );
    this.watched = buildDependencyIndex(set).schemes.map(({ scheme, items, facts }) => {
      const editions = set.flatMap((plugin) =>
        plugin.schemes
          .filter(({ key }) => `${plugin.id}:${key}` === scheme)
          .map((edition) => ({ kinds: edition.subjectKinds, regions: edition.regions ?? plugin.regions })),
      );
      const isEverywhere = editions.some(({ regions }) => regions.length === 0);
      return {
        scheme,
        kinds: new Set(editions.flatMap(({ kinds }) => kinds)),
        regions: isEverywhere ? [''] : [...new Set(editions.flatMap(({ regions }) => regions))],
        items: new Set(items),
        readsLinked: facts.some((fact) => linkedFacts.has(fact)),
      };
    });
  }

  /** The qualified items that any scheme reads. */
  get items(): readonly string[] {
    return [...new Set(this.watched.flatMap(({ items }) => [...items]))];
  }

  /** The qualified schemes that a change can touch. */
  touchedBy({ kinds, regions, items, isOfLinked = false }: SubjectChange): readonly string[] {
    return this.watched
      .filter(
        (watched) =>
          kinds.some((kind) => watched.kinds.has(kind)) &&
          regions.some((region) => watched.regions.some((outer) => regionContains(outer, region))) &&
          (items === undefined || items.some((item) => watched.items.has(item))) &&
          (!isOfLinked || watched.readsLinked),
      )
      .map(({ scheme }) => scheme);
  }
}
