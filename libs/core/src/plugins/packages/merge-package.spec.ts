import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { LocalResource } from '../../revisions/fold-local.js';
import type { RawResource } from '../../definitions/resource-lists.js';
import { mergePackage, type MergeDecision, type MergeOutcome } from './merge-package.js';

/** A look-up of nothing but its title: what a resource says does not matter here. */
type Text = string | null;

const KEY = 'limit';
const NEW_KEY = 'limit-of-year';

const resource = (text: Text, key = KEY, more: object = {}): readonly RawResource[] =>
  text === null ? [] : [{ key, title: text, values: [], ...more }];

const pluginOf = (parameters: readonly RawResource[]): PluginDefinitions =>
  ({
    id: 'hebei',
    version: '1.0.0',
    manifest: { documents: [] },
    catalogue: [],
    classifications: [],
    parameters,
    facts: [],
    schemes: [],
    measures: [],
    lists: [],
    procedures: [],
    supervision: { items: [], treatments: [], overrides: [] },
    cases: [],
  }) as unknown as PluginDefinitions;

interface Row {
  /** Shipped before, edited here (`undefined`: not touched), shipped now. */
  readonly shipped: Text;
  readonly edited?: Text;
  readonly now: Text;
  readonly decision?: MergeDecision;
  readonly isRenamed?: boolean;
  readonly outcome: MergeOutcome | null;
  readonly result: Text;
  /** What the next upgrade is compared with, where it stays changed here. */
  readonly base?: Text;
}

const other = resource('d');

/** Each way in which the three can differ, with what comes of it. */
const rows: readonly (readonly [string, Row])[] = [
  ['nothing on any side', { shipped: null, now: null, outcome: null, result: null }],
  ['unchanged, unchanged', { shipped: 'a', now: 'a', outcome: null, result: 'a' }],
  ['unchanged here, changed by the package', { shipped: 'a', now: 'b', outcome: 'changed', result: 'b' }],
  ['unchanged here, removed by the package', { shipped: 'a', now: null, outcome: 'removed', result: null }],
  ['new in the package', { shipped: null, now: 'b', outcome: 'added', result: 'b' }],
  ['unchanged here, renamed', { shipped: 'a', now: 'a', isRenamed: true, outcome: 'renamed', result: 'a' }],
  ['unchanged here, renamed and changed', { shipped: 'a', now: 'b', isRenamed: true, outcome: 'renamed', result: 'b' }],
  ['edited here, unchanged', { shipped: 'a', edited: 'c', now: 'a', outcome: 'kept', result: 'c', base: 'a' }],
  ['edited here, changed alike', { shipped: 'a', edited: 'b', now: 'b', outcome: 'converged', result: 'b' }],
  [
    'edited here, changed otherwise',
    { shipped: 'a', edited: 'c', now: 'b', outcome: 'conflict', result: 'c', base: 'a' },
  ],
  [
    'edited here, changed otherwise: ours',
    { shipped: 'a', edited: 'c', now: 'b', decision: 'ours', outcome: 'conflict', result: 'c', base: 'b' },
  ],
  [
    'edited here, changed otherwise: theirs',
    { shipped: 'a', edited: 'c', now: 'b', decision: 'theirs', outcome: 'conflict', result: 'b' },
  ],
  [
    'edited here, changed otherwise: something else',
    { shipped: 'a', edited: 'c', now: 'b', decision: other, outcome: 'conflict', result: 'd', base: 'b' },
  ],
  ['edited here, removed', { shipped: 'a', edited: 'c', now: null, outcome: 'conflict', result: 'c', base: 'a' }],
  [
    'edited here, removed: ours',
    { shipped: 'a', edited: 'c', now: null, decision: 'ours', outcome: 'conflict', result: 'c', base: null },
  ],
  [
    'edited here, removed: theirs',
    { shipped: 'a', edited: 'c', now: null, decision: 'theirs', outcome: 'conflict', result: null },
  ],
  [
    'edited here, removed: something else',
    { shipped: 'a', edited: 'c', now: null, decision: other, outcome: 'conflict', result: 'd', base: null },
  ],
  [
    'edited here, renamed',
    { shipped: 'a', edited: 'c', now: 'a', isRenamed: true, outcome: 'kept', result: 'c', base: 'a' },
  ],
  [
    'edited here, renamed and changed alike',
    { shipped: 'a', edited: 'b', now: 'b', isRenamed: true, outcome: 'converged', result: 'b' },
  ],
  [
    'edited here, renamed and changed otherwise',
    { shipped: 'a', edited: 'c', now: 'b', isRenamed: true, outcome: 'conflict', result: 'c', base: 'a' },
  ],
  [
    'edited here, renamed and changed otherwise: theirs',
    { shipped: 'a', edited: 'c', now: 'b', isRenamed: true, decision: 'theirs', outcome: 'conflict', result: 'b' },
  ],
  ['taken away here, unchanged', { shipped: 'a', edited: null, now: 'a', outcome: 'kept', result: null, base: 'a' }],
  ['taken away here, changed', { shipped: 'a', edited: null, now: 'b', outcome: 'conflict', result: null, base: 'a' }],
  [
    'taken away here, changed: theirs',
    { shipped: 'a', edited: null, now: 'b', decision: 'theirs', outcome: 'conflict', result: 'b' },
  ],
  ['taken away here, removed too', { shipped: 'a', edited: null, now: null, outcome: 'converged', result: null }],
  ['new here, not in the package', { shipped: null, edited: 'c', now: null, outcome: 'kept', result: 'c', base: null }],
  ['new here, new alike', { shipped: null, edited: 'b', now: 'b', outcome: 'converged', result: 'b' }],
  ['new here, new otherwise', { shipped: null, edited: 'c', now: 'b', outcome: 'conflict', result: 'c', base: null }],
  [
    'new here, new otherwise: theirs',
    { shipped: null, edited: 'c', now: 'b', decision: 'theirs', outcome: 'conflict', result: 'b' },
  ],
];

