import { addDays } from '@xinheng/calendar';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import fc from 'fast-check';
import type { DraftChange } from '../definitions/draft-change.js';
import { foldLocal } from './fold-local.js';
import { goingBack } from './going-back.js';
import { publishChanges } from './publish-changes.js';
import { publishedAsChanges } from './published-as-changes.js';
import { applyChanges } from '../definitions/draft-change.js';

type Raw = NonNullable<DraftChange['value']>;

const plugin = (parts: Partial<Record<'facts' | 'parameters' | 'schemes', readonly Raw[]>>): PluginDefinitions =>
  ({
    facts: [],
    parameters: [],
    schemes: [],
    supervision: { items: [], treatments: [], overrides: [] },
    manifest: { documents: [] },
    cases: [],
    ...parts,
  }) as unknown as PluginDefinitions;
const fact = (key: string, title: string, dates: object = {}): Raw => ({ key, title, ...dates });
const change = (value: Raw, resource: DraftChange['resource'] = 'facts'): DraftChange => ({
  resource,
  key: typeof value['key'] === 'string' ? value['key'] : '',
  value,
});
const gone = (key: string): DraftChange => ({ resource: 'facts', key, value: null });
const limit = (...values: readonly (readonly [string, number])[]): Raw => ({
  key: 'limit',
  title: '上限',
  values: values.map(([from, value]) => ({ from, value })),
});
/** The titles in force on a day, by key, in file order. */
const on = ({ facts }: PluginDefinitions, day: string) =>
  facts
    .filter((one) => (one.inForceFrom ?? '') <= day && (one.inForceUntil ?? '9999') >= day)
    .map(({ key, title }) => `${key}:${title}`);

describe('publishChanges', () => {
  const standing = plugin({ facts: [fact('a', '甲'), fact('b', '乙'), fact('c', '丙')] });

  it('ends what stood on the day before, and keeps the new edition in its place among the others', () => {
    const { plugin: after, before } = publishChanges(standing, [change(fact('b', '新乙'))], '2026-12-01', 'new-rule');
    expect(after.facts.map(({ key, inForceFrom, inForceUntil }) => [key, inForceFrom, inForceUntil])).toEqual([
      ['a', undefined, undefined],
      ['b', undefined, '2026-11-30'],
      ['b', '2026-12-01', undefined],
      ['c', undefined, undefined],
    ]);
    expect(on(after, '2026-12-01')).toEqual(['a:甲', 'b:新乙', 'c:丙']);
    expect(before).toEqual([{ edition: fact('b', '乙'), editions: [fact('b', '乙')] }]);
  });

  it('ends what is taken away instead of deleting it', () => {
    const { plugin: after } = publishChanges(standing, [gone('b')], '2026-12-01', 'new-rule');
    expect(on(after, '2026-11-30')).toEqual(['a:甲', 'b:乙', 'c:丙']);
    expect(on(after, '2026-12-01')).toEqual(['a:甲', 'c:丙']);
  });

  it('gives a parameter one more dated value and leaves those of the days before', () => {
    const parameters = [limit(['2022-01-01', 5])];
    const published = (value: Raw) =>
      publishChanges(plugin({ parameters }), [change(value, 'parameters')], '2026-12-01', 'new-rule').plugin
        .parameters[0];
    const both = limit(['2022-01-01', 5], ['2026-12-01', 6]);
    expect(published(limit(['2022-01-01', 6]))).toEqual(both);
    expect(published(limit(['2022-01-01', 5], ['2026-11-01', 6]))).toEqual(both);
    expect(published(limit(['2022-01-01', 4], ['2027-01-01', 6]))).toEqual(
      limit(['2022-01-01', 5], ['2026-12-01', 4], ['2027-01-01', 6]),
    );
  });

  it('refuses a change of an edition that is over', () => {
    const over = plugin({
      facts: [fact('a', '旧', { inForceUntil: '2020-12-31' }), fact('a', '今', { inForceFrom: '2021-01-01' })],
    });
    const { issues, plugin: after } = publishChanges(over, [change(fact('a', '改'))], '2026-12-01', 'new-rule');
    expect(issues.map(({ code, pointer }) => [code, pointer])).toEqual([['revision-edition-over', '/changes/0/value']]);
    expect(after).toBe(over);
  });

  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-12-01', days));
  const changes = fc.uniqueArray(
    fc.oneof(
      fc.constantFrom('a', 'b', 'c').map(gone),
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.string({ maxLength: 3 }))
        .map(([key, title]) => change(fact(key, title))),
    ),
    { selector: ({ key }) => key, maxLength: 3 },
  );

  it('changes nothing before the day, brings everything from it, and going back brings back what stood', () => {
    fc.assert(
      fc.property(changes, day, fc.integer({ min: 0, max: 9 }), (made, from, later) => {
        const { plugin: after, before } = publishChanges(standing, made, from, 'new-rule');
        expect(on(after, addDays(from, -1))).toEqual(on(standing, from));
        expect(new Set(on(after, from))).toEqual(new Set(on(applyChanges(standing, made).plugin, from)));
        const end = addDays(from, later);
        const restored = publishChanges(after, goingBack(after, made, before, from), end, 'new-rule').plugin;
        expect(new Set(on(restored, end))).toEqual(new Set(on(standing, end)));
        expect(on(restored, addDays(from, -1))).toEqual(on(standing, from));
      }),
    );
  });

  it('is the same whether it is published or tried out', () => {
    fc.assert(
      fc.property(changes, day, (made, from) => {
        const tried = applyChanges(standing, publishedAsChanges(standing, made, from, 'new-rule')).plugin;
        expect(on(tried, from)).toEqual(on(publishChanges(standing, made, from, 'new-rule').plugin, from));
      }),
    );
  });
});

