import type { FactDefinition, Parameter } from '@xinheng/facts';
import { compareResources, type JsonObject, type ResourceDifference } from '@xinheng/plugin-kit';
import type { DraftChange } from '../../definitions/draft-change.js';
import { factSentence } from '../../definitions/reading/fact-sentence.js';
import type { ReadingContext } from '../../definitions/reading/reading-context.js';
import type { RawResource } from '../../definitions/resource-lists.js';
import type { ChangeLine, ChangeText } from '../revision-view.js';
import { areConstants, describeParameter } from './describe-parameter.js';
import { sayLabel } from './say-label.js';
import { sayMember, sayValue, type Side } from './say-value.js';

/** The definitions on both sides of a change, and whose they are. */
export interface DiffSides {
  readonly plugin: string;
  readonly before: ReadingContext;
  readonly after: ReadingContext;
  /** The day in force, where it is decided. */
  readonly from: string | null;
}

/** What a fact is counted from; said as one sentence. */
const COUNTING: ReadonlySet<string> = new Set(['from', 'window', 'aggregate', 'field', 'absent']);

/** When an edition holds is said by the revision itself. */
const EDITION: ReadonlySet<string> = new Set(['inForceFrom', 'inForceUntil']);

/** One change in words of the reader's language; `stood` is what it takes the place of. */
export function describeChange(sides: DiffSides, change: DraftChange, stood: RawResource | null): ChangeText {
  const { resource, key, value } = change;
  const shown = value ?? stood ?? {};
  const head = { resource, key, title: titleOf(sides, change, shown) };
  if (value === null || stood === null) {
    const kind = value === null ? 'removed' : 'added';
    const side = sideOf(sides, kind === 'added' ? 'after' : 'before', resource, shown);
    const whole = sayWhole(side, resource, shown);
    const line: ChangeLine = {
      path: '',
      label: head.title,
      kind,
      before: kind === 'removed' ? whole : null,
      after: kind === 'added' ? whole : null,
    };
    return { ...head, kind, lines: [line] };
  }
  return { ...head, kind: 'changed', lines: linesOf(sides, head.title, resource, stood, value) };
}

function linesOf(
  sides: DiffSides,
  title: string,
  resource: string,
  stood: RawResource,
  value: RawResource,
): readonly ChangeLine[] {
  const { locale } = sides.after;
  const old = sideOf(sides, 'before', resource, stood);
  const now = sideOf(sides, 'after', resource, value);
  const differences = compareResources(stood, value).filter(({ steps }) => !EDITION.has(steps.join('/')));
  const lines: ChangeLine[] = [];
  let rest = differences;
  if (resource === 'parameters' && areConstants(stood, value)) {
    const [before, after] = [stood, value] as unknown as [Parameter, Parameter];
    lines.push(...describeParameter(before, after, { title, from: sides.from, locale }));
    // A value that is the same with another article is told by its article.
    rest = differences.filter(({ steps }) => steps[0] !== 'values' || steps.at(-1) === 'basis');
  }
  if (resource === 'facts') {
    const [before, after] = [sayFact(old, stood), sayFact(now, value)];
    if (before !== null && after !== null && before !== after) {
      lines.push({
        path: '/from',
        label: locale === 'zh-CN' ? '计算口径' : 'how it is counted',
        kind: 'changed',
        before,
        after,
      });
      rest = differences.filter(({ steps }) => !COUNTING.has(steps[0] ?? ''));
    }
  }
  return [...lines, ...rest.map((one) => lineOf(one, { resource, value, old, now }))];
}

function lineOf(
  one: ResourceDifference,
  of: { readonly resource: string; readonly value: RawResource; readonly old: Side; readonly now: Side },
): ChangeLine {
  const { kind, path, steps, isMember, before, after } = one;
  const { locale } = of.now.context;
  const label = sayLabel(of.resource, of.value, one, locale);
  if (kind === 'moved') {
    const place = (order: unknown): string =>
      locale === 'zh-CN' ? `第 ${String(order)} 位` : `place ${String(order)}`;
    return { path, label, kind, before: place(before), after: place(after) };
  }
  const property = steps.at(-1) ?? '';
  const said = (side: Side, held: typeof before): string | null =>
    isMember && held !== null ? sayMember(side, held as JsonObject) : sayValue(side, property, held);
  return { path, label, kind, before: said(of.old, before), after: said(of.now, after) };
}

/** What is new or gone, in one sentence. */
function sayWhole(side: Side, resource: string, value: RawResource): string {
  if (resource === 'facts') return sayFact(side, value) ?? sayMember(side, value);
  if (resource === 'cases') {
    const count = Array.isArray(value['cases']) ? value['cases'].length : 0;
    return side.context.locale === 'zh-CN' ? `${count} 个算例` : `${count} worked cases`;
  }
  return sayMember(side, value);
}

function sayFact(side: Side, value: RawResource): string | null {
  try {
    return factSentence(side.context, side.plugin, value as unknown as FactDefinition);
  } catch {
    // A draft may hold what is no fact yet.
    return null;
  }
}

function sideOf(sides: DiffSides, which: 'before' | 'after', resource: string, value: RawResource): Side {
  const { items } = value as { readonly items?: unknown };
  return {
    context: sides[which],
    plugin: sides.plugin,
    resource,
    items: Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [],
  };
}

function titleOf({ plugin, after }: DiffSides, { resource, key }: DraftChange, shown: RawResource): string {
  const written = typeof shown['title'] === 'string' ? shown['title'] : key;
  if (resource === 'cases') return after.locale === 'zh-CN' ? `算例 ${key}` : `Worked cases ${key}`;
  const folder = resource.startsWith('supervision/') ? 'supervision' : resource;
  return after.texts.of(plugin, folder === 'schemes' ? `schemes/${key}` : `${folder}#${key}`, written);
}
