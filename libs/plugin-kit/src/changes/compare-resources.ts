import type { Json } from '@xinheng/logic';
import { canonicalJson } from '../canonical-json.js';

/** One place in which two versions of a resource differ. */
export interface ResourceDifference {
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  /** JSON pointer in the later version; of what is gone, in the earlier. */
  readonly path: string;
  /** The names of the properties on the way, members of lists left out. */
  readonly steps: readonly string[];
  /** The member of a list that it is in: the innermost that has a name of its own. */
  readonly member: JsonObject | null;
  /** Whether the difference is that member as a whole. */
  readonly isMember: boolean;
  readonly before: Json | null;
  readonly after: Json | null;
}

export type JsonObject = { readonly [key: string]: Json };

/** Properties by which members of lists are known again, the first that all of them have. */
const IDENTITIES = ['key', 'grade', 'title', 'from', 'role'] as const;

/** What is said as a whole: an expression, an article, a duration. */
const WHOLE: ReadonlySet<string> = new Set([
  'when',
  'appliesTo',
  'filter',
  'refuseWhen',
  'propose',
  'unless',
  'assign',
  'logic',
  'numerator',
  'denominator',
  'basis',
  'window',
  'within',
  'expect',
  'subject',
  'records',
  'points',
  'minRatio',
  'ratio',
  'perYear',
]);

/** Compares two versions of a resource, members of lists by their keys; what is equal is not told. */
export function compareResources(before: JsonObject, after: JsonObject): readonly ResourceDifference[] {
  return objects(before, after, { path: '', steps: [], member: null });
}

interface Where {
  readonly path: string;
  readonly steps: readonly string[];
  readonly member: JsonObject | null;
}

function objects(before: JsonObject, after: JsonObject, where: Where): readonly ResourceDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    values(before[name] ?? null, after[name] ?? null, {
      ...where,
      path: `${where.path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      steps: [...where.steps, name],
    }),
  );
}

function values(before: Json, after: Json, where: Where): readonly ResourceDifference[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const isWhole = WHOLE.has(where.steps.at(-1) ?? '');
  if (!isWhole && isObject(before) && isObject(after)) return objects(before, after, where);
  const identity = isWhole ? null : identityOf(before, after);
  if (identity !== null) return lists(before as readonly JsonObject[], after as readonly JsonObject[], identity, where);
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return [{ kind, ...where, isMember: false, before, after }];
}

function lists(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  identity: string,
  where: Where,
): readonly ResourceDifference[] {
  const nameOf = (one: JsonObject): string => JSON.stringify(one[identity]);
  const old = new Map(before.map((one) => [nameOf(one), one]));
  const now = new Map(after.map((one) => [nameOf(one), one]));
  const kept = after.filter((one) => old.has(nameOf(one)));
  const order = before.filter((one) => now.has(nameOf(one))).map(nameOf);
  const still = longestRun(kept.map((one) => order.indexOf(nameOf(one))));
  const gone = before.flatMap((one, place): readonly ResourceDifference[] =>
    now.has(nameOf(one)) ? [] : [whole('removed', `${where.path}/${place}`, where.steps, one, one, null)],
  );
  const rest = after.flatMap((one, place): readonly ResourceDifference[] => {
    const path = `${where.path}/${place}`;
    const stood = old.get(nameOf(one));
    if (stood === undefined) return [whole('added', path, where.steps, one, null, one)];
    const moved = still.has(order.indexOf(nameOf(one)))
      ? []
      : [whole('moved', path, where.steps, one, order.indexOf(nameOf(one)) + 1, kept.indexOf(one) + 1)];
    return [...moved, ...objects(stood, one, { path, steps: where.steps, member: one })];
  });
  return [...gone, ...rest];
}

function whole(
  kind: ResourceDifference['kind'],
  path: string,
  steps: readonly string[],
  member: JsonObject,
  before: Json | null,
  after: Json | null,
): ResourceDifference {
  return { kind, path, steps, member, isMember: true, before, after };
}

/** The property by which the members of both lists are known; null where they are no lists of such. */
function identityOf(before: Json, after: Json): string | null {
  const [old, now] = [before ?? [], after ?? []];
  if (!Array.isArray(old) || !Array.isArray(now)) return null;
  const members = [...(old as readonly Json[]), ...(now as readonly Json[])];
  if (members.length === 0 || !members.every(isObject)) return null;
  const isUnique = (list: readonly Json[], name: string): boolean =>
    new Set(list.map((one) => JSON.stringify((one as JsonObject)[name]))).size === list.length;
  const found = IDENTITIES.find(
    (name) =>
      members.every((one) => typeof one[name] === 'string') &&
      isUnique(old as readonly Json[], name) &&
      isUnique(now as readonly Json[], name),
  );
  return found ?? null;
}

/** The members of a longest increasing run: what was not moved. */
function longestRun(places: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly from: number }[] = [];
  for (const [at, place] of places.entries()) {
    let length = 1;
    let from = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const known = best[earlier];
      if (known !== undefined && (places[earlier] ?? 0) < place && known.length + 1 > length) {
        length = known.length + 1;
        from = earlier;
      }
    }
    best.push({ length, from });
  }
  const run = new Set<number>();
  let at = best.reduce((longest, { length }, place) => (length > (best[longest]?.length ?? 0) ? place : longest), 0);
  while (at >= 0 && at < places.length) {
    run.add(places[at] ?? -1);
    at = best[at]?.from ?? -1;
  }
  return run;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