describe('foldLocal', () => {
  it('has the last local edition stand from where the shipped one did, so that cases of the past test it', () => {
    const shipped = [fact('b', '乙')];
    const standing = plugin({ facts: [fact('a', '甲'), ...shipped] });
    const first = publishChanges(standing, [change(fact('b', '二'))], '2026-12-01', 'new-rule').plugin;
    const value = fact('b', '三', { inForceFrom: '2026-12-01' });
    const second = publishChanges(first, [change(value)], '2027-01-01', 'new-rule').plugin;
    const folded = foldLocal(second, [{ resource: 'facts', key: 'b', shipped }], '2027-02-01');
    expect(on(folded, '2022-06-30')).toEqual(['a:甲', 'b:三']);
    expect(folded.facts).toHaveLength(2);
  });

  it('leaves out what was taken away before the day', () => {
    const shipped = [fact('b', '乙')];
    const { plugin: after } = publishChanges(plugin({ facts: shipped }), [gone('b')], '2026-12-01', 'new-rule');
    const local = [{ resource: 'facts', key: 'b', shipped }] as const;
    expect(on(foldLocal(after, local, '2026-11-30'), '2022-06-30')).toEqual(['b:乙']);
    expect(on(foldLocal(after, local, '2026-12-01'), '2022-06-30')).toEqual([]);
  });

  it('has what is new here stand from the beginning', () => {
    const { plugin: after } = publishChanges(plugin({}), [change(fact('n', '新'))], '2026-12-01', 'new-rule');
    expect(on(after, '2026-11-30')).toEqual([]);
    expect(on(foldLocal(after, [{ resource: 'facts', key: 'n', shipped: [] }], '2026-12-02'), '2022-06-30')).toEqual([
      'n:新',
    ]);
  });

  it('does the same for the values of a parameter', () => {
    const shipped = [limit(['2022-01-01', 5], ['2024-01-01', 6])];
    const standing = plugin({ parameters: [limit(['2022-01-01', 5], ['2024-01-01', 6], ['2026-12-01', 7])] });
    expect(foldLocal(standing, [{ resource: 'parameters', key: 'limit', shipped }], '2027-02-01').parameters).toEqual([
      limit(['2022-01-01', 5], ['2024-01-01', 7]),
    ]);
  });
});