describe('the merge of a package', () => {
  it.each(rows)('%s', (_, { shipped, edited, now, decision, isRenamed = false, outcome, result, base }) => {
    const key = isRenamed ? NEW_KEY : KEY;
    const more = isRenamed ? { renamedFrom: KEY } : {};
    const standing = edited === undefined ? shipped : edited;
    const local: readonly LocalResource[] =
      edited === undefined ? [] : [{ resource: 'parameters', key: KEY, shipped: resource(shipped) }];
    const merged = mergePackage({
      standing: pluginOf(resource(standing)),
      shipped: pluginOf(resource(now, key, more)),
      local,
      decisions: new Map(decision === undefined ? [] : [[`parameters#${key}`, decision]]),
    });
    const titles = merged.plugin.parameters.map((one) => (one as unknown as { title: string }).title);
    expect([merged.items.map((item) => item.outcome), titles]).toEqual([
      outcome === null ? [] : [outcome],
      result === null ? [] : [result],
    ]);
    const [next] = merged.local;
    expect(next === undefined ? undefined : (next.shipped[0]?.['title'] ?? null)).toEqual(base);
    if (isRenamed) expect(merged.plugin.parameters.map((one) => one.key)).toEqual([NEW_KEY]);
  });

  it('of a plugin that is new here adds everything', () => {
    const merged = mergePackage({
      standing: null,
      shipped: pluginOf(resource('a')),
      local: [],
      decisions: new Map(),
    });
    expect(merged.items).toMatchObject([{ outcome: 'added', key: KEY }]);
  });

  it('keeps the order of the package, and puts what is only here behind', () => {
    const merged = mergePackage({
      standing: pluginOf([...resource('own', 'own'), ...resource('x', 'a'), ...resource('c', 'b')]),
      shipped: pluginOf([...resource('b', 'b'), ...resource('x', 'a')]),
      local: [
        { resource: 'parameters', key: 'own', shipped: [] },
        { resource: 'parameters', key: 'b', shipped: resource('b', 'b') },
      ],
      decisions: new Map(),
    });
    expect(merged.plugin.parameters.map(({ key }) => key)).toEqual(['b', 'a', 'own']);
  });
});
