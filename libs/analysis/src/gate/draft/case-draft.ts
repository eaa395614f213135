import { addDays } from '@xinheng/calendar';
import {
  DefinitionIndex,
  FactNames,
  qualify,
  type CivilDay,
  type FactDefinition,
  type SubjectInput,
  type SubjectRecord,
} from '@xinheng/facts';
import {
  compileScheme,
  schemeInForce,
  type DefinitionSet,
  type GradingDefinitions,
  type Scheme,
  type SchemeProgram,
} from '@xinheng/grading';
import { valueToJson, type Json } from '@xinheng/logic';
import type { GateExample } from '../types.js';
import { recordsGiving } from './records.js';
import { recordKinds } from './record-kinds.js';
import { subjectOf } from './subject.js';

/** A worked case as `cases/` has it, made from an example; a person says what it ought to expect. */
export interface CaseDraft {
  readonly title: string;
  readonly asOf: CivilDay;
  readonly subject: Json;
  readonly records?: readonly Json[];
  readonly lists?: readonly Json[];
  readonly commitments?: readonly Json[];
  /** What the scheme gives as it stands. */
  readonly expect: { readonly grade: string | null; readonly rule?: string; readonly score?: number };
}

export interface DraftedCase {
  readonly draft: CaseDraft;
  /** Facts of the example that no records could be made for, by key; empty: the case shows exactly the example. */
  readonly missing: readonly string[];
}

/** What a draft is made for. */
export interface DraftFor {
  readonly program: SchemeProgram;
  readonly plugin: GradingDefinitions;
  readonly edition: Scheme;
  /** The names of the scheme's plugin on the day. */
  readonly names: FactNames;
}

type Shown = Pick<GateExample, 'facts' | 'subject' | 'grade' | 'rule' | 'score'>;

/**
 * Makes the records, list entries and properties of an enterprise that give the facts of an example, and tries them:
 * the draft is graded from its records before it is handed out.
 * Throws like `compileScheme`.
 */
export function draftCase(definitions: DefinitionSet, key: string, asOf: CivilDay, example: Shown): DraftedCase {
  const { plugin, edition } = schemeInForce(definitions, key, asOf);
  const names = new FactNames(new DefinitionIndex(definitions), plugin.id, asOf);
  return draftFor({ program: compileScheme(definitions, key, asOf), plugin, edition, names }, example);
}

/** As `draftCase`, of a scheme that is compiled already. */
export function draftFor({ program, plugin, edition, names }: DraftFor, example: Shown): DraftedCase {
  const { asOf } = program;
  const declared = program.facts.flatMap(({ name }) => {
    const found = names.fact(name);
    return found === undefined ? [] : [{ name, ...found, value: example.facts[name] ?? null }];
  });
  const subject = subjectOf(edition, plugin, example.subject, declared);
  const lists = declared.flatMap(({ plugin: owner, fact, value }) => {
    const list = listOf(fact);
    return list !== null && value === true
      ? [{ list: qualify(owner, list), enteredOn: addDays(asOf, -30), endedOn: null }]
      : [];
  });
  const commitments = declared.flatMap(({ fact, value }) => commitmentsOf(fact, value, asOf));
  const given: SubjectInput = { subject, lists, commitments };
  const records = recordsGiving(program, given, example.facts, recordKinds(names, declared, asOf));
  return {
    draft: {
      title: `待核对：${example.rule ?? '无规则'}`,
      asOf,
      subject: subject as unknown as Json,
      ...(records.length > 0 && { records: records.map(written) }),
      ...(lists.length > 0 && { lists }),
      ...(commitments.length > 0 && { commitments: commitments as unknown as Json[] }),
      expect: expectation(example),
    },
    missing: differing(program, { ...given, records }, example.facts),
  };
}

/** The facts that an input gives otherwise than wanted. */
function differing(
  program: SchemeProgram,
  input: SubjectInput,
  facts: Readonly<Record<string, Json>>,
): readonly string[] {
  const vector = program.factsOf(input);
  return program.facts.flatMap(({ name }, at) => {
    const isSame =
      vector !== null && JSON.stringify(valueToJson(vector[at] ?? null)) === JSON.stringify(facts[name] ?? null);
    return isSame ? [] : [name];
  });
}

function listOf({ from }: FactDefinition): string | null {
  if (!('list' in from)) return null;
  return typeof from.list === 'string' ? from.list : from.list.list;
}

function commitmentsOf(
  { from, aggregate }: FactDefinition,
  value: Json,
  asOf: CivilDay,
): NonNullable<SubjectInput['commitments']> {
  if (!('commitments' in from)) return [];
  const [state = 'pending'] = from.commitments.state;
  const count = aggregate === 'count' ? Number(value) : value === true ? 1 : 0;
  const decided = addDays(asOf, -10);
  return Array.from({ length: Math.min(count, 1_000) }, () => ({
    kind: '信用承诺',
    madeOn: addDays(asOf, -60),
    state,
    ...(state === 'kept' && { keptOn: decided }),
    ...(state === 'broken' && { brokenOn: decided }),
  }));
}

/** A record as a case has it: ids are left to those who run it. */
function written({ item, decidedOn, fields, procedure }: SubjectRecord): Json {
  return { item, decidedOn, fields, ...(procedure != null && { procedure }) };
}

function expectation({ grade, rule, score }: Shown): CaseDraft['expect'] {
  return { grade, ...(rule !== null && { rule }), ...(score !== null && { score }) };
}
