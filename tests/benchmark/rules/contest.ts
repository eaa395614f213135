import { deepStrictEqual } from 'node:assert';
import { ZenEngine } from '@gorules/zen-engine';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import type { SchemeProgram } from '@xinheng/grading';
import type { Value } from '@xinheng/logic';
import { inTurns, significant, type Measurement } from '../measurement.js';

/** What every side must come to for one subject: the grade, and the score in hundredths where there is one. */
export interface Verdict {
  readonly grade: string;
  readonly score: number | null;
}

/** One scheme in the forms that each side takes, and the facts of many subjects. */
export interface Contest {
  readonly id: string;
  readonly title: string;
  readonly program: SchemeProgram;
  readonly vectors: readonly (readonly Value[])[];
  /** Written by hand, reading the vector by position, as fast as one can. */
  readonly byHand: (vector: readonly Value[]) => Verdict;
  /** The whole scheme as one JSON-Logic expression over named facts, which gives the grade or the score. */
  readonly jsonLogic: object;
  /** The verdict from what the expression gives. */
  readonly verdictOf: (answer: unknown) => Verdict;
  /** The scheme as the expression of a GoRules decision; the grade or the score. */
  readonly zen: string;
  /** The scheme as rules of json-rules-engine, tried in order of priority; null where it cannot say it. */
  readonly rules: readonly { readonly conditions: object; readonly grade: string; readonly priority: number }[] | null;
}

const ROUNDS = 5;
/** Slow engines are measured on fewer subjects; the figures are per subject. */
const OF_SLOW = 2_000;

/** Measures one contest. Every side must come to the same verdicts first. */
export async function measureContest(contest: Contest): Promise<Measurement> {
  const { program, vectors, byHand, verdictOf } = contest;
  const names = program.facts.map(({ name }) => name);
  const { vectors: grading } = program;
  if (grading === null) throw new Error(`${program.scheme} cannot grade stored facts`);
  const ours = (vector: readonly Value[]): Verdict => grading.decide(vector);
  const objects = vectors.map((vector) =>
    Object.fromEntries(names.map((name, at) => [name, plain(vector[at] ?? null)])),
  );
  const built = new LogicEngine().build(contest.jsonLogic) as (data: object) => unknown;

  const expected = vectors.map(byHand);
  const agree = (name: string, of: (at: number) => Verdict, count: number): void => {
    for (let at = 0; at < count; at += 1) {
      const { grade, score } = of(at);
      deepStrictEqual({ grade, score }, expected[at], `${name} differs for subject ${String(at)} of ${contest.id}`);
    }
  };
  agree('ours', (at) => ours(vectors[at] ?? []), vectors.length);
  agree('json-logic-js', (at) => verdictOf(jsonLogic.apply(contest.jsonLogic, objects[at])), OF_SLOW);
  agree('json-logic-engine', (at) => verdictOf(built(objects[at] ?? {})), vectors.length);

  const each =
    <T>(of: readonly T[], work: (one: T) => unknown) =>
    () => {
      let sum = 0;
      for (const one of of) if (work(one) !== null) sum += 1;
      return sum;
    };
  const few = objects.slice(0, OF_SLOW);
  const times = inTurns(
    [
      { name: 'ours', run: each(vectors, ours) },
      { name: 'floor', run: each(vectors, byHand) },
      { name: 'json-logic-engine', run: each(objects, (facts) => verdictOf(built(facts))) },
      {
        name: 'json-logic-js',
        run: each(few, (facts) => verdictOf(jsonLogic.apply(contest.jsonLogic as never, facts))),
      },
    ],
    ROUNDS,
  );
  const perSubject = (name: string, count: number): number => (times.get(name) ?? 0) / count;
  const own = perSubject('ours', vectors.length);
  const floor = perSubject('floor', vectors.length);
  const peers: Record<string, number> = {
    'json-logic-engine build()': perSubject('json-logic-engine', vectors.length),
    'json-logic-js': perSubject('json-logic-js', OF_SLOW),
    '@gorules/zen-engine': await zenTime(contest, few, expected),
  };
  const ruled = await rulesEngineTime(contest, few, expected);
  if (ruled !== null) peers['json-rules-engine'] = ruled;
  const engine = peers['json-logic-engine build()'] ?? 0;
  const interpreter = peers['json-logic-js'] ?? 0;
  return {
    id: contest.id,
    title: contest.title,
    unit: 'ns per subject',
    ours: significant(own),
    floor: significant(floor),
    peers: Object.fromEntries(Object.entries(peers).map(([name, value]) => [name, significant(value)])),
    ratioToFloor: significant(own / floor),
    aim: 'within 3× of the floor, ≥ 3× as fast as json-logic-engine build(), ≥ 100× as fast as json-logic-js',
    met: own <= 3 * floor && engine >= 3 * own && interpreter >= 100 * own,
  };
}

async function zenTime(
  { zen, verdictOf, id }: Contest,
  facts: readonly object[],
  expected: readonly Verdict[],
): Promise<number> {
  const content = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      {
        id: 'rule',
        type: 'expressionNode',
        name: 'rule',
        content: { expressions: [{ id: 'e', key: 'answer', value: zen }] },
      },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rule', type: 'edge' },
      { id: 'b', sourceId: 'rule', targetId: 'out', type: 'edge' },
    ],
  };
  const engine = new ZenEngine();
  const decision = engine.createDecision(Buffer.from(JSON.stringify(content)));
  const inputs = facts.map((one) =>
    Object.fromEntries(Object.entries(one).map(([name, value]) => [underscored(name), value as unknown])),
  );
  const verdicts: Verdict[] = [];
  const began = process.hrtime.bigint();
  for (const input of inputs) {
    const { result } = (await decision.evaluate(input)) as { result: { answer: unknown } };
    verdicts.push(verdictOf(result.answer));
  }
  const took = Number(process.hrtime.bigint() - began);
  deepStrictEqual(verdicts, expected.slice(0, facts.length), `@gorules/zen-engine differs on ${id}`);
  return took / facts.length;
}

async function rulesEngineTime(
  { rules, id }: Contest,
  facts: readonly object[],
  expected: readonly Verdict[],
): Promise<number | null> {
  if (rules === null) return null;
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { conditions, grade, priority } of rules) {
    engine.addRule({
      conditions: conditions as never,
      priority,
      event: { type: grade },
      onSuccess: () => engine.stop(),
    });
  }
  const grades: string[] = [];
  const began = process.hrtime.bigint();
  for (const one of facts) {
    const { events } = await engine.run(one as Record<string, unknown>);
    grades.push(events[0]?.type ?? '');
  }
  const took = Number(process.hrtime.bigint() - began);
  deepStrictEqual(
    grades,
    expected.slice(0, facts.length).map(({ grade }) => grade),
    `json-rules-engine differs on ${id}`,
  );
  return took / facts.length;
}

const plain = (value: Value): unknown => (typeof value === 'bigint' ? Number(value) / 1e10 : value);

/** GoRules reads `-` as minus. */
export const underscored = (name: string): string => name.replaceAll('-', '_');
