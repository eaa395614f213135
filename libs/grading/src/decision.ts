import { readingAsOf, type FactProgram } from '@xinheng/facts';
import { compileFirst, observationsOf, type RuleNode, type Value } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import type { DecisionScheme, SchemeRule } from './definitions.js';
import { explainTree, rowReader, type Expressions } from './expressions.js';
import { boundTo } from './bound-to.js';
import type { Decision, Method, Verdict } from './method.js';
import { compileReason } from './reason-template.js';
import type { RuleExplanation } from './types.js';

/** The rule of a result that no row of the table gave. */
export const OTHERWISE = 'otherwise';

interface Row {
  readonly rule: Pick<SchemeRule, 'key' | 'grade' | 'reason' | 'basis'>;
  readonly tree: RuleNode | null;
}

/**
 * Reads a decision table: the first rule whose `when` holds gives the grade, `otherwise` closes it. In two steps,
 * because the facts that its rules read must be known before a row of them can be laid out.
 */
export function decisionMethod(scheme: DecisionScheme, expressions: Expressions): (program: FactProgram) => Method {
  const rows: Row[] = [
    ...scheme.rules.map((rule) => ({ rule, tree: expressions.tree(rule.when, 'boolean') })),
    { rule: { key: OTHERWISE, ...scheme.otherwise }, tree: null },
  ];
  for (const { rule } of rows) expressions.reason(rule.reason);
  return (program) => new DecisionTable(scheme, rows, program);
}

class DecisionTable implements Method {
  readonly observations: readonly RuleNode[];
  private readonly first: (row: readonly Value[]) => number;
  private readonly firstOfFacts: (facts: readonly Value[]) => number;
  private readonly decisions: readonly Decision[];
  private readonly verdicts: readonly ((row: readonly Value[]) => Verdict)[];

  constructor(
    private readonly scheme: DecisionScheme,
    private readonly rows: readonly Row[],
    private readonly program: FactProgram,
  ) {
    const trees = rows.flatMap(({ tree }) => tree ?? []);
    const options = { asOf: program.asOf };
    this.first = compileFirst(trees.map(readingAsOf), program.layout(), options);
    this.firstOfFacts = compileFirst(boundTo(program, trees), program.layout(), options);
    this.decisions = rows.map(({ rule: { key, grade } }) => ({ grade, score: null, rule: key }));
    this.observations = trees.flatMap(observationsOf);
    this.verdicts = rows.map((row) => this.verdictOf(row));
  }

  decide(facts: readonly Value[]): Decision {
    const first = this.firstOfFacts(facts);
    const decision = this.decisions[first < 0 ? this.decisions.length - 1 : first];
    if (decision === undefined) throw new Error('a decision table ends with otherwise');
    return decision;
  }

  judge(row: readonly Value[]): Verdict {
    const verdict = this.verdicts.at(this.first(row));
    if (verdict === undefined) throw new Error('a decision table ends with otherwise');
    return verdict(row);
  }

  explain(row: readonly Value[], locale: Locale): readonly RuleExplanation[] {
    const first = this.first(row);
    const held = first < 0 ? this.rows.length - 1 : first;
    return this.rows.map(({ rule, tree }, order) => {
      const told = tree && explainTree(this.program, tree, row, locale);
      return {
        key: rule.key,
        kind: tree === null ? 'otherwise' : 'rule',
        outcome: order < held ? 'not-held' : order === held ? 'held' : 'not-reached',
        grade: rule.grade,
        points: null,
        sentence: told?.sentence ?? (locale === 'zh-CN' ? '其余情形' : 'in all other cases'),
        reason: compileReason(rule.reason)(rowReader(this.program, row)),
        basis: rule.basis ?? this.scheme.basis ?? null,
        trace: order > held ? null : (told?.trace ?? null),
      };
    });
  }

  /** A reason without placeholders is the same for everybody, and so is its verdict. */
  private verdictOf({ rule }: Row): (row: readonly Value[]) => Verdict {
    const { key, grade } = rule;
    const basis = rule.basis ?? this.scheme.basis ?? null;
    const render = compileReason(rule.reason);
    const verdict = (text: string): Verdict => ({
      grade,
      score: null,
      rule: key,
      reasons: [{ rule: key, text, basis }],
    });
    if (!rule.reason.includes('{')) {
      const fixed = verdict(rule.reason);
      return () => fixed;
    }
    return (row) => verdict(render(rowReader(this.program, row)));
  }
}
