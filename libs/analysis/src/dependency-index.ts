import {
  DefinitionIndex,
  FactNames,
  isLookupTable,
  itemsOfSource,
  localKey,
  pluginOfKey,
  qualify,
  Classifier,
  type DeclaredFact,
} from '@xinheng/facts';
import { namesReadBy, type DefinitionSet } from '@xinheng/grading';
import { variablesOf } from '@xinheng/logic';

/** What a scheme stands on, all keys qualified: rule → facts → items, with what they read on the way. */
export interface SchemeDependencies {
  readonly scheme: string;
  readonly facts: readonly string[];
  readonly items: readonly string[];
  readonly parameters: readonly string[];
  readonly lookups: readonly string[];
  readonly lists: readonly string[];
  /** Schemes whose results it reads. */
  readonly schemes: readonly string[];
  readonly readsSubject: boolean;
  readonly readsCommitments: boolean;
}

/** Which schemes a change can touch: of a fact, an item, a parameter, a list, another scheme's results. */
export interface DependencyIndex {
  readonly schemes: readonly SchemeDependencies[];
  /** The schemes that stand on a qualified key of any kind. */
  dependents(key: string): readonly string[];
  /** The facts that count records of an item. */
  factsOfItem(item: string): readonly string[];
}

/** Builds the index over all editions of all schemes: what any of them reads, on any day. */
export function buildDependencyIndex(definitions: DefinitionSet): DependencyIndex {
  const index = new DefinitionIndex(definitions);
  const classifier = new Classifier(index);
  const keys = definitions.flatMap(({ id, schemes }) => schemes.map(({ key }) => `${id}:${key}`));
  const schemes = [...new Set(keys)].map((scheme) => new SchemeWalk(definitions, index, classifier, scheme).result());
  return {
    schemes,
    dependents: (key) =>
      schemes
        .filter(({ facts, items, parameters, lookups, lists, schemes: read }) =>
          [facts, items, parameters, lookups, lists, read].some((kind) => kind.includes(key)),
        )
        .map(({ scheme }) => scheme),
    factsOfItem: (item) =>
      index
        .factKeys()
        .filter((key) =>
          index
            .factEditions(key)
            .some(
              ({ fact, plugin }) =>
                'records' in fact.from &&
                itemsOfSource(index, classifier, plugin, fact.from.records).has(index.itemKey(item)),
            ),
        ),
  };
}

class SchemeWalk {
  private readonly facts = new Set<string>();
  private readonly items = new Set<string>();
  private readonly parameters = new Set<string>();
  private readonly lookups = new Set<string>();
  private readonly lists = new Set<string>();
  private readonly schemes = new Set<string>();
  private readsSubject = false;
  private readsCommitments = false;

  constructor(
    private readonly definitions: DefinitionSet,
    private readonly index: DefinitionIndex,
    private readonly classifier: Classifier,
    private readonly scheme: string,
  ) {}

  result(): SchemeDependencies {
    const plugin = pluginOfKey(this.scheme);
    const owner = this.definitions.find(({ id }) => id === plugin);
    const names = new FactNames(this.index, plugin, null);
    for (const edition of owner?.schemes ?? []) {
      if (edition.key !== localKey(plugin, this.scheme)) continue;
      for (const name of namesReadBy(edition)) this.name(names, name);
    }
    const { scheme, readsSubject, readsCommitments } = this;
    const [facts, items, parameters] = [sorted(this.facts), sorted(this.items), sorted(this.parameters)];
    const [lookups, lists, schemes] = [sorted(this.lookups), sorted(this.lists), sorted(this.schemes)];
    return { scheme, facts, items, parameters, lookups, lists, schemes, readsSubject, readsCommitments };
  }

  private name(names: FactNames, name: string): void {
    if (name.startsWith('subject.')) this.readsSubject = true;
    else if (name.startsWith('param.')) this.parameters.add(`${names.plugin}:${name.slice('param.'.length)}`);
    else if (name.startsWith('lookup.')) this.lookup(names, name.slice('lookup.'.length));
    else {
      const key = qualify(names.plugin, name);
      if (this.facts.has(key)) return;
      const editions = this.index.factEditions(key);
      if (editions.length > 0) this.facts.add(key);
      for (const declared of editions) this.fact(names.of(declared.plugin), declared);
    }
  }

  private lookup(names: FactNames, key: string): void {
    const own = `${names.plugin}:${key}`;
    if (this.lookups.has(own)) return;
    this.lookups.add(own);
    for (const table of this.index.parameters(names.plugin, key)) {
      for (const by of isLookupTable(table) ? table.by : []) {
        if (['region', 'industry', 'kind'].includes(by)) this.readsSubject = true;
        else if (names.fact(by) !== undefined) this.name(names, by);
        else this.schemes.add(qualify(names.plugin, by));
      }
    }
  }

  private fact(names: FactNames, declared: DeclaredFact): void {
    const { from, window } = declared.fact;
    const { plugin } = declared;
    if (typeof window?.last === 'object') this.name(names, window.last.var);
    if ('records' in from) {
      itemsOfSource(this.index, this.classifier, plugin, from.records).forEach((item) => this.items.add(item));
    } else if ('subject' in from) this.readsSubject = true;
    else if ('commitments' in from) this.readsCommitments = true;
    else if ('evaluations' in from) this.schemes.add(qualify(plugin, from.evaluations.scheme));
    else if ('list' in from) {
      this.lists.add(qualify(plugin, typeof from.list === 'string' ? from.list : from.list.list));
    } else {
      const { tree } = names.logic(declared);
      for (const name of tree === null ? [] : variablesOf(tree)) this.name(names, name);
    }
  }
}

function sorted(keys: ReadonlySet<string>): readonly string[] {
  return [...keys].sort();
}
