import { FactNames, regionContains, type DefinitionIndex } from '@xinheng/facts';
import { checkRule, nearestName, type Expectation, type Json, type RuleNode } from '@xinheng/logic';
import { issue, warning, type Issue, type IssueCode, type IssueParams } from '@xinheng/problem';
import { OTHERWISE } from '../decision.js';
import type { GradingDefinitions, Scheme } from '../definitions.js';
import { placeholdersOf } from '../reason-template.js';

/** Gathers the findings about one scheme; pointers are given within it. */
export class SchemeFindings {
  readonly issues: Issue[] = [];
  readonly names: FactNames;

  constructor(
    readonly index: DefinitionIndex,
    readonly plugin: GradingDefinitions,
    readonly scheme: Scheme,
    private readonly pointer: string,
  ) {
    this.names = new FactNames(index, plugin.id, null);
  }

  get hasError(): boolean {
    return this.issues.some(({ severity }) => severity === 'error');
  }

  report(code: IssueCode, at: string, params: IssueParams = {}): void {
    this.issues.push(issue(code, this.pointer + at, params));
  }

  warn(code: IssueCode, at: string, params: IssueParams = {}): void {
    this.issues.push(warning(code, this.pointer + at, params));
  }

  /** Says that a name is not declared, with the one that was probably meant. */
  unknown(code: IssueCode, at: string, name: string, known: readonly string[]): void {
    this.report(code, at, { name, near: nearestName(name, known) ?? '—' });
  }

  isInside(outer: string, inner: string): boolean {
    return regionContains(outer, inner);
  }

  /** Checks an expression over facts and parameters. */
  expression(json: Json, expected: Expectation, at: string): RuleNode | null {
    return this.checked(json, expected, at, this.names);
  }

  /** Checks `appliesTo`, which reads the subject and its lists. */
  scopeCondition(json: Json, at: string): void {
    const families = { subject: true, facts: 'lists', parameters: false } as const;
    this.checked(json, 'boolean', at, new FactNames(this.index, this.plugin.id, null, families));
  }

  /** A grade of the scheme. */
  grade(grade: string, at: string): void {
    const known = this.scheme.grades.map(({ key }) => key);
    if (!known.includes(grade)) this.unknown('grading-unknown-grade', at, grade, known);
  }

  /** What a reason's placeholders read; `filled` are those that the method itself fills. */
  reason(reason: string, at: string, filled: readonly string[] = []): void {
    for (const name of placeholdersOf(reason)) {
      if (filled.includes(name) || (!name.startsWith('subject.') && this.names.variable(name) !== undefined)) continue;
      this.unknown('grading-unknown-placeholder', at, name, [...filled, ...this.names.names()]);
    }
  }

  /** Keys that each stand once: results say by them which rule gave a grade. */
  keys(keyed: readonly { readonly key: string }[], at: string, taken: ReadonlySet<string> = new Set()): Set<string> {
    const seen = new Set(taken);
    for (const [order, { key }] of keyed.entries()) {
      if (key === OTHERWISE) this.report('grading-key-reserved', `${at}/${order}/key`, { key });
      if (seen.has(key)) this.report('grading-key-twice', `${at}/${order}/key`, { key });
      seen.add(key);
    }
    return seen;
  }

  /** Grades that nothing can give. */
  reached(grades: readonly string[]): void {
    for (const [order, { key }] of this.scheme.grades.entries()) {
      if (!grades.includes(key)) this.warn('grading-grade-unreached', `/grades/${order}`, { grade: key });
    }
  }

  private checked(json: Json, expected: Expectation, at: string, scope: FactNames): RuleNode | null {
    const { tree, issues } = checkRule(json, { scope, expected, pointer: this.pointer + at });
    this.issues.push(...issues);
    return tree;
  }
}
