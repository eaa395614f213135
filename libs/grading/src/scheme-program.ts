import {
  compileWatch,
  nextChange,
  type CivilDay,
  type Reading,
  type Subject,
  type SubjectInput,
  type Watch,
} from '@xinheng/facts';
import { RuleEvaluationError, type Value, type Variable } from '@xinheng/logic';
import { issue, type Locale } from '@xinheng/problem';
import { comesOfAgeOn, isInScope } from './in-scope.js';
import { explainFacts, explainParameters } from './explain-facts.js';
import type { EvaluationOutcome, Explanation, SchemeProgram, VectorGrading } from './types.js';
import type { SchemeParts } from './scheme-parts.js';
import { vectorGrading, type EvaluatedReading } from './vector-grading.js';

export class CompiledScheme implements SchemeProgram {
  readonly scheme: string;
  readonly asOf: CivilDay;
  readonly facts: readonly Variable[];
  readonly items: readonly string[];
  readonly isDaily: boolean;
  private readonly scopeWatch: Watch | null;
  readonly vectors: VectorGrading | null;
  private readonly watch: Watch;

  constructor(private readonly parts: SchemeParts) {
    const { key, program, method, appliesTo } = parts;
    this.scheme = key;
    this.asOf = program.asOf;
    this.facts = program.facts;
    this.items = program.items;
    this.scopeWatch = appliesTo && compileWatch(program, appliesTo.observations);
    const watch = compileWatch(program, [...(appliesTo?.observations ?? []), ...method.observations]);
    const { observe } = method;
    this.watch = observe ? { ...watch, observe: (row) => [...watch.observe(row), ...observe(row)] } : watch;
    this.isDaily = watch.isDaily;
    this.vectors = vectorGrading(parts, (input) => this.evaluateReading(input));
  }

  evaluate(input: SubjectInput): EvaluationOutcome {
    return this.evaluateReading(input).outcome;
  }

  factsOf(input: SubjectInput): readonly Value[] | null {
    if (!this.isAddressed(input)) return null;
    const { row } = this.parts.program.read(input);
    return this.applies(row) ? this.vector(row) : null;
  }

  explain(input: SubjectInput, locale: Locale = 'zh-CN'): Explanation {
    const outcome = this.evaluate(input);
    if (outcome.status !== 'graded') return { outcome, rules: [], facts: [], parameters: [] };
    const { program, method } = this.parts;
    const { row } = program.read(input);
    return {
      outcome,
      rules: method.explain(row, locale),
      facts: explainFacts(program, input, row),
      parameters: explainParameters(program, row),
    };
  }

  private isAddressed({ subject }: SubjectInput): boolean {
    return isInScope(this.parts.plugin, this.parts.scheme, subject, this.asOf) && !this.isMinor(subject);
  }

  /** 黑龙江条例 第三条: persons of full capacity only. */
  private isMinor(subject: Subject): boolean {
    return (comesOfAgeOn(subject) ?? '') > this.asOf;
  }

  /** The outcome with the reading that it came from; null where there was none. */
  private evaluateReading(input: SubjectInput): EvaluatedReading {
    if (!this.isAddressed(input)) {
      const { plugin, scheme } = this.parts;
      const isLater = isInScope(plugin, scheme, input.subject, this.asOf) && this.isMinor(input.subject);
      return {
        outcome: { status: 'out-of-scope', nextChangeOn: isLater ? comesOfAgeOn(input.subject) : null },
        reading: null,
      };
    }
    try {
      const reading = this.parts.program.read(input);
      return { outcome: this.judge(reading), reading };
    } catch (error) {
      if (!(error instanceof RuleEvaluationError)) throw error;
      return { outcome: { status: 'set-aside', issue: issue(error.code, '', error.params) }, reading: null };
    }
  }

  private applies(row: readonly Value[]): boolean {
    const { appliesTo } = this.parts;
    return appliesTo === null || appliesTo.holds(row) === true;
  }

  private judge(reading: Reading): EvaluationOutcome {
    const { program, method } = this.parts;
    const { row } = reading;
    if (!this.applies(row)) {
      const nextChangeOn = this.scopeWatch && nextChange(program, reading, this.scopeWatch);
      return { status: 'out-of-scope', nextChangeOn };
    }
    const { grade, score, rule, reasons } = method.judge(row);
    const nextChangeOn = nextChange(program, reading, this.watch);
    return { status: 'graded', grade, score, rule, reasons, vector: this.vector(row), nextChangeOn };
  }

  private vector(row: readonly Value[]): readonly Value[] {
    return row.slice(0, this.facts.length);
  }
}
