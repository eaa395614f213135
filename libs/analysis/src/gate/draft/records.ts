import type { SubjectInput, SubjectRecord } from '@xinheng/facts';
import type { SchemeProgram } from '@xinheng/grading';
import { valueToJson, type Json, type Value } from '@xinheng/logic';

/** Records of one draft. */
const MOST_RECORDS = 400;

/**
 * Chooses records so that the facts come to what is wanted, one after the other: always the one that brings most of
 * what is missing without giving too much of anything. What it cannot bring about stays missing.
 */
export function recordsGiving(
  program: SchemeProgram,
  given: SubjectInput,
  facts: Readonly<Record<string, Json>>,
  kinds: readonly SubjectRecord[],
): readonly SubjectRecord[] {
  const names = program.facts.map(({ name }) => name);
  const goal = names.map((name) => facts[name] ?? null);
  const records: SubjectRecord[] = [];
  const useful = usefulKinds(program, given, goal, kinds);
  let open = openFacts(program, { ...given, records }, goal);
  while (open !== null && open.distance > 0 && records.length < MOST_RECORDS) {
    let best: { record: SubjectRecord; open: Open } | null = null;
    for (const kind of useful) {
      const record = { ...kind, id: `r${records.length}` };
      const next = openFacts(program, { ...given, records: [...records, record] }, goal);
      if (next === null || next.isTooMuch || next.distance >= (best?.open ?? open).distance) continue;
      best = { record, open: next };
    }
    if (best === null) break;
    records.push(best.record);
    open = best.open;
  }
  return records;
}

/** The kinds that do not give too much by themselves, one of those that give the same. */
function usefulKinds(
  program: SchemeProgram,
  given: SubjectInput,
  goal: readonly Json[],
  kinds: readonly SubjectRecord[],
): readonly SubjectRecord[] {
  const seen = new Set<string>([named(program.factsOf(given))]);
  return kinds.filter((kind) => {
    const input = { ...given, records: [kind] };
    const effect = named(program.factsOf(input));
    if (seen.has(effect) || openFacts(program, input, goal)?.isTooMuch === true) return false;
    seen.add(effect);
    return true;
  });
}

function named(vector: readonly Value[] | null): string {
  return JSON.stringify(vector?.map(valueToJson) ?? null);
}

interface Open {
  readonly distance: number;
  /** Whether something is beyond what is wanted, which no further record takes back. */
  readonly isTooMuch: boolean;
}

function openFacts(program: SchemeProgram, input: SubjectInput, goal: readonly Json[]): Open | null {
  const vector = program.factsOf(input);
  if (vector === null) return null;
  let [distance, isTooMuch] = [0, false];
  for (const [at, wanted] of goal.entries()) {
    const away = distanceOf(vector[at] ?? null, wanted);
    if (away < 0) isTooMuch = true;
    distance += Math.abs(away);
  }
  return { distance, isTooMuch };
}

/** How far a value is from the wanted one, 1 for one record; below 0 where it has gone beyond. */
function distanceOf(value: Value, wanted: Json): number {
  const present = valueToJson(value);
  if (JSON.stringify(present) === JSON.stringify(wanted)) return 0;
  if (typeof present === 'number' && typeof wanted === 'number') {
    if (typeof value === 'bigint') return present > wanted ? -1 : 1;
    return wanted - present;
  }
  if (typeof present === 'boolean') return wanted === true ? 1 : -1;
  return wanted === null ? -1 : 1;
}
