import { join } from 'node:path';
import fc from 'fast-check';
import { readPlugin, resolveDefinitions, runCases, type PluginSource } from '@xinheng/plugin-kit';
import { packPlugin, readArchive, readFolder } from '@xinheng/plugin-pack';
import { renderIssue, type Issue } from '@xinheng/problem';
import { pluginsFolder, shippedPlugins } from '../plugins/plugin-folders.js';

/** The package that is spoilt: it has resources of nearly every kind. */
const ID = 'hebei';
const source = await readFolder(join(pluginsFolder, ID));
const bytes = await packPlugin(source);
const others = shippedPlugins.filter(({ id }) => id === 'national');
const files = [...source.keys()].filter((path) => path.endsWith('.json'));

/** What came of a spoilt package. */
export interface Spoilt {
  /** Whether it was taken; then nothing that was found is an error. */
  readonly isTaken: boolean;
  readonly issues: readonly Issue[];
}

type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** Values that stand where others belong. */
const odd = fc.oneof(
  fc.constantFrom<Value>(null, true, -1, 0, 1e308, '', '__proto__', '２０２２', '\u0000', [], {}, [[[]]], { var: 'x' }),
  fc.json().map((text) => JSON.parse(text) as Value),
);

/** One change of one value somewhere in a file. */
const valueChange = fc.record({
  file: fc.constantFrom(...files),
  path: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 8 }),
  act: fc.constantFrom('put', 'remove', 'double', 'rename'),
  value: odd,
});

/** One change of the text of a file. */
const textChange = fc.record({
  file: fc.constantFrom(...files),
  at: fc.nat(1_000_000),
  act: fc.constantFrom('cut', 'insert', 'empty', 'absent'),
  text: fc.string({ maxLength: 20 }),
});

/** One change of the bytes of the archive. */
const byteChange = fc.record({
  at: fc.nat(10_000_000),
  act: fc.constantFrom('flip', 'cut', 'double', 'zero'),
  length: fc.integer({ min: 1, max: 400 }),
  value: fc.nat(255),
});

/** A package that was good, changed a few times at random. */
export const spoiltPackages: fc.Arbitrary<() => Promise<Spoilt>> = fc.oneof(
  fc
    .array(valueChange, { minLength: 1, maxLength: 4 })
    .map((changes) => async () => judged(changes.reduce(withValue, new Map(source)))),
  fc
    .array(textChange, { minLength: 1, maxLength: 3 })
    .map((changes) => async () => judged(changes.reduce(withText, new Map(source)))),
  fc.array(byteChange, { minLength: 1, maxLength: 3 }).map((changes) => async () => {
    const read = await readArchive(changes.reduce(withBytes, bytes));
    if (read.source === null) return told({ isTaken: false, issues: read.issues });
    return judged(read.source, read.issues);
  }),
);

/** Reads a package as an upload is read, with its worked cases. */
function judged(spoilt: PluginSource, before: readonly Issue[] = []): Spoilt {
  const { plugin, issues } = readPlugin(spoilt, { others, isUpload: true });
  if (plugin === null) return told({ isTaken: false, issues: [...before, ...issues] });
  const cases = runCases(plugin, resolveDefinitions([...others, plugin])).issues;
  const all = [...before, ...issues, ...cases];
  return told({ isTaken: all.every(({ severity }) => severity !== 'error'), issues: all });
}

/** Every finding can be said, in both languages. */
function told(spoilt: Spoilt): Spoilt {
  for (const found of spoilt.issues.slice(0, 50)) {
    renderIssue(found, 'zh-CN');
    renderIssue(found, 'en');
  }
  return spoilt;
}

function withValue(spoilt: Map<string, string>, change: { file: string; path: number[]; act: string; value: Value }) {
  const root = JSON.parse(spoilt.get(change.file) ?? 'null') as Value;
  const holder = { root } as { [key: string]: Value };
  let [at, key]: [Value, string] = [holder, 'root'];
  for (const step of change.path) {
    const next: Value = (at as { [key: string]: Value })[key] ?? null;
    const keys: readonly string[] = typeof next === 'object' && next !== null ? Object.keys(next) : [];
    if (keys.length === 0) break;
    [at, key] = [next, keys[step % keys.length] ?? ''];
  }
  const held = at as { [key: string]: Value };
  if (change.act === 'put') held[key] = change.value;
  else if (change.act === 'remove') delete held[key];
  else if (change.act === 'double' && Array.isArray(at)) at.push(held[key] ?? null);
  else held[`${key}x`] = held[key] ?? null;
  return spoilt.set(change.file, JSON.stringify(holder['root'] ?? null));
}

function withText(
  spoilt: Map<string, string>,
  { file, at, act, text }: { file: string; at: number; act: string; text: string },
) {
  const before = spoilt.get(file) ?? '';
  const place = before.length === 0 ? 0 : at % before.length;
  if (act === 'absent') spoilt.delete(file);
  else if (act === 'empty') spoilt.set(file, '');
  else if (act === 'cut') spoilt.set(file, before.slice(0, place));
  else spoilt.set(file, before.slice(0, place) + text + before.slice(place));
  return spoilt;
}

function withBytes(
  before: Buffer,
  { at, act, length, value }: { at: number; act: string; length: number; value: number },
): Buffer {
  if (before.length === 0) return before;
  const place = at % before.length;
  if (act === 'cut') return before.subarray(0, place);
  if (act === 'double') return Buffer.concat([before.subarray(0, place), before.subarray(Math.max(0, place - length))]);
  const after = Buffer.from(before);
  if (act === 'zero') after.fill(0, place, Math.min(after.length, place + length));
  else after[place] = (after[place] ?? 0) ^ (value || 1);
  return after;
}
