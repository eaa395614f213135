import {
  DefinitionIndex,
  editionOn,
  isInForce,
  isLookupTable,
  localKey,
  pluginOfKey,
  qualify,
  type FactDefinition,
  type SubjectInput,
  type SubjectRecord,
} from '@xinheng/facts';
import type { DefinitionSet, SchemeProgram } from '@xinheng/grading';

/**
 * The subject's own adverse records that count for something on the program's day, in groups whose members can stand
 * for one another: they count for the same facts, and these only count them; else the records are alike in all they say.
 */
export function interchangeableRecords(
  definitions: DefinitionSet,
  program: SchemeProgram,
  input: SubjectInput,
): readonly (readonly SubjectRecord[])[] {
  const index = new DefinitionIndex(definitions);
  const own = new Set(input.records ?? []);
  const plugin = pluginOfKey(program.scheme);
  const counted = new Map<SubjectRecord, { readonly facts: string[]; looksInside: boolean }>();
  const roleOf = (record: SubjectRecord) => {
    const role = counted.get(record) ?? { facts: [], looksInside: false };
    counted.set(record, role);
    return role;
  };
  for (const { key, records } of program.explain(input).facts) {
    const onlyCounts = countsOnly(definitions, qualify(plugin, key), program.asOf);
    for (const record of records.filter((one) => own.has(one))) {
      const role = roleOf(record);
      role.facts.push(key);
      role.looksInside ||= !onlyCounts;
    }
  }
  // Another scheme, graded here and now, may count what this one does not.
  if (hasLiveLookup(definitions)) {
    for (const record of own) if (program.items.includes(index.itemKey(record.item))) roleOf(record).looksInside = true;
  }
  const groups = new Map<string, SubjectRecord[]>();
  for (const [record, { facts, looksInside }] of counted) {
    if (!isAdverse(index, record)) continue;
    const name = JSON.stringify([facts, looksInside ? contentOf(record) : null]);
    groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  return [...groups.values()].map((records) => records.sort(byDecision));
}

/** What honours a subject is not repaired; what item nobody knows any more is taken as adverse. */
function isAdverse(index: DefinitionIndex, { item, decidedOn }: SubjectRecord): boolean {
  const edition = index.itemEditions(index.itemKey(item)).find((one) => isInForce(one, decidedOn));
  return edition?.nature !== 'positive';
}

function countsOnly(definitions: DefinitionSet, fact: string, asOf: string): boolean {
  const owner = pluginOfKey(fact);
  const facts: readonly FactDefinition[] = definitions.find(({ id }) => id === owner)?.facts ?? [];
  const aggregate = editionOn(facts, localKey(owner, fact), asOf)?.aggregate ?? 'exists';
  return aggregate === 'count' || aggregate === 'exists';
}

function hasLiveLookup(definitions: DefinitionSet): boolean {
  return definitions.some(({ parameters }) => parameters.some((one) => isLookupTable(one) && one.live === true));
}

function contentOf({ id: _, ...content }: SubjectRecord): object {
  return content;
}

function byDecision(a: SubjectRecord, b: SubjectRecord): number {
  if (a.decidedOn !== b.decidedOn) return a.decidedOn < b.decidedOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
